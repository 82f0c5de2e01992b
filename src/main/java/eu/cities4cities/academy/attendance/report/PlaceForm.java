package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.shared.Transliteration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of a person's community and region in the form in which two spellings are equal; the
 * words for what kind of place it is say nothing.
 */
final class PlaceForm {
  private static final Set<String> KINDS =
      Set.of(
          "громада",
          "громади",
          "територіальна",
          "міська",
          "селищна",
          "сільська",
          "рада",
          "місто",
          "селище",
          "село",
          "отг",
          "тг",
          "мтг",
          "стг",
          "м",
          "смт",
          "с",
          "область",
          "обл",
          "hromada",
          "community",
          "territorial",
          "city",
          "town",
          "urban",
          "rural",
          "municipality",
          "council",
          "settlement",
          "village",
          "oblast",
          "region",
          "miska",
          "selyshchna",
          "silska",
          "terytorialna");

  private final List<Set<String>> names = new ArrayList<>();
  private final Set<String> all = new HashSet<>();

  /** The form of these names of one person's places. */
  PlaceForm(Collection<String> places) {
    for (String place : places) {
      add(words(place));
      add(words(Transliteration.toLatin(place)));
    }
  }

  private void add(Set<String> words) {
    if (!words.isEmpty()) {
      names.add(words);
      all.addAll(words);
    }
  }

  /** Whether what somebody wrote names one of the places whole, and nothing else. */
  boolean agrees(String said) {
    Set<String> words = words(said);
    return all.containsAll(words) && names.stream().anyMatch(words::containsAll);
  }

  /** The words that tell one place from another. */
  private static Set<String> words(String place) {
    Set<String> words = new HashSet<>(NameForm.words(place.replace(',', ' ')));
    words.removeAll(KINDS);
    return words;
  }
}
