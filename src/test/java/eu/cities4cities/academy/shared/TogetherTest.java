package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static final int MOST = 8;

  private final ExecutorService people = Executors.newFixedThreadPool(50);
  private final List<List<Integer>> lots = new ArrayList<>();

  @AfterEach
  void end() {
    people.shutdownNow();
  }

  @Test
  void whoeverAsksAloneIsServedAtOnce() {
    Together<Integer, String> together = new Together<>(MOST, each -> each, this::told);

    assertThat(together.ask(1)).isEqualTo("told 1");

    assertThat(lots).containsExactly(List.of(1));
  }

  @Test
  void everybodyGetsTheirOwnAnswerAndNobodyIsWorkedOnTwice() throws Exception {
    Together<Integer, String> together = new Together<>(MOST, each -> each, this::told);
    List<Future<String>> asked = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      int question = i;
      asked.add(people.submit(() -> together.ask(question)));
    }
    for (int i = 0; i < asked.size(); i++) {
      assertThat(asked.get(i).get()).isEqualTo("told " + i);
    }

    assertThat(lots.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(5_000);
    assertThat(lots).allSatisfy(lot -> assertThat(lot).isNotEmpty().hasSizeLessThanOrEqualTo(MOST));
  }

  @Test
  void thoseThatWaitShareTheNextLot() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Together<Integer, String> together = held(begun, goOn);
    Future<String> first = people.submit(() -> together.ask(0));
    begun.await();
    List<Future<String>> later = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      int question = i;
      later.add(people.submit(() -> together.ask(question)));
    }
    awaitWaiting(together, MOST);
    goOn.countDown();
    first.get();
    for (Future<String> each : later) {
      each.get();
    }

    assertThat(lots).hasSize(2);
    assertThat(lots.get(1)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void twoOfOneNameNeverShareALot() throws Exception {
    Together<Integer, String> together = new Together<>(MOST, each -> each % 3, this::told);
    List<Future<String>> asked = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      int question = i;
      asked.add(people.submit(() -> together.ask(question)));
    }
    for (int i = 0; i < asked.size(); i++) {
      assertThat(asked.get(i).get()).isEqualTo("told " + i);
    }

    assertThat(lots)
        .allSatisfy(
            lot ->
                assertThat(new HashSet<>(lot.stream().map(each -> each % 3).toList()))
                    .hasSameSizeAs(lot));
  }

  @Test
  void nobodySuffersFromAnothersFault() throws Exception {
    Together<Integer, String> together =
        new Together<>(
            MOST,
            each -> each,
            lot -> {
              if (lot.contains(7)) {
                throw new IllegalStateException("seven");
              }
              if (lot.contains(13)) {
                throw new StackOverflowError();
              }
              return told(lot);
            });
    List<Future<String>> asked = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int question = i;
      asked.add(people.submit(() -> together.ask(question)));
    }
    for (int i = 0; i < asked.size(); i++) {
      Future<String> answer = asked.get(i);
      if (i == 7) {
        assertThatThrownBy(answer::get).hasCauseInstanceOf(IllegalStateException.class);
      } else if (i == 13) {
        assertThatThrownBy(answer::get).hasCauseInstanceOf(StackOverflowError.class);
      } else {
        assertThat(answer.get()).isEqualTo("told " + i);
      }
    }
  }

  @Test
  void whoeverIsInterruptedStillGetsToKnow() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Together<Integer, String> together = held(begun, goOn);
    Future<String> first = people.submit(() -> together.ask(0));
    begun.await();
    List<String> heard = new ArrayList<>();
    Thread second =
        new Thread(() -> heard.add(together.ask(1) + " " + Thread.currentThread().isInterrupted()));
    second.start();
    awaitWaiting(together, 1);
    second.interrupt();
    goOn.countDown();
    first.get();
    second.join();

    assertThat(heard).containsExactly("told 1 true");
  }

  /** One that says when it has begun and works on nothing before it may go on. */
  private Together<Integer, String> held(CountDownLatch begun, CountDownLatch goOn) {
    return new Together<>(
        MOST,
        each -> each,
        lot -> {
          begun.countDown();
          waitFor(goOn);
          return told(lot);
        });
  }

  private List<String> told(List<Integer> lot) {
    lots.add(lot);
    return lot.stream().map(each -> "told " + each).toList();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitWaiting(Together<Integer, String> together, int howMany) {
    while (together.waiting() < howMany) {
      Thread.onSpinWait();
    }
  }
}
