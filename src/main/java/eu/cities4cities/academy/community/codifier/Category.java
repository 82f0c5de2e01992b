package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.CommunityKind;
import java.util.Locale;
import java.util.Optional;

/**
 * What a row of the codifier is. The letters are Cyrillic by the order that made the codifier, but
 * come as Latin ones too: as look-alikes, and the community's «Г» as H.
 */
enum Category {
  REGION('О', "ОO", 1, null),
  SPECIAL_CITY('К', "КK", 1, CommunityKind.SPECIAL_CITY),
  DISTRICT('Р', "РP", 2, null),
  COMMUNITY('Г', "ГHН", 3, null),
  TOWN('М', "МM", 4, CommunityKind.URBAN),
  /** A settlement of urban type; the word is gone from the law since 2024. */
  URBAN_SETTLEMENT('Т', "ТT", 4, CommunityKind.SETTLEMENT),
  SETTLEMENT('Х', "ХX", 4, CommunityKind.SETTLEMENT),
  VILLAGE('С', "СC", 4, CommunityKind.RURAL),
  CITY_DISTRICT('В', "ВB", 5, null);

  private final char letter;
  private final String spellings;
  private final int level;
  private final CommunityKind seated;

  Category(char letter, String spellings, int level, CommunityKind seated) {
    this.letter = letter;
    this.spellings = spellings;
    this.level = level;
    this.seated = seated;
  }

  /** The category of a letter in whatever alphabet and case; empty if there is none. */
  static Optional<Category> of(String letter) {
    if (letter.length() == 1) {
      String capital = letter.toUpperCase(Locale.ROOT);
      for (Category category : values()) {
        if (category.spellings.contains(capital)) {
          return Optional.of(category);
        }
      }
    }
    return Optional.empty();
  }

  /** The letter as the codifier's order has it. */
  char letter() {
    return letter;
  }

  /** The level of such rows, from 1; 5 is the additional one. */
  int level() {
    return level;
  }

  /** What a community is that has its seat in such a place; null where none has. */
  CommunityKind seated() {
    return seated;
  }
}
