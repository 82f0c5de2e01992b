package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Letters that did not reach their readers, and what organizers do with them. */
@Service
public class DeadLetters {
  private static final Duration DAY = Duration.ofDays(1);

  @Inject private OutboxRepository letters;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * How the outbox stands.
   *
   * @param waiting letters that have not been tried yet
   * @param again letters that were not taken and are tried again
   * @param sent letters that left within a day
   * @param dead letters that were given up
   */
  public record Figures(long waiting, long again, long sent, long dead) {}

  /** How the outbox stands. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public Figures figures() {
    Instant dayAgo = clock.instant().minus(DAY);
    return new Figures(
        letters.countWaiting(false),
        letters.countWaiting(true),
        letters.countSentSince(dayAgo),
        letters.countDead(null, ""));
  }

  /** How many letters were given up, by their fault. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public Map<LetterFault, Long> faults() {
    return letters.countDeadByFault();
  }

  /** Letters that were given up, the latest first; of one fault, or null for all. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<DeadLetterRow> list(LetterFault fault, String search, int first, int size) {
    return letters.listDead(fault, normal(search), first, size);
  }

  /** How many letters {@link #list} finds. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public long count(LetterFault fault, String search) {
    return letters.countDead(fault, normal(search));
  }

  /** Tries the letters again, as if they were new; says how many. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public int retry(Collection<Long> ids) {
    int tried = ids.isEmpty() ? 0 : letters.revive(ids, clock.instant());
    note("mail.retry", tried);
    return tried;
  }

  /** Tries again all letters that {@link #list} finds; says how many. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public int retryAll(LetterFault fault, String search) {
    return retry(letters.listDeadIds(fault, normal(search)));
  }

  /** Throws the letters away; says how many. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public int discard(Collection<Long> ids) {
    int discarded = ids.isEmpty() ? 0 : letters.discardDead(ids);
    note("mail.discard", discarded);
    return discarded;
  }

  /** Throws away all letters that {@link #list} finds; says how many. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public int discardAll(LetterFault fault, String search) {
    return discard(letters.listDeadIds(fault, normal(search)));
  }

  private void note(String action, int count) {
    if (count > 0) {
      audit.record(
          new AuditTrail.Change(action, "OutboxLetter", "", null, String.valueOf(count), null));
    }
  }

  private static String normal(String search) {
    return search == null ? "" : search.strip().toLowerCase(java.util.Locale.ROOT);
  }
}
