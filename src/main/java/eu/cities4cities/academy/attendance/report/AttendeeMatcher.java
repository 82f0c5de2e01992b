package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
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
  private final Map<Long, PlaceForm> places = new HashMap<>();

  /** A matcher among these people. */
  public AttendeeMatcher(Collection<Attendee> enrolled) {
    for (Attendee attendee : enrolled) {
      places.put(attendee.personId(), new PlaceForm(attendee.places()));
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
    Named named = named(row);
    if (row.token() != null && byToken.containsKey(row.token())) {
      return decide(byToken.get(row.token()), How.TOKEN, named);
    }
    if (row.email() != null && byEmail.containsKey(row.email())) {
      Set<Attendee> addressed = byEmail.get(row.email());
      // One office mailbox, another person's name: the address alone would credit the wrong one.
      boolean contradicted =
          named.all().size() == 1 && addressed.stream().noneMatch(named.all()::contains);
      return contradicted
          ? Match.doubtful(both(addressed, named.all()), "attendance.doubt.twoPeople")
          : decide(addressed, How.EMAIL, named);
    }
    if (!named.elsewhere().isEmpty()) {
      return Match.doubtful(named.all(), "attendance.doubt.place");
    }
    if (!named.fitting().isEmpty()) {
      return decide(named.fitting(), How.NAME, named);
    }
    List<Attendee> similar = similar(row);
    return Match.doubtful(
        similar, similar.isEmpty() ? "attendance.doubt.nobody" : "attendance.doubt.surname");
  }

  private static Match decide(Set<Attendee> found, How how, Named named) {
    return found.size() == 1
        ? new Match(found.iterator().next().personId(), how, List.of(), null)
        : Match.doubtful(both(found, named.all()), "attendance.doubt.several");
  }

  private static Set<Attendee> both(Set<Attendee> some, Set<Attendee> others) {
    Set<Attendee> both = new LinkedHashSet<>(some);
    both.addAll(others);
    return both;
  }

  /**
   * Everybody whose name one of the row's readings is.
   *
   * @param fitting those against whom nothing speaks
   * @param elsewhere those whose community is not the place that stands beside the name
   */
  private record Named(Set<Attendee> fitting, Set<Attendee> elsewhere) {
    Set<Attendee> all() {
      return both(fitting, elsewhere);
    }
  }

  private Named named(ReportRow row) {
    Named named = new Named(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (NameReading reading : NameReading.of(row.names())) {
      for (Attendee attendee : exactly(reading.name())) {
        boolean fits =
            reading.place() == null
                || places.get(attendee.personId()).agrees(reading.place())
                || exactly(reading.place()).contains(attendee);
        (fits ? named.fitting() : named.elsewhere()).add(attendee);
      }
    }
    // Two of one name, and the place tells which: the other one is out of the question.
    named.elsewhere().removeAll(named.fitting());
    if (named.fitting().size() == 1 && sameName(named)) {
      named.elsewhere().clear();
    }
    return named;
  }

  private static boolean sameName(Named named) {
    Attendee one = named.fitting().iterator().next();
    return named.elsewhere().stream()
        .allMatch(
            other ->
                NameForm.of(other.surname()).equals(NameForm.of(one.surname()))
                    && NameForm.of(other.givenName()).equals(NameForm.of(one.givenName())));
  }

  private Collection<Attendee> exactly(String name) {
    List<String> words = NameForm.words(name);
    String form = String.join(" ", words);
    if (byFullName.containsKey(form)) {
      return byFullName.get(form);
    }
    if (byName.containsKey(form)) {
      return byName.get(form);
    }
    return words.size() == 3 ? withoutPatronymic(words) : List.of();
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
    for (NameReading reading : NameReading.of(row.names())) {
      for (String word : NameForm.words(reading.name())) {
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

    private static Match doubtful(Collection<Attendee> candidates, String why) {
      return new Match(null, null, List.copyOf(candidates), Reason.of(why));
    }

    /** Whether the row may be credited. */
    public boolean certain() {
      return personId != null;
    }
  }
}
