package eu.cities4cities.academy.account;

import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends one-time links and spends them; to one person only a few an hour. */
@Service
public class OneTimeLinks {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_IN_WINDOW = 6;
  private static final int TOKEN_BYTES = 24;

  @Inject private OneTimeLinkRepository links;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /**
   * What a link carries to the moment it is opened; each part may be null.
   *
   * @param passwordHash the password of the form it was sent for
   * @param email the address that it puts in force
   * @param leadsTo where the person was on the way on this site
   */
  public record Load(String passwordHash, String email, String leadsTo) {
    static final Load NONE = new Load(null, null, null);
  }

  /**
   * Sends a letter with a new link to that address, unless there were enough this hour; the one
   * that takes a change back always goes.
   */
  @Internal
  public void send(
      Person person, LinkPurpose purpose, String recipient, Load load, List<Object> words) {
    Instant now = clock.instant();
    if (purpose != LinkPurpose.EMAIL_UNDO
        && links.countSince(person.getId(), purpose, now.minus(WINDOW)) >= MOST_IN_WINDOW) {
      return;
    }
    String token = secrets.token(TOKEN_BYTES);
    OneTimeLink link =
        new OneTimeLink(
            person, purpose, Secrets.sha256(token), load, now, now.plus(purpose.life()));
    links.add(link);
    outbox.send(
        new Letter(
                recipient,
                person.getLanguage(),
                purpose.template(),
                words,
                routes.absolute(person.getLanguage(), purpose.route(), token),
                "account." + purpose + "." + link.getId())
            .urgent());
  }

  /**
   * Spends a link and all others of its kind; {@link LinkNotOpenException} if it is not open. Links
   * that take changes back stay open beside each other, or the second of two changes would close
   * the way back from the first.
   */
  @Internal
  public OneTimeLink spend(String token, LinkPurpose purpose) {
    String hash = Secrets.sha256(token);
    if (!links.spend(hash, purpose, clock.instant())) {
      throw new LinkNotOpenException();
    }
    OneTimeLink link = links.find(hash, purpose).orElseThrow(LinkNotOpenException::new);
    if (purpose != LinkPurpose.EMAIL_UNDO) {
      links.spendOthers(link.getPerson().getId(), purpose, clock.instant());
    }
    return link;
  }

  /** What has become of a link. */
  @Internal
  public LinkState state(String token, LinkPurpose purpose) {
    return links
        .find(Secrets.sha256(token), purpose)
        .map(link -> link.stateAt(clock.instant()))
        .orElse(LinkState.UNKNOWN);
  }

  /** Spends a person's open links of those kinds: what they were sent for is over. */
  @Internal
  public void spendAll(long personId, LinkPurpose... purposes) {
    for (LinkPurpose purpose : purposes) {
      links.spendOthers(personId, purpose, clock.instant());
    }
  }
}
