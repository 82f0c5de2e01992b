package eu.cities4cities.academy.account.audit;

import eu.cities4cities.academy.account.PersonRow;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.shared.AuditEntry;
import eu.cities4cities.academy.shared.AuditQuery;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The audit trail as people search it: by names and days instead of numbers and instants. */
@Service
public class AuditSearch {
  private static final int MOST_PEOPLE = 50;

  @Inject private AuditTrail trail;
  @Inject private AuditWords words;
  @Inject private PersonService people;
  @Inject private Caller caller;

  /**
   * What is looked for, as typed; empty means any.
   *
   * @param who words of the name or address of whoever acted
   * @param action the action
   * @param objectType the type of the object
   * @param object its number, or words of a person's name
   * @param from the first day in Kyiv, {@code 2026-11-28}
   * @param until the last day
   */
  public record Wanted(
      String who, String action, String objectType, String object, String from, String until) {}

  /** The lines found, the newest first, from {@code first}, at most {@code size}. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public List<AuditLine> list(Wanted wanted, int first, int size) {
    List<AuditEntry> found = trail.list(query(wanted), first, size);
    return words.lines(found, caller.language());
  }

  /** How many lines {@link #list} finds. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public long count(Wanted wanted) {
    return trail.count(query(wanted));
  }

  /** The actions to choose from, in words. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public Map<String, String> actions() {
    Map<String, String> choices = new LinkedHashMap<>();
    trail.actions().forEach(each -> choices.put(words.action(each, caller.language()), each));
    return choices;
  }

  /** The types of objects to choose from, in words. */
  @OnlyFor({Role.ADMINISTRATOR, Role.ORGANIZER})
  public Map<String, String> objectTypes() {
    Map<String, String> choices = new LinkedHashMap<>();
    trail
        .objectTypes()
        .forEach(each -> choices.put(words.objectType(each, caller.language()), each));
    return choices;
  }

  private AuditQuery query(Wanted wanted) {
    LocalDate last = day(wanted.until());
    return new AuditQuery(
        actors(wanted.who()),
        empty(wanted.action()),
        empty(wanted.objectType()),
        empty(wanted.object()) == null ? null : Set.of(wanted.object().strip()),
        people(wanted.object()),
        start(day(wanted.from())),
        last == null ? null : start(last.plusDays(1)));
  }

  private Set<Long> actors(String who) {
    if (empty(who) == null) {
      return null;
    }
    Set<Long> found = idsOf(who);
    if (words.academy(caller.language()).equalsIgnoreCase(who.strip())) {
      found.add(AuditQuery.ACADEMY);
    }
    return found;
  }

  private Set<String> people(String object) {
    if (empty(object) == null || object.strip().matches("[\\d/]+")) {
      return null;
    }
    return idsOf(object.strip()).stream().map(String::valueOf).collect(Collectors.toSet());
  }

  private Set<Long> idsOf(String name) {
    return people.list(name, null, 0, MOST_PEOPLE).stream()
        .map(PersonRow::getId)
        .collect(Collectors.toSet());
  }

  private static LocalDate day(String typed) {
    try {
      return empty(typed) == null ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(KyivTime.ZONE).toInstant();
  }

  private static String empty(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
