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

/**
 * Join links for letters and calendars: one person, one session, no sign-in. Opening one changes
 * nothing; its page has the button.
 */
@Service
public class JoinLinks {
  private static final int TOKEN_BYTES = 24;

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
    return routes.absolute(language, Route.JOIN_LINK, keyOf(personId).getToken(), sessionId);
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
    keyOf(caller.personId()).renew(secrets.token(TOKEN_BYTES), clock.instant());
  }

  /** Whose links have that token; {@link NotFoundException} where nobody's have (any more). */
  @Anyone
  public long personOf(String token) {
    return keys.find(token)
        .map(JoinKey::getPersonId)
        .orElseThrow(() -> new NotFoundException("join link"));
  }

  private JoinKey keyOf(long personId) {
    return keys.find(personId)
        .orElseGet(() -> keys.get(personId, secrets.token(TOKEN_BYTES), clock.instant()));
  }
}
