package eu.cities4cities.academy.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import eu.cities4cities.academy.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything, with the same arguments, and pages name only what there is. */
class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/i18n");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern KEY = Pattern.compile("msg\\['([\\w.]+)']|msg\\.of\\('([\\w.]+)'");
  private static final Pattern WRONG_APOSTROPHE =
      Pattern.compile("[А-Яа-яІіЇїЄєҐґ]['’`][А-Яа-яІіЇїЄєҐґ]");
  private static final Pattern ISSUED_TO = Pattern.compile("видан[а-яії]*[}\\s]+до Академії");
  private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яІіЇїЄєҐґ]{3,}");

  private final Properties uk = load("messages.properties");
  private final Properties en = load("messages_en.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(new TreeSet<>(en.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(uk.stringPropertyNames()));
  }

  @Test
  void theUkrainianOverlayStaysEmpty() {
    assertThat(load("messages_uk.properties")).isEmpty();
  }

  @Test
  void noKeyIsWrittenTwice() throws IOException {
    for (String file : List.of("messages.properties", "messages_en.properties")) {
      Map<String, Integer> seen = new HashMap<>();
      for (String line : Files.readAllLines(BUNDLES.resolve(file))) {
        Matcher key = Pattern.compile("^([\\w.]+)\\s*=").matcher(line);
        if (key.find()) {
          seen.merge(key.group(1), 1, Integer::sum);
        }
      }
      assertThat(seen.entrySet()).as(file).noneMatch(entry -> entry.getValue() > 1);
    }
  }

  @Test
  void bothLanguagesTakeTheSameArguments() {
    Set<String> differing = new TreeSet<>();
    for (String key : uk.stringPropertyNames()) {
      if (!key.startsWith("jakarta.faces.") && en.getProperty(key) != null) {
        if (!arguments(uk, key, Language.UK).equals(arguments(en, key, Language.EN))) {
          differing.add(key);
        }
      }
    }
    assertThat(differing).isEmpty();
  }

  @Test
  void ukrainianUsesItsApostropheAndEnglishNoCyrillic() {
    assertThat(uk.entrySet())
        .noneMatch(entry -> WRONG_APOSTROPHE.matcher(entry.getValue().toString()).find());
    assertThat(en.entrySet())
        .noneMatch(
            entry ->
                CYRILLIC.matcher(entry.getValue().toString().replaceAll("«[^»]*»", "")).find());
  }

  @Test
  void certificatesOfEarlierDaysAreNotIssuedToTheAcademy() {
    // In Ukrainian "before" and "to" are one word.
    assertThat(uk.entrySet())
        .noneMatch(entry -> ISSUED_TO.matcher(entry.getValue().toString()).find());
  }

  @Test
  void everyKeyNamedInAPageExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path page : pages()) {
      Matcher keys = KEY.matcher(Files.readString(page));
      while (keys.find()) {
        String key = keys.group(1) != null ? keys.group(1) : keys.group(2);
        if (!uk.containsKey(key)) {
          missing.add(page.getFileName() + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void pagesContainNoWordsOfTheirOwn() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path page : pages()) {
      for (String line : Files.readAllLines(page)) {
        if (CYRILLIC.matcher(line).find() && !line.contains("lang=\"uk\"")) {
          found.add(page.getFileName() + ": " + line.strip());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(path -> path.toString().endsWith(".xhtml")).toList();
    }
  }

  private static Set<String> arguments(Properties bundle, String key, Language language) {
    String pattern = bundle.getProperty(key);
    return pattern.contains("{")
        ? new MessageFormat(pattern, language.locale()).getArgumentNames()
        : Set.of();
  }

  private static Properties load(String file) {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(BUNDLES.resolve(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }
}
