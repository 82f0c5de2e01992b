package eu.cities4cities.academy.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
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
  private final ReentrantLock turn = new ReentrantLock();

  /**
   * Work for at most that many at once.
   *
   * @param name what of a question may be in a lot only once: of two with one name, the second
   *     waits until the first is done
   * @param work gives what comes of each in the same order. It runs on the thread of any of those
   *     who ask, so it may not look at who is asking. Where it throws, each is worked on by itself,
   *     so that nobody suffers from another's fault; it must have left nothing done then
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
    turn.lock();
    try {
      while (!asked.done) {
        workOn(lot());
      }
    } finally {
      turn.unlock();
    }
    return asked.answer();
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
    } catch (RuntimeException | Error fault) {
      if (lot.size() == 1) {
        lot.get(0).failed(fault);
      } else {
        lot.forEach(asked -> workOn(List.of(asked)));
      }
    }
  }

  /** Only touched by whoever has the turn, until it is done. */
  private static final class Asked<Q, A> {
    private final Q question;
    private A answer;
    private Throwable fault;
    private boolean done;

    Asked(Q question) {
      this.question = question;
    }

    void answered(A given) {
      answer = given;
      done = true;
    }

    void failed(Throwable thrown) {
      fault = thrown;
      done = true;
    }

    A answer() {
      if (fault instanceof Error error) {
        throw error;
      }
      if (fault instanceof RuntimeException refused) {
        throw refused;
      }
      return answer;
    }
  }
}
