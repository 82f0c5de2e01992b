package eu.cities4cities.academy.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.cities4cities.academy.harness.LaunchedAcademy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.LogManager;

/**
 * How long participants' pages take while nine hundred letters leave, and while none does. The
 * sample course's announcement goes to all of its people through a mail server that takes
 * everything.
 */
final class LettersBench {
  private static final int READERS = 8;
  private static final int WARM_UP = 400;
  private static final int SAMPLES = 2_000;
  private static final List<String> PAGES = List.of("/my", "/", "/my/profile");

  private final LaunchedAcademy academy;
  private final List<BenchPerson> readers = new ArrayList<>();

  private LettersBench(LaunchedAcademy academy) {
    this.academy = academy;
  }

  /** Starts the Academy with its sample data and measures. */
  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Map<String, String> settings =
        Map.of(
            "ACADEMY_MAIL_HOST",
            "127.0.0.1",
            "ACADEMY_MAIL_PORT",
            String.valueOf(mail.getSmtp().getPort()));
    try (LaunchedAcademy academy = new LaunchedAcademy(Path.of("target/bench/letters"), settings)) {
      new LettersBench(academy).measure(mail);
    } finally {
      mail.stop();
    }
    System.exit(0);
  }

  private void measure(GreenMail mail) throws Exception {
    for (int i = 0; i < READERS; i++) {
      BenchPerson reader = new BenchPerson(academy.address());
      reader.signIn(academy.email("participant"), academy.password());
      readers.add(reader);
    }
    LaunchedAcademy.await("the letters of the start have left", () -> waiting() == 0);
    read("warming up", () -> false, WARM_UP);
    read("no letters", () -> false, SAMPLES);
    int before = mail.getReceivedMessages().length;
    long began = System.nanoTime();
    announce();
    LaunchedAcademy.await("the announcement is in the outbox", () -> waiting() > 0);
    read("while letters leave", () -> waiting() == 0, SAMPLES);
    LaunchedAcademy.await("all letters have left", () -> waiting() == 0);
    System.out.printf(
        "%d letters in %d s%n",
        mail.getReceivedMessages().length - before, (System.nanoTime() - began) / 1_000_000_000L);
  }

  /** Reads pages by several readers at once, so many times or until it is over. */
  private void read(String what, BooleanSupplier over, int most) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    Distribution taken = new Distribution();
    List<Callable<Void>> work = new ArrayList<>();
    for (BenchPerson reader : readers) {
      work.add(
          () -> {
            for (int page = 0;
                page < most / READERS && !(page % 20 == 19 && over.getAsBoolean());
                page++) {
              long began = System.nanoTime();
              reader.page(PAGES.get(page % PAGES.size()));
              taken.add(System.nanoTime() - began);
            }
            return null;
          });
    }
    for (Future<Void> each : threads.invokeAll(work)) {
      each.get();
    }
    threads.shutdown();
    System.out.println(taken.told(what));
  }

  private void announce() {
    academy.change(
        "INSERT INTO announcement (course_id, audience, title_uk, title_en, text_uk, text_en,"
            + " by_mail, status, send_at, created_at) SELECT id, 'all', 'Завтра о 9:30',"
            + " 'Tomorrow at 9:30', 'Починаємо раніше.', 'We start earlier.', TRUE, 'SCHEDULED',"
            + " '2026-01-01', UTC_TIMESTAMP(3) FROM course WHERE status = 'RUNNING' LIMIT 1");
  }

  private long waiting() {
    return academy.number("SELECT COUNT(*) FROM outbox_letter WHERE status = 'WAITING'");
  }
}
