package eu.cities4cities.academy.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Work that costs little more for many than for one, such as a durable commit: those that ask while
 * a lot is being worked on wait for it, and one of them then does the work of all that wait (flat
 * combining; a database does the same with its log and calls it a group commit). Whoever asks alone
 * is served at once and waits for nobody.
 *
 * @param <Q> what is asked
 * @param <A> what comes of it
 */
public final class Together<Q, A> {
  private final int most;
  private final Function<Q, ?> name;
  private final Function<List<Q>, List<A>> work;
  private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean working = new AtomicBoolean();

  /**
   * Work for at most that many at once.
   *
   * @param name what of a question may be in a lot only once: of two with one name, the second
   *     waits until the first is done
   * @param work gives what comes of each in the same order. It runs on the thread of any of those
   *     who ask, so it may not look at who is asking, and may ask nothing here itself. Where it
   *     throws, each is worked on by itself, so that nobody suffers from another's fault; it must
   *     have left nothing done then
   */
  public Together(int most, Function<Q, ?> name, Function<List<Q>, List<A>> work) {
    this.most = most;
    this.name = name;
    this.work = work;
  }

  /** Waits for what comes of the question; throws what the work for it alone throws. */
  public A ask(Q question) {
    Asked<Q, A> asked = new Asked<>(question);
    waiting.add(asked);
    boolean interrupted = false;
    while (!asked.done) {
      if (working.compareAndSet(false, true)) {
        work(asked);
      } else {
        LockSupport.park(this);
        // Whoever is interrupted still gets to know what came of it.
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return asked.answer();
  }

  /** Works on one lot, unless another has done the question meanwhile, and wakes who goes on. */
  private void work(Asked<Q, A> asked) {
    try {
      if (!asked.done) {
        workOn(lot());
      }
    } finally {
      working.set(false);
      Asked<Q, A> next = waiting.peek();
      if (next != null) {
        LockSupport.unpark(next.asking);
      }
    }
  }

  /** How many wait for the lot that is being worked on. */
  int waiting() {
    return waiting.size();
  }

  private List<Asked<Q, A>> lot() {
    Map<Object, Asked<Q, A>> lot = new LinkedHashMap<>();
    List<Asked<Q, A>> again = new ArrayList<>();
    Asked<Q, A> next = waiting.poll();
    while (next != null) {
      if (lot.putIfAbsent(name.apply(next.question), next) != null) {
        again.add(next);
      }
      next = lot.size() < most ? waiting.poll() : null;
    }
    waiting.addAll(again);
    return List.copyOf(lot.values());
  }

  private void workOn(List<Asked<Q, A>> lot) {
    try {
      List<A> answers = work.apply(lot.stream().map(asked -> asked.question).toList());
      for (int place = 0; place < lot.size(); place++) {
        lot.get(place).answered(answers.get(place));
      }
    } catch (Throwable fault) {
      // Whatever it is: nobody may wait for an answer that does not come.
      if (lot.size() == 1) {
        lot.get(0).failed(fault);
      } else {
        lot.forEach(asked -> workOn(List.of(asked)));
      }
    }
  }

  /** Only touched by whoever is working, until it is done. */
  private static final class Asked<Q, A> {
    private final Q question;
    private final Thread asking = Thread.currentThread();
    private A answer;
    private Throwable fault;
    private volatile boolean done;

    Asked(Q question) {
      this.question = question;
    }

    void answered(A given) {
      answer = given;
      tell();
    }

    void failed(Throwable thrown) {
      fault = thrown;
      tell();
    }

    private void tell() {
      done = true;
      LockSupport.unpark(asking);
    }

    A answer() {
      if (fault instanceof Error error) {
        throw error;
      }
      if (fault instanceof RuntimeException refused) {
        throw refused;
      }
      if (fault != null) {
        throw new IllegalStateException(fault);
      }
      return answer;
    }
  }
}
