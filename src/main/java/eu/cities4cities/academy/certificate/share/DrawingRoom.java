package eu.cities4cities.academy.certificate.share;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Draws pictures that strangers ask for: a few at once, each with fonts of its own; some more wait
 * for a moment, and whoever comes then is sent away, so that drawing never takes the whole server.
 */
@ApplicationScoped
public class DrawingRoom {
  static final int AT_ONCE = 2;
  static final int IN_THE_ROOM = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final BlockingQueue<Fonts> free = new ArrayBlockingQueue<>(AT_ONCE);
  private final Semaphore door = new Semaphore(IN_THE_ROOM);

  /** The fonts of pictures, for one drawing at a time. */
  public record Fonts(Lettering bold, Lettering plain) {
    /** The fonts that the project carries. */
    static Fonts bundled() {
      return new Fonts(Lettering.bundled("Onest-Bold.ttf"), Lettering.bundled("Onest-Regular.ttf"));
    }
  }

  @PostConstruct
  void furnish() {
    furnish(Fonts::bundled);
  }

  void furnish(Supplier<Fonts> fonts) {
    for (int i = 0; i < AT_ONCE; i++) {
      free.add(fonts.get());
    }
  }

  /**
   * Draws with fonts that nobody else uses meanwhile.
   *
   * @throws DrawingBusyException if too many draw and wait already
   */
  public <T> T draw(Function<Fonts, T> drawing) {
    if (!door.tryAcquire()) {
      throw new DrawingBusyException();
    }
    try {
      Fonts fonts = free.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (fonts == null) {
        throw new DrawingBusyException();
      }
      try {
        return drawing.apply(fonts);
      } finally {
        free.add(fonts);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new DrawingBusyException();
    } finally {
      door.release();
    }
  }
}
