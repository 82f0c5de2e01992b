package eu.cities4cities.academy.account;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a table of people, by the titles that they have in either language. */
enum PeopleColumn {
  EMAIL("e-mail", "email", "mail", "пошта", "електронна пошта", "електронна адреса", "емейл"),
  SURNAME("surname", "last name", "family name", "прізвище"),
  GIVEN_NAME("given name", "first name", "імя"),
  PATRONYMIC("patronymic", "middle name", "по батькові"),
  FULL_NAME("name", "full name", "піб", "прізвище імя по батькові", "прізвище та імя"),
  LATIN_NAME("latin name", "name in latin", "імя латиницею", "латиницею"),
  COMMUNITY("community", "громада", "територіальна громада", "код громади", "katotth", "катоттг"),
  POSITION("position", "job", "job title", "посада"),
  LANGUAGE("language", "мова");

  private final List<String> titles;

  PeopleColumn(String... titles) {
    this.titles = List.of(titles);
  }

  /** Where each column stands; the first of two with one title counts. */
  static Map<PeopleColumn, Integer> find(List<String> header) {
    Map<PeopleColumn, Integer> found = new EnumMap<>(PeopleColumn.class);
    for (int i = 0; i < header.size(); i++) {
      String title = plain(header.get(i));
      for (PeopleColumn column : values()) {
        if (column.titles.contains(title)) {
          found.putIfAbsent(column, i);
        }
      }
    }
    return found;
  }

  /** True for a line of titles that name an address and a name. */
  static boolean isHeader(List<String> cells) {
    Map<PeopleColumn, Integer> found = find(cells);
    return found.containsKey(EMAIL)
        && (found.containsKey(FULL_NAME)
            || found.containsKey(SURNAME) && found.containsKey(GIVEN_NAME));
  }

  private static String plain(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFC)
        .replaceAll("['\u2019\u02BC`*:.,]", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
