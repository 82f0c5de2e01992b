package eu.cities4cities.academy.account.help;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpArticlesTest {
  private final Caller caller = new Caller();
  private final HelpArticles help = new HelpArticles(new Texts(), caller);

  private List<String> found(String words) {
    return help.search(words).stream().map(HelpArticles.Article::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "пароль, entry-1",
    "ПАРОЛЯ, entry-1",
    "загублений телефон, entry-5",
    "слово заняття, trainer-2",
    "404, error-404",
    "сертифікату перевірка, everyone-1",
    "резервні копії, ''"
  })
  void wordsFindArticlesWhateverTheirEndings(String words, String article) {
    if (article.isEmpty()) {
      assertThat(found(words)).isEmpty();
    } else {
      assertThat(found(words)).contains(article);
    }
  }

  @Test
  void questionsComeBeforeAnswers() {
    List<String> found = found("другий крок");
    assertThat(found.get(0)).isEqualTo("entry-4");
    assertThat(found).contains("administrator-3");
  }

  @Test
  void inEnglishTheHelpIsEnglish() {
    caller.speak(Language.EN);
    assertThat(found("recovery codes")).contains("entry-5");
    assertThat(help.search("password").get(0).question()).startsWith("I do not remember");
  }

  @Test
  void nothingIsLookedForWithoutWords() {
    assertThat(found("  ?! ")).isEmpty();
    assertThat(found(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 419, 429, 500, 503})
  void everyErrorHasItsArticle(int code) {
    assertThat(help.find("error-" + code).orElseThrow().paragraphs()).isNotEmpty();
  }

  @Test
  void ownRolesComeFirst() {
    caller.become(
        new CallerFacts(
            1, 1L, "Олена", Language.UK, null, Set.of(Role.TRAINER), Set.of(), Set.of()));
    assertThat(help.sections().stream().map(HelpArticles.Section::id))
        .startsWith("everyone", "entry", "trainer")
        .endsWith("errors");
  }

  @Test
  void addressesAreUnique() {
    assertThat(
            help.sections().stream()
                .flatMap(section -> section.articles().stream())
                .map(HelpArticles.Article::id))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(50);
  }
}
