package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Join links for letters and calendars: one person, one session, no sign-in. Opening one changes
 * nothing; its page has the button.
 */
@Service
public class JoinLinks {
  private static final String PURPOSE = "join-link";
  private static final Pattern TOKEN =
      Pattern.compile("([0-9a-z]{1,12})\\.(\\d{1,9})\\.([\\w-]{43})");
  private static final int RADIX = 36;

  @Inject private JoinKeyRepository keys;
  @Inject private SessionService sessions;
  @Inject private RosterService roster;
  @Inject private Secrets secrets;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The person's join link of that session. */
  @Internal
  public String address(Language language, long personId, long sessionId) {
    return address(language, personId, generation(personId), sessionId);
  }

  /** The join links of that session for many people, each in their language, by person. */
  @Internal
  public Map<Long, String> addresses(Map<Long, Language> people, long sessionId) {
    Map<Long, Integer> generations =
        keys.list(people.keySet()).stream()
            .collect(Collectors.toMap(JoinKey::getPersonId, JoinKey::getGeneration));
    Map<Long, String> addresses = new HashMap<>();
    people.forEach(
        (person, language) ->
            addresses.put(
                person, address(language, person, generations.getOrDefault(person, 0), sessionId)));
    return addresses;
  }

  private String address(Language language, long personId, int generation, long sessionId) {
    String told = Long.toString(personId, RADIX) + "." + generation;
    return routes.absolute(
        language, Route.JOIN_LINK, told + "." + secrets.hmac(PURPOSE, told), sessionId);
  }

  /** The caller's join link of that session. */
  @SignedIn
  public String mine(long sessionId) {
    if (roster.find(sessions.facts(sessionId).courseId(), caller.personId()).isEmpty()) {
      throw new AccessDeniedException();
    }
    return address(caller.language(), caller.personId(), sessionId);
  }

  /** Makes all of the caller's join links void; new ones take their place. */
  @SignedIn
  public void renew() {
    JoinKey key = keys.find(caller.personId()).orElse(null);
    if (key == null) {
      key = new JoinKey(caller.personId());
      key.renew(clock.instant());
      keys.add(key);
    } else {
      key.renew(clock.instant());
    }
  }

  /** Whose links have that token; {@link NotFoundException} where nobody's have (any more). */
  @Anyone
  public long personOf(String token) {
    Matcher parts = TOKEN.matcher(token == null ? "" : token);
    if (parts.matches()) {
      long person = Long.parseLong(parts.group(1), RADIX);
      boolean genuine =
          secrets.matches(PURPOSE, parts.group(1) + "." + parts.group(2), parts.group(3));
      if (genuine && Integer.parseInt(parts.group(2)) == generation(person)) {
        return person;
      }
    }
    throw new NotFoundException("join link");
  }

  private int generation(long personId) {
    return keys.find(personId).map(JoinKey::getGeneration).orElse(0);
  }
}
