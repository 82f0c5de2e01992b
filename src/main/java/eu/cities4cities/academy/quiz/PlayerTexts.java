package eu.cities4cities.academy.quiz;

import com.ibm.icu.text.PluralRules;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of the player's script, which speaks while there is no server to ask. Numbers stand as
 * {@code #}, {@code @} and {@code %}; a text with a plural comes once for each of the language's
 * categories, as the browser's own plural rules name them.
 */
@ApplicationScoped
public class PlayerTexts {
  private static final String PREFIX = "quiz.player.";
  private static final List<String> WITH_NUMBERS =
      List.of(
          "saved",
          "question",
          "count",
          "position",
          "positions",
          "page",
          "timeUpKept",
          "extended",
          "shortened",
          "placed",
          "spot",
          "removeFileOf");
  private static final List<String> PLURALS =
      List.of(
          "kept", "unkept", "open", "left", "days", "clockFast", "clockSlow", "words", "mostFiles");
  private static final List<String> PLAIN =
      List.of(
          "saving",
          "offline",
          "finishing",
          "finishLater",
          "moved",
          "afterClose",
          "refused",
          "closedTo",
          "signedOut",
          "waiting",
          "storageFull",
          "timeUp",
          "timeUpSent",
          "timeUpLate",
          "otherTab",
          "copy",
          "paused",
          "resumed",
          "afterCheck",
          "checkLater",
          "removeFile",
          "aFile",
          "answered",
          "flagged",
          "allAnswered");

  private final Texts texts;

  /** For the proxy. */
  PlayerTexts() {
    this(null);
  }

  @Inject
  PlayerTexts(Texts texts) {
    this.texts = texts;
  }

  /** The texts by key. */
  public Map<String, String> in(Language language) {
    Map<String, String> words = new LinkedHashMap<>();
    PLAIN.forEach(key -> words.put(key, texts.get(language, PREFIX + key)));
    WITH_NUMBERS.forEach(key -> words.put(key, texts.get(language, PREFIX + key, "#", "@", "%")));
    PluralRules rules = PluralRules.forLocale(language.locale());
    for (String key : PLURALS) {
      for (String category : rules.getKeywords()) {
        Long sample = wholeSample(rules.getSamples(category));
        if (sample != null) {
          String text = texts.get(language, PREFIX + key, sample);
          words.put(key + "." + category, text.replaceFirst(Pattern.quote("" + sample), "#"));
        }
      }
    }
    return words;
  }

  /** A whole number of the category; null where it has none, as "other" in Ukrainian. */
  private static Long wholeSample(Collection<Double> samples) {
    return samples.stream()
        .filter(sample -> sample == Math.rint(sample) && sample > 0)
        .map(Double::longValue)
        .findFirst()
        .orElse(null);
  }
}
