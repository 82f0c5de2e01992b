package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.ProfileForm;
import eu.cities4cities.academy.shared.HtmlText;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a profile on the portal says about its community, as fields of the profile's form. Columns
 * are known by their titles, with or without the language ("why_en"); where none is told, the
 * letters tell it. HTML becomes plain text.
 */
final class PortalTexts {
  private static final int LONGEST = 10_000;
  private static final int LONGEST_TITLE = 120;
  private static final List<String> UK = List.of("_uk", "_ua", "_укр");
  private static final List<String> EN = List.of("_en", "_eng", "_англ");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s()\\[\\],.–—-]+");
  private static final Pattern TITLE_AND_TEXT = Pattern.compile("\\s+[–—-]\\s+|:\\s+");

  /** What WordPress itself cuts off the text is no promise. */
  private static final Pattern CUT_OFF = Pattern.compile("(?s).*(\\[…]|\\[\\.\\.\\.]|…)\\s*");

  /** What a column is about. */
  private enum About {
    PROMISE("promise", "slogan", "tagline", "excerpt", "гасло", "девіз"),
    WHY(
        "why",
        "why_us",
        "why_partner",
        "why_be_friends_with_us",
        "content",
        "description",
        "чому_ми",
        "чому_дружити_з_нами",
        "опис"),
    STRENGTHS("strengths", "сильні_сторони"),
    PROJECT("project", "priority_project", "project_title", "пріоритетний_проєкт", "проєкт"),
    GOAL("project_goal", "project_description", "мета_проєкту", "опис_проєкту"),
    EXPERIENCE("experience", "досвід"),
    WANTED("wanted", "wanted_partners", "partners_wanted", "кого_шукаємо", "бажані_партнери"),
    POPULATION("population", "населення"),
    AREA("area", "area_km2", "площа");

    private final List<String> titles;

    About(String... titles) {
      this.titles = List.of(titles);
    }
  }

  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Map<String, String> fields = new LinkedHashMap<>();

  private PortalTexts(Map<String, String> written) {
    written.forEach((title, text) -> columns.putIfAbsent(plain(title), text));
  }

  /**
   * The fields of the form that are told.
   *
   * @param written texts, perhaps HTML, by the titles of their columns
   */
  static Map<String, String> of(Map<String, String> written) {
    PortalTexts texts = new PortalTexts(written);
    texts.number(About.POPULATION, "population");
    texts.number(About.AREA, "area");
    for (Language language : Language.values()) {
      texts.read(language);
    }
    return texts.fields;
  }

  /** A title in the form in which they are compared: «Чому ми (EN)» is «чому_ми_en». */
  private static String plain(String title) {
    String words = BETWEEN_WORDS.matcher(title.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
    return words.endsWith("_") ? words.substring(0, words.length() - 1) : words;
  }

  private void number(About about, String field) {
    about.titles.stream()
        .map(title -> HtmlText.line(columns.get(title)))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .ifPresent(text -> put(field, text));
  }

  private void read(Language language) {
    String ending = language == Language.UK ? "Uk" : "En";
    String promise = oneLine(told(About.PROMISE, language));
    if (!CUT_OFF.matcher(promise).matches()) {
      put("promise" + ending, promise);
    }
    put("why" + ending, told(About.WHY, language));
    strengths(told(About.STRENGTHS, language), ending);
    project(language, ending);
    put("experience" + ending, String.join("\n", lines(told(About.EXPERIENCE, language))));
    put("wanted" + ending, told(About.WANTED, language));
  }

  private void strengths(String text, String ending) {
    List<String> lines = lines(text);
    for (int i = 0; i < Math.min(lines.size(), ProfileForm.STRENGTHS); i++) {
      // Lines beyond the last row of the form stay with that row: somebody is to sort them.
      boolean last = i == ProfileForm.STRENGTHS - 1;
      String line = last ? String.join("\n", lines.subList(i, lines.size())) : lines.get(i);
      String[] parts = TITLE_AND_TEXT.split(line, 2);
      boolean divided = parts.length == 2 && parts[0].length() <= LONGEST_TITLE;
      String first = line.lines().findFirst().orElse("");
      put("strength" + i + "Title" + ending, divided ? parts[0] : first);
      put(
          "strength" + i + "Text" + ending,
          divided ? parts[1] : line.substring(first.length()).strip());
    }
  }

  /** The first line is the title; what follows is the goal, unless that is told by itself. */
  private void project(Language language, String ending) {
    String text = told(About.PROJECT, language);
    String title = text.lines().findFirst().orElse("");
    String rest = text.substring(title.length()).strip();
    String goal = told(About.GOAL, language);
    put("projectTitle" + ending, title);
    List<String> all = new ArrayList<>(List.of(rest, goal));
    all.removeIf(String::isEmpty);
    put("projectGoal" + ending, String.join("\n\n", all));
  }

  /** What is told about something in a language, as plain text; empty if nothing is. */
  private String told(About about, Language language) {
    for (String title : about.titles) {
      for (String ending : language == Language.UK ? UK : EN) {
        String text = HtmlText.of(columns.get(title + ending));
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return about.titles.stream()
        .map(title -> HtmlText.of(columns.get(title)))
        .filter(text -> !text.isEmpty() && Language.ofText(text) == language)
        .findFirst()
        .orElse("");
  }

  private void put(String field, String text) {
    if (!text.isEmpty()) {
      fields.put(
          field, text.length() > LONGEST ? text.substring(0, LONGEST - 1).strip() + "…" : text);
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** Lines without the signs that stand before items of a list. */
  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\\R"))
        .map(line -> line.replaceFirst("^\\s*([•·*–—-]|\\d{1,2}[.)])\\s+", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
