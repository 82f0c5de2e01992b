package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A signed note, kept by the browser, that it asked for an address at a moment by the server's
 * clock, before its person was signed in: what such an address shows may have changed once they
 * are. A cookie, for an address with the note in it could be passed on to somebody elsewhere.
 */
@ApplicationScoped
public class ArrivalNote {
  /** So long may a sign-in take. */
  public static final Duration KEPT = Duration.ofMinutes(10);

  private static final String COOKIE = "arrival";
  private static final String PURPOSE = "arrival";

  @Inject private Secrets secrets;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** Gives the browser its note; another one that it had is replaced. */
  void write(HttpServletResponse response, String path) {
    Cookies.write(response, COOKIE, of(path, clock.instant()), KEPT, settings.isSecure());
  }

  /** The note that the browser has, as it stands; null where it has none. */
  public String read(HttpServletRequest request) {
    return Cookies.read(request, COOKIE).orElse(null);
  }

  /** The note of somebody who asked for that path at that moment. */
  public String of(String path, Instant at) {
    long second = at.getEpochSecond();
    return second + "." + secrets.hmac(PURPOSE, second + " " + path);
  }

  /** When that path was asked for, unless the note is of another one, not ours or too old. */
  public Optional<Instant> at(String path, String note) {
    int dot = note == null ? -1 : note.indexOf('.');
    if (dot < 1 || !note.substring(0, dot).matches("\\d{1,12}")) {
      return Optional.empty();
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(note.substring(0, dot)));
    boolean ours =
        secrets.matches(PURPOSE, at.getEpochSecond() + " " + path, note.substring(dot + 1));
    return ours && !clock.instant().isAfter(at.plus(KEPT)) ? Optional.of(at) : Optional.empty();
  }
}
