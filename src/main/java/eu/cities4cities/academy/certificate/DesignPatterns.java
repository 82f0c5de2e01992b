package eu.cities4cities.academy.certificate;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The patterns of a design, each read once and filled anew only when it says something else than
 * the time before: most of what certificates of one course say is the same. Safe for use by several
 * threads.
 */
final class DesignPatterns {

  private final Map<Key, Filling> fillings = new ConcurrentHashMap<>();

  private record Key(String language, String pattern) {}

  /** Fills a pattern of the design with the values of its fields. */
  String fill(String language, String pattern, Map<String, Object> values) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    return fillings.computeIfAbsent(new Key(language, pattern), Filling::new).fill(values);
  }

  private static final class Filling {
    private final MessageFormat format;
    private final List<String> names = new ArrayList<>();
    private List<Object> values;
    private String text;

    Filling(Key key) {
      format = new MessageFormat(key.pattern(), ULocale.forLanguageTag(key.language()));
      // All names, those within a plural's texts too, which the format itself does not list.
      MessagePattern pattern = new MessagePattern(key.pattern());
      for (int i = 0; i < pattern.countParts(); i++) {
        if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
          names.add(pattern.getSubstring(pattern.getPart(i)));
        }
      }
    }

    synchronized String fill(Map<String, Object> all) {
      List<Object> asked = new ArrayList<>(names.size());
      names.forEach(name -> asked.add(all.get(name)));
      if (!asked.equals(values)) {
        text = format.format(all);
        values = asked;
      }
      return text;
    }
  }
}
