package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.shared.Transliteration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds who a report's row speaks of: by personal token, then e-mail, then exact name, and only
 * where exactly one enrolled person fits. Whatever else there is waits for a person to decide.
 */
public final class AttendeeMatcher {

  private final Map<String, Set<Attendee>> byToken = new HashMap<>();
  private final Map<String, Set<Attendee>> byEmail = new HashMap<>();
  private final Map<String, Set<Attendee>> byName = new HashMap<>();
  private final Map<String, Set<Attendee>> byFullName = new HashMap<>();
  private final Map<String, Set<Attendee>> bySurname = new HashMap<>();

  /** A matcher among these people. */
  public AttendeeMatcher(Collection<Attendee> enrolled) {
    for (Attendee attendee : enrolled) {
      if (attendee.token() != null) {
        put(byToken, attendee.token().toUpperCase(Locale.ROOT), attendee);
      }
      put(byEmail, attendee.email().strip().toLowerCase(Locale.ROOT), attendee);
      index(attendee.surname(), attendee.givenName(), attendee.patronymic(), attendee);
      index(
          Transliteration.toLatin(attendee.surname()),
          Transliteration.toLatin(attendee.givenName()),
          attendee.patronymic() == null ? null : Transliteration.toLatin(attendee.patronymic()),
          attendee);
      if (attendee.latinName() != null) {
        List<String> words = NameForm.words(attendee.latinName());
        put(byName, String.join(" ", words), attendee);
        if (words.size() == 2) {
          put(byName, words.get(1) + " " + words.get(0), attendee);
        }
      }
    }
  }

  /** Says who the row is about, or why that is not certain. */
  public Match match(ReportRow row) {
    Set<Attendee> named = named(row);
    if (row.token() != null && byToken.containsKey(row.token())) {
      return decide(byToken.get(row.token()), How.TOKEN, named);
    }
    if (row.email() != null && byEmail.containsKey(row.email())) {
      Set<Attendee> addressed = byEmail.get(row.email());
      // One office mailbox, another person's name: the address alone would credit the wrong one.
      boolean contradicted = named.size() == 1 && addressed.stream().noneMatch(named::contains);
      if (!contradicted) {
        return decide(addressed, How.EMAIL, named);
      }
      Set<Attendee> both = new LinkedHashSet<>(addressed);
      both.addAll(named);
      return new Match(null, null, List.copyOf(both), Reason.of("attendance.doubt.twoPeople"));
    }
    if (!named.isEmpty()) {
      return decide(named, How.NAME, named);
    }
    List<Attendee> similar = similar(row);
    return new Match(
        null,
        null,
        similar,
        Reason.of(similar.isEmpty() ? "attendance.doubt.nobody" : "attendance.doubt.surname"));
  }

  private Match decide(Set<Attendee> found, How how, Set<Attendee> named) {
    if (found.size() == 1) {
      return new Match(found.iterator().next().personId(), how, List.of(), null);
    }
    Set<Attendee> both = new LinkedHashSet<>(found);
    both.addAll(named);
    return new Match(null, null, List.copyOf(both), Reason.of("attendance.doubt.several"));
  }

  /** Everybody whose name one of the row's readings is. */
  private Set<Attendee> named(ReportRow row) {
    Set<Attendee> found = new LinkedHashSet<>();
    for (String name : row.names()) {
      List<String> words = NameForm.words(name);
      String form = String.join(" ", words);
      if (byFullName.containsKey(form)) {
        found.addAll(byFullName.get(form));
      } else if (byName.containsKey(form)) {
        found.addAll(byName.get(form));
      } else if (words.size() == 3) {
        found.addAll(withoutPatronymic(words));
      }
    }
    return found;
  }

  /**
   * A patronymic in the row says nothing against somebody who gave none, but speaks against
   * somebody who gave another.
   */
  private List<Attendee> withoutPatronymic(List<String> words) {
    List<Attendee> found = new ArrayList<>();
    for (String form :
        List.of(words.get(0) + " " + words.get(1), words.get(2) + " " + words.get(0))) {
      for (Attendee attendee : byName.getOrDefault(form, Set.of())) {
        if (attendee.patronymic() == null || attendee.patronymic().isBlank()) {
          found.add(attendee);
        }
      }
    }
    return found;
  }

  private List<Attendee> similar(ReportRow row) {
    Set<Attendee> found = new LinkedHashSet<>();
    for (String name : row.names()) {
      for (String word : NameForm.words(name)) {
        found.addAll(bySurname.getOrDefault(word, Set.of()));
      }
    }
    return found.stream().limit(10).toList();
  }

  private void index(String surname, String givenName, String patronymic, Attendee attendee) {
    String last = NameForm.of(surname);
    String first = NameForm.of(givenName);
    put(byName, last + " " + first, attendee);
    put(byName, first + " " + last, attendee);
    put(bySurname, last, attendee);
    if (patronymic != null && !patronymic.isBlank()) {
      String middle = NameForm.of(patronymic);
      put(byFullName, last + " " + first + " " + middle, attendee);
      put(byFullName, first + " " + middle + " " + last, attendee);
    }
  }

  private static void put(Map<String, Set<Attendee>> index, String key, Attendee attendee) {
    if (!key.isBlank()) {
      index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(attendee);
    }
  }

  /** What told who the row is about. */
  public enum How {
    /** The personal sign of the join link. */
    TOKEN,
    /** The address of the account. */
    EMAIL,
    /** The exact name, in Ukrainian or in the official Latin spelling. */
    NAME,
    /** A person's decision. */
    PERSON
  }

  /**
   * Who a row is about.
   *
   * @param personId the person, or {@code null} where a decision is needed
   * @param how what told it, or {@code null}
   * @param candidates who it might be, where it is not certain
   * @param doubt why it is not certain, or {@code null}
   */
  public record Match(Long personId, How how, List<Attendee> candidates, Reason doubt) {

    /** Keeps a copy of the candidates. */
    public Match {
      candidates = List.copyOf(candidates);
    }

    /** Whether the row may be credited. */
    public boolean certain() {
      return personId != null;
    }
  }
}
