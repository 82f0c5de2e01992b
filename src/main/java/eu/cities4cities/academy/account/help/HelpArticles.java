package eu.cities4cities.academy.account.help;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The articles of the help, as many as the bundles have, in the reader's language. */
@RequestScoped
public class HelpArticles {
  private static final String PREFIX = "account.help.";
  private static final int MOST = 40;
  private static final int SHORTEST_STEM = 4;
  private static final int ENDING = 2;
  private static final List<Integer> ERRORS =
      List.of(400, 401, 403, 404, 405, 409, 413, 419, 429, 500, 503);

  private final Texts texts;
  private final Caller caller;

  @Inject
  HelpArticles(Texts texts, Caller caller) {
    this.texts = texts;
    this.caller = caller;
  }

  /** For the container's proxy only. */
  protected HelpArticles() {
    this(null, null);
  }

  /**
   * A question with its answer.
   *
   * @param id its address under the help
   * @param question the question
   * @param answer the answer, paragraphs parted by an empty line
   */
  public record Article(String id, String question, String answer) {
    /** The answer in paragraphs. */
    public List<String> paragraphs() {
      return List.of(answer.split("\n\n"));
    }
  }

  /** The articles for one kind of reader, or about one matter. */
  public record Section(String id, String title, List<Article> articles) {}

  /** All sections: those of the reader's own roles first, error codes last. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(numbered("everyone"));
    Stream.of(Role.values())
        .sorted(Comparator.comparing(role -> !caller.is(role)))
        .map(role -> numbered(role.name().toLowerCase(Locale.ROOT)))
        .forEach(sections::add);
    sections.add(1, numbered("entry"));
    sections.add(
        new Section(
            "errors",
            text("errors"),
            ERRORS.stream().map(code -> article("error-" + code, "error." + code)).toList()));
    return sections;
  }

  /** The article of an address. */
  Optional<Article> find(String id) {
    return sections().stream()
        .flatMap(section -> section.articles().stream())
        .filter(article -> article.id().equals(id))
        .findFirst();
  }

  /**
   * Articles in which every word is found, those with the words in the question first. Words are
   * held against each other by their beginnings: Ukrainian bends the ends.
   */
  List<Article> search(String typed) {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    return sections().stream()
        .flatMap(section -> section.articles().stream())
        .filter(article -> holds(article.question() + " " + article.answer(), words))
        .sorted(Comparator.comparing(article -> !holds(article.question(), words)))
        .toList();
  }

  private static boolean holds(String text, List<String> words) {
    String folded = fold(text);
    return words.stream().allMatch(folded::contains);
  }

  private static List<String> words(String typed) {
    return Stream.of(fold(typed == null ? "" : typed).split("[^\\p{L}\\p{N}ʼ]+"))
        .filter(word -> !word.isEmpty())
        .map(HelpArticles::stem)
        .toList();
  }

  private static String stem(String word) {
    return word.substring(
        0, Math.max(Math.min(word.length(), SHORTEST_STEM), word.length() - ENDING));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("['’`]", "ʼ");
  }

  private Section numbered(String id) {
    return new Section(
        id,
        text(id),
        IntStream.rangeClosed(1, MOST)
            .takeWhile(number -> texts.has(PREFIX + id + "." + number + ".q"))
            .mapToObj(number -> article(id + "-" + number, id + "." + number))
            .toList());
  }

  private Article article(String id, String key) {
    return new Article(id, text(key + ".q"), text(key + ".a"));
  }

  private String text(String key) {
    Language language = caller.language();
    return texts.get(language, PREFIX + key);
  }
}
