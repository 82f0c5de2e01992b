package eu.cities4cities.academy.shared;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Every word a person reads, from the bundles, with plurals by ICU's message format. */
@ApplicationScoped
public class Texts {
  private static final String BUNDLE = "i18n.messages";
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

  /** Reads both bundles, which never change while the Academy runs. */
  public Texts() {
    for (Language language : Language.values()) {
      bundles.put(language, read(language));
    }
  }

  /** The text of that key in that language; the key itself, in brackets, if there is none. */
  public String get(Language language, String key, Object... args) {
    ResourceBundle bundle = bundle(language);
    if (!bundle.containsKey(key)) {
      return "[" + key + "]";
    }
    if (args.length == 0) {
      return bundle.getString(key);
    }
    MessageFormat format =
        formats.computeIfAbsent(
            language.code() + key,
            k -> new MessageFormat(bundle.getString(key), language.locale()));
    synchronized (format) {
      return format.format(args);
    }
  }

  /** True if the bundles have the key. */
  public boolean has(String key) {
    return bundle(Language.UK).containsKey(key);
  }

  private ResourceBundle bundle(Language language) {
    return bundles.get(language);
  }

  private static ResourceBundle read(Language language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language == Language.EN ? java.util.Locale.ENGLISH : java.util.Locale.ROOT,
        Texts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
