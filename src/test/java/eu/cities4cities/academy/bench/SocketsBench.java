package eu.cities4cities.academy.bench;

import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nine hundred live pages of one session stay connected: how fast each hears that something has
 * changed, what they cost in memory, and whether they are all still there minutes later.
 */
final class SocketsBench {
  private static final int PEOPLE = Integer.getInteger("bench.sockets", 900);
  private static final int MINUTES = Integer.getInteger("bench.minutes", 10);
  private static final int CHANGES = 3;
  private static final double KILOBYTE = 1024.0;

  private final LaunchedAcademy academy;
  private final long session;
  private final List<Page> pages = new ArrayList<>();

  private SocketsBench(LaunchedAcademy academy) {
    this.academy = academy;
    this.session = academy.number("SELECT MAX(id) FROM course_session WHERE status = 'LIVE'");
  }

  /** Starts the Academy and measures. */
  public static void main(String[] args) throws Exception {
    try (LaunchedAcademy academy = new LaunchedAcademy(Path.of("target/bench/sockets"), Map.of())) {
      SocketsBench bench = new SocketsBench(academy);
      bench.connect(BenchCrowd.gather(academy, bench.session, PEOPLE));
      for (int change = 1; change <= CHANGES; change++) {
        bench.change("change " + change);
      }
      bench.stay();
      bench.change("after " + MINUTES + " min");
    }
    System.exit(0);
  }

  /** A page that is connected and says nothing. */
  private static final class Page implements WebSocket.Listener {
    private final StringBuilder coming = new StringBuilder();
    private volatile String heard = "";
    private volatile long heardAt;
    private volatile boolean gone;

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      coming.append(text);
      if (last) {
        String whole = coming.toString();
        coming.setLength(0);
        // A beat repeats what is known.
        if (!whole.equals(heard)) {
          heardAt = System.nanoTime();
          heard = whole;
        }
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      gone = true;
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable fault) {
      gone = true;
    }
  }

  private void connect(List<BenchPerson> people) throws Exception {
    long before = academy.heapAfterCollection();
    Distribution connecting = new Distribution();
    for (BenchPerson person : people) {
      Page page = new Page();
      long begun = System.nanoTime();
      person.watch("/live/" + session, page);
      connecting.add(System.nanoTime() - begun);
      pages.add(page);
    }
    LaunchedAcademy.await(
        "every page's first word", () -> pages.stream().noneMatch(page -> page.heard.isEmpty()));
    long after = academy.heapAfterCollection();
    System.out.println(connecting.told("connections, one by one"));
    System.out.printf(
        "  heap %.1f MB before, %.1f MB with %d connections: %.1f KB each%n",
        megabytes(before),
        megabytes(after),
        pages.size(),
        (after - before) / KILOBYTE / pages.size());
  }

  /** Something changes behind the Academy's back, as it does where another node's host acts. */
  private void change(String what) throws InterruptedException {
    List<String> known = pages.stream().map(page -> page.heard).toList();
    Duration work = academy.processorTime();
    academy.change("UPDATE course_session SET version = version + 1 WHERE id = ?", session);
    long changed = System.nanoTime();
    LaunchedAcademy.await("every page's news", () -> stillWaiting(known) == 0);
    Distribution hearing = new Distribution();
    pages.stream().filter(page -> !page.gone).forEach(page -> hearing.add(page.heardAt - changed));
    System.out.println(hearing.told("heard, " + what));
    System.out.printf(
        "  gone: %d of %d; %d ms of processor time%n",
        pages.stream().filter(page -> page.gone).count(),
        pages.size(),
        academy.processorTime().minus(work).toMillis());
  }

  private long stillWaiting(List<String> known) {
    AtomicInteger place = new AtomicInteger();
    return pages.stream()
        .filter(page -> page.heard.equals(known.get(place.getAndIncrement())) && !page.gone)
        .count();
  }

  private void stay() throws Exception {
    Duration work = academy.processorTime();
    TimeUnit.MINUTES.sleep(MINUTES);
    System.out.printf(
        "%d minutes of silence: %.1f ms of processor time a second, heap %.1f MB%n",
        MINUTES,
        academy.processorTime().minus(work).toMillis()
            / (double) TimeUnit.MINUTES.toSeconds(MINUTES),
        megabytes(academy.heapAfterCollection()));
  }

  private static double megabytes(long bytes) {
    return bytes / KILOBYTE / KILOBYTE;
  }
}
