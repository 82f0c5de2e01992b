package eu.cities4cities.academy.shared;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes audit rows in the transaction of the change itself (rule 10), and reads them. */
@Service
public class AuditTrail {
  @Inject private AuditEntryRepository entries;
  @Inject private Clock clock;
  @Inject private Caller caller;

  /**
   * What changed.
   *
   * @param action room and verb, such as {@code attendance.override}
   * @param objectType the changed object's type, such as {@code Certificate}
   * @param objectId its id or number
   * @param before its value before, personal values by reference; null if there was none
   * @param after its value after; null if there is none
   * @param reason why, in the actor's words; null where none is asked for
   */
  public record Change(
      String action,
      String objectType,
      String objectId,
      String before,
      String after,
      String reason) {}

  /** Keeps what changed, by the current caller (or by the Academy itself in a worker). */
  @Internal
  public void record(Change change) {
    entries.add(
        new AuditEntry(clock.instant(), caller.person().orElse(null), caller.address(), change));
  }

  /** The newest rows first, from {@code first}, at most {@code size}. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public List<AuditEntry> list(AuditQuery query, int first, int size) {
    return entries.list(query, first, size);
  }

  /** How many rows {@link #list} finds. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public long count(AuditQuery query) {
    return entries.count(query);
  }

  /** The actions that the trail has, to choose from. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public List<String> actions() {
    return entries.listActions();
  }

  /** The types of objects that the trail has, to choose from. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public List<String> objectTypes() {
    return entries.listObjectTypes();
  }

  /** What was done to a person's data and what they did to others', the oldest first. */
  @Internal
  public List<AuditEntry> listOfPerson(long personId) {
    return entries.listOfPerson(personId);
  }

  /**
   * Writes texts of the trail anew that are about the person or hold one of these signs, as an
   * erasure does; who did what, and to which object, stays.
   */
  @Internal
  public void rewrite(long personId, List<String> signs, UnaryOperator<String> words) {
    entries.forgetAddress(personId);
    entries.listOfPerson(personId).forEach(entry -> entry.rewrite(words));
    entries.listHolding(signs).forEach(entry -> entry.rewrite(words));
  }
}
