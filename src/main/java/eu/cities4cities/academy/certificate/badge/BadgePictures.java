package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.certificate.share.DrawingRoom;
import eu.cities4cities.academy.shared.BusyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pictures of badges, one for all who have passed the same course in the same year; those asked
 * for last are kept.
 */
@ApplicationScoped
class BadgePictures {
  /** Some 40 KB each. */
  private static final int MOST = 100;

  @Inject private DrawingRoom room;

  /** What a picture says. */
  private record Said(String course, String provider, int year) {}

  private final Map<Said, BadgePicture> drawn =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Said, BadgePicture> eldest) {
          return size() > MOST;
        }
      };

  /** The picture of a badge; throws {@link BusyException}. */
  BadgePicture of(Verification printed) {
    Said said = new Said(printed.courseEn(), printed.providerEn(), printed.lastDay().getYear());
    BadgePicture kept = kept(said);
    return kept != null ? kept : room.draw(fonts -> draw(said, fonts));
  }

  private BadgePicture draw(Said said, DrawingRoom.Fonts fonts) {
    BadgePicture kept = kept(said);
    if (kept != null) {
      return kept;
    }
    BadgePicture picture =
        new BadgePicture(fonts.bold(), said.course(), said.provider(), String.valueOf(said.year()));
    synchronized (drawn) {
      drawn.put(said, picture);
    }
    return picture;
  }

  private BadgePicture kept(Said said) {
    synchronized (drawn) {
      return drawn.get(said);
    }
  }
}
