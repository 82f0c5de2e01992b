package eu.cities4cities.academy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterWriterTest {
  private final LetterWriter writer = new LetterWriter(new Texts(), new LocalSettings());

  private static final class LocalSettings extends Settings {
    @Override
    public String baseUrl() {
      return "http://localhost:8080";
    }
  }

  static Letter confirmation(Language language) {
    return new Letter(
        "olena@example.org",
        language,
        "account.confirm",
        List.of(),
        "http://localhost:8080/confirm/a?b&c",
        "account.confirm.1");
  }

  @Test
  void aLetterGreetsWithoutAName() {
    assertThat(writer.text(confirmation(Language.UK), null)).startsWith("Вітаємо!\n\n");
    assertThat(writer.html(confirmation(Language.UK), null)).contains(">Вітаємо!<");
  }

  @Test
  void aLetterIsInItsReadersLanguage() {
    Letter letter = confirmation(Language.EN);
    assertThat(writer.subject(letter)).isEqualTo("Confirm your e-mail address for the Academy");
    assertThat(writer.html(letter, null))
        .contains("<html lang=\"en\">")
        .doesNotContainPattern("[а-яіїєґ]");
  }

  @Test
  void emptyLinesPartParagraphs() {
    assertThat(writer.html(confirmation(Language.UK), null).split("<p ")).hasSize(5);
  }

  @Test
  void theLinkIsEscapedAndAlsoReadable() {
    String html = writer.html(confirmation(Language.UK), null);
    assertThat(html)
        .contains("href=\"http://localhost:8080/confirm/a?b&amp;c\"")
        .contains(">http://localhost:8080/confirm/a?b&amp;c</a>")
        .doesNotContain("{{");
    assertThat(writer.text(confirmation(Language.UK), null))
        .contains("\nhttp://localhost:8080/confirm/a?b&c\n");
  }

  @Test
  void aLetterWithoutALinkHasNoButton() {
    Letter letter =
        new Letter("a@example.org", Language.UK, "account.confirm", List.of(), null, "key");
    assertThat(writer.html(letter, null)).doesNotContain("<a ");
  }

  @Test
  void nothingIsLoadedFromOutside() {
    assertThat(writer.html(confirmation(Language.UK), null))
        .doesNotContain("<img")
        .doesNotContain("<script")
        .doesNotContain("url(");
  }

  @Test
  void aTimetableStandsUnderTheText() {
    Letter letter =
        confirmation(Language.UK)
            .with(List.of(new Letter.Line("10:00", "Перший лист <до> партнера")));
    assertThat(writer.text(letter, null)).contains("\n10:00  Перший лист <до> партнера\n");
    assertThat(writer.html(letter, null))
        .contains(">10:00</td>")
        .contains("Перший лист &lt;до&gt; партнера");
  }

  @Test
  void aLetterThatMayBeRefusedSaysHow() {
    Letter letter = confirmation(Language.EN).bulk(7, LetterTopic.REMINDER);
    String stop = "http://localhost:8080/en/unsubscribe/token";
    assertThat(writer.text(letter, stop)).contains("Stop reminders: " + stop);
    assertThat(writer.html(letter, stop))
        .contains("href=\"" + stop + "\"")
        .contains("href=\"http://localhost:8080/my/profile#letters\"");
  }
}
