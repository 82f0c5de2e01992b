package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The steps of sending, each a transaction of its own: take letters under a lease, then note for
 * each whether it left. A worker that dies between loses nothing, for its lease runs out.
 */
@Service
public class OutboxDispatch {
  /** How many letters are taken at once. */
  static final int BATCH = 10;

  /** Longer than a batch can take with a slow mail server. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  @Inject private OutboxRepository letters;
  @Inject private MailSettings settings;
  @Inject private Clock clock;

  /**
   * Takes letters that are due for this owner; no other worker touches them until the lease ends.
   */
  @Internal
  public List<OutboxLetter> take(String owner) {
    Instant now = clock.instant();
    if (letters.take(owner, now, now.plus(LEASE), BATCH) == 0) {
      return List.of();
    }
    return letters.listTaken(owner, now);
  }

  /** The mail server has taken the letter. */
  @Internal
  public void sent(long id, String owner) {
    letters.findTaken(id, owner).ifPresent(letter -> letter.sent(clock.instant()));
  }

  /** The letter did not leave; it is tried again later. */
  @Internal
  public void failed(long id, String owner, String error) {
    letters.findTaken(id, owner).ifPresent(letter -> letter.failed(error, clock.instant()));
  }

  /** Without a mail server, keeps what is due; says how many letters. */
  @Internal
  public int keep() {
    return letters.keepDue(clock.instant());
  }

  /** Empties the text of letters that were kept long enough (rule 11); says how many. */
  @Internal
  public int emptyOld() {
    return letters.emptyBefore(clock.instant().minus(settings.kept()));
  }
}
