package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/** What a session must have to be saved. */
final class SessionFormRules {
  /** A longer one is a slip: an end typed before the start would be read as the day after. */
  static final Duration LONGEST = Duration.ofHours(8);

  private SessionFormRules() {}

  /**
   * Refuses a form with the first thing that is missing or wrong.
   *
   * @throws InvalidInputException if a title, a time, a language or an address will not do
   * @throws TimeSkippedException if the clock skips one of its times
   */
  static void check(SessionForm form) {
    if (isBlank(form.getTitleUk()) || isBlank(form.getTitleEn())) {
      throw new InvalidInputException("session.programme.titles");
    }
    if (form.getDay() == null || form.getFrom() == null || form.getTo() == null) {
      throw new InvalidInputException("session.programme.times");
    }
    if (Duration.between(form.startsAt(), form.endsAt()).compareTo(LONGEST) > 0) {
      throw new InvalidInputException("session.programme.order");
    }
    if (KyivTime.isSkipped(form.startsAt()) || KyivTime.isSkipped(form.endsAt())) {
      throw new TimeSkippedException();
    }
    if (!SessionForm.LANGUAGES.containsAll(form.languages())) {
      throw new InvalidInputException("session.programme.language");
    }
    for (String address : form.addresses()) {
      if (!isBlank(address) && !isHttps(address.strip()) && !isOurs(address.strip())) {
        throw new InvalidInputException("session.programme.https");
      }
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean isHttps(String address) {
    try {
      URI uri = new URI(address);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** A place of the Academy itself, such as the demonstration's meeting. */
  private static boolean isOurs(String address) {
    return address.matches("/[a-z][a-z0-9/-]*");
  }
}
