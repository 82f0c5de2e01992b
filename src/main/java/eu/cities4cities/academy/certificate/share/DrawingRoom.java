package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.shared.BusyException;
import eu.cities4cities.academy.shared.Workshop;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws pictures that strangers ask for, a few at once, each with fonts of its own. */
@ApplicationScoped
public class DrawingRoom {
  static final int AT_ONCE = 2;
  static final int IN_THE_ROOM = 12;

  private Workshop<Fonts> workshop;

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
    workshop =
        new Workshop<>(
            Stream.generate(fonts).limit(AT_ONCE).toList(), IN_THE_ROOM, "certificate.share.busy");
  }

  /**
   * Draws with fonts that nobody else uses meanwhile.
   *
   * @throws BusyException if too many draw and wait already
   */
  public <T> T draw(Function<Fonts, T> drawing) {
    return workshop.work(drawing);
  }
}
