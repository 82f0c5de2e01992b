package eu.cities4cities.academy.certificate.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.BusyException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawingRoomTest {
  private final DrawingRoom room = new DrawingRoom();
  private final ExecutorService askers = Executors.newCachedThreadPool();

  @BeforeEach
  void open() {
    room.furnish(() -> new DrawingRoom.Fonts(null, null));
  }

  @AfterEach
  void close() {
    askers.shutdownNow();
  }

  @Test
  void fewAreDrawnAtOnceAndNobodySharesFonts() throws Exception {
    AtomicInteger drawing = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<DrawingRoom.Fonts> inUse = new ArrayList<>();
    List<Future<Boolean>> drawn = new ArrayList<>();
    for (int i = 0; i < DrawingRoom.IN_THE_ROOM; i++) {
      drawn.add(
          askers.submit(
              () ->
                  room.draw(
                      fonts -> {
                        most.accumulateAndGet(drawing.incrementAndGet(), Math::max);
                        boolean alone = take(inUse, fonts);
                        Thread.yield();
                        give(inUse, fonts);
                        drawing.decrementAndGet();
                        return alone;
                      })));
    }
    for (Future<Boolean> each : drawn) {
      assertThat(each.get()).isTrue();
    }
    assertThat(most.get()).isBetween(1, DrawingRoom.AT_ONCE);
  }

  private static boolean take(List<DrawingRoom.Fonts> inUse, DrawingRoom.Fonts fonts) {
    synchronized (inUse) {
      boolean alone = inUse.stream().noneMatch(each -> each == fonts);
      inUse.add(fonts);
      return alone;
    }
  }

  private static void give(List<DrawingRoom.Fonts> inUse, DrawingRoom.Fonts fonts) {
    synchronized (inUse) {
      inUse.removeIf(each -> each == fonts);
    }
  }

  @Test
  void whoeverFindsTheRoomFullIsSentAwayAndMayComeAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(DrawingRoom.AT_ONCE);
    CountDownLatch end = new CountDownLatch(1);
    List<Future<Integer>> drawn = new ArrayList<>();
    for (int i = 0; i < DrawingRoom.AT_ONCE; i++) {
      drawn.add(
          askers.submit(
              () ->
                  room.draw(
                      fonts -> {
                        begun.countDown();
                        await(end);
                        return 1;
                      })));
    }
    begun.await();
    assertThatThrownBy(() -> room.draw(fonts -> 2))
        .isInstanceOfSatisfying(
            BusyException.class,
            busy -> {
              assertThat(busy.status()).isEqualTo(503);
              assertThat(busy.retryAfterSeconds()).isPositive();
            });
    end.countDown();
    for (Future<Integer> each : drawn) {
      assertThat(each.get()).isEqualTo(1);
    }
    assertThat(room.<Integer>draw(fonts -> 3)).isEqualTo(3);
  }

  @Test
  void aFaultLeavesTheRoomAsItWas() {
    for (int i = 0; i < 3 * DrawingRoom.IN_THE_ROOM; i++) {
      assertThatThrownBy(
              () ->
                  room.draw(
                      fonts -> {
                        throw new IllegalStateException("no ink");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(room.<Integer>draw(fonts -> 4)).isEqualTo(4);
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
