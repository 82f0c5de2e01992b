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
    MailPace pace = letters.lockPace(now);
    int allowed =
        settings.perMinute() == 0
            ? BATCH
            : Math.min(BATCH, pace.allowance(now, settings.perMinute()));
    int taken = allowed == 0 ? 0 : letters.take(owner, now, now.plus(LEASE), allowed);
    pace.spend(taken);
    return taken == 0 ? List.of() : letters.listTaken(owner, now);
  }

  /** The mail server has taken the letter. */
  @Internal
  public void sent(long id, String owner) {
    letters.findTaken(id, owner).ifPresent(letter -> letter.sent(clock.instant()));
  }

  /** The letter did not leave; it is tried again later, unless that is of no use. */
  @Internal
  public void failed(long id, String owner, LetterFault fault, String error) {
    letters.findTaken(id, owner).ifPresent(letter -> letter.failed(fault, error, clock.instant()));
  }

  /** The letter was not tried; anybody may take it. */
  @Internal
  public void giveBack(long id, String owner) {
    letters.findTaken(id, owner).ifPresent(OutboxLetter::release);
  }

  /** Sets aside letters that are of no more use; says how many. */
  @Internal
  public int expire() {
    return letters.expire(clock.instant());
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
