package eu.cities4cities.academy.account;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import eu.cities4cities.academy.shared.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The countries that a person abroad can name, by ISO 3166, in the reader's language. */
final class Countries {
  private static final String HOME = "UA";
  private static final Set<String> CODES =
      Arrays.stream(java.util.Locale.getISOCountries())
          .filter(code -> !code.equals(HOME))
          .collect(Collectors.toUnmodifiableSet());

  private Countries() {}

  /** True for a country other than Ukraine. */
  static boolean isAbroad(String code) {
    return code != null && CODES.contains(code);
  }

  /** The country's name; the code where it is unknown. */
  static String name(String code, Language language) {
    return new ULocale("", code).getDisplayCountry(ULocale.forLocale(language.locale()));
  }

  /** Names to codes, in the order of the language's alphabet. */
  static Map<String, String> choices(Language language) {
    Collator order = Collator.getInstance(language.locale());
    Map<String, String> choices = new LinkedHashMap<>();
    CODES.stream()
        .map(code -> Map.entry(name(code, language), code))
        .sorted(Map.Entry.comparingByKey(order))
        .forEach(entry -> choices.put(entry.getKey(), entry.getValue()));
    return choices;
  }
}
