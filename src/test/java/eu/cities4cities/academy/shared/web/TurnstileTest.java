package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A few pages are drawn at a time, and nobody is forgotten in front of them. */
class TurnstileTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final ExecutorService readers = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    readers.shutdownNow();
  }

  @Test
  void asManyAreInAsThereArePlaces() throws Exception {
    Turnstile turnstile = new Turnstile(3, LONG);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(
          reads(
              turnstile,
              () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
              }));
    }
    for (Future<?> each : all) {
      each.get(10, TimeUnit.SECONDS);
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void whoComesFirstIsServedFirst() throws Exception {
    Turnstile turnstile = new Turnstile(1, LONG);
    CountDownLatch end = new CountDownLatch(1);
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    List<Thread> all = new ArrayList<>();
    occupies(turnstile, end);
    for (int i = 0; i < 5; i++) {
      int number = i;
      all.add(waiting(turnstile, () -> served.add(number)));
    }
    assertThat(served).isEmpty();
    end.countDown();
    for (Thread each : all) {
      each.join(LONG.toMillis());
    }
    assertThat(served).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whoHasWaitedLongEnoughGoesIn() throws Exception {
    Turnstile turnstile = new Turnstile(1, Duration.ofMillis(20));
    CountDownLatch end = new CountDownLatch(1);
    Future<?> stuck = occupies(turnstile, end);
    reads(turnstile, () -> {}).get(10, TimeUnit.SECONDS);
    assertThat(stuck.isDone()).isFalse();
    end.countDown();
    stuck.get(10, TimeUnit.SECONDS);
  }

  @Test
  void whoGoesInWithoutAPlaceLeavesNoneBehind() throws Exception {
    Turnstile turnstile = new Turnstile(1, LONG);
    CountDownLatch end = new CountDownLatch(1);
    occupies(turnstile, end);
    Thread.currentThread().interrupt();
    turnstile.pass(() -> assertThat(Thread.interrupted()).isTrue());
    AtomicInteger served = new AtomicInteger();
    Thread third = waiting(turnstile, served::incrementAndGet);
    assertThat(served.get()).isZero();
    end.countDown();
    third.join(LONG.toMillis());
    assertThat(served.get()).isOne();
  }

  @Test
  void faultGivesThePlaceBack() throws Exception {
    Turnstile turnstile = new Turnstile(1, LONG);
    assertThatThrownBy(
            () ->
                turnstile.pass(
                    () -> {
                      throw new ServletException("broken page");
                    }))
        .hasMessage("broken page");
    // Long before anybody would lose patience.
    reads(turnstile, () -> {}).get(10, TimeUnit.SECONDS);
  }

  /** A reader who stands in front of the turnstile now. */
  private static Thread waiting(Turnstile turnstile, Turnstile.Drawing drawing) throws Exception {
    Thread reader =
        new Thread(
            () -> {
              try {
                turnstile.pass(drawing);
              } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
              }
            });
    reader.start();
    Instant late = Instant.now().plus(LONG);
    while (reader.getState() != Thread.State.TIMED_WAITING) {
      assertThat(Instant.now()).isBefore(late);
      Thread.onSpinWait();
    }
    return reader;
  }

  /** Somebody is in until the end. */
  private Future<?> occupies(Turnstile turnstile, CountDownLatch end) {
    CountDownLatch in = new CountDownLatch(1);
    Future<?> stay =
        reads(
            turnstile,
            () -> {
              in.countDown();
              await(end);
            });
    await(in);
    return stay;
  }

  private Future<?> reads(Turnstile turnstile, Turnstile.Drawing drawing) {
    return readers.submit(
        () -> {
          turnstile.pass(drawing);
          return null;
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
