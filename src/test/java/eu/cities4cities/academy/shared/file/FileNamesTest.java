package eu.cities4cities.academy.shared.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FileNamesTest {
  private static String disposition(String name, String mediaType) {
    return FileServlet.disposition(
        new FileService.Readable(name, mediaType, "", 1, Instant.EPOCH, Path.of("x")));
  }

  @Test
  void aNameIsTheLastPartOfItsPath() {
    assertThat(FileService.cleanName("C:\\Users\\olena\\Лист.pdf")).isEqualTo("Лист.pdf");
    assertThat(FileService.cleanName("../../etc/passwd")).isEqualTo("passwd");
  }

  @Test
  void signsThatTurnTheDirectionOfWritingAreDropped() {
    assertThat(FileService.cleanName("лист\u202Efdp.exe")).isEqualTo("листfdp.exe");
    assertThat(FileService.cleanName("a\u0000b\n.pdf")).isEqualTo("ab.pdf");
  }

  @Test
  void aLongNameKeepsItsEnding() {
    String name = FileService.cleanName("я".repeat(400) + ".docx");
    assertThat(name).hasSize(200).endsWith(".docx");
  }

  @Test
  void composedLettersAreOneSign() {
    assertThat(FileService.cleanName("Їжак.pdf")).isEqualTo("Їжак.pdf");
  }

  @Test
  void aCyrillicNameReachesEveryBrowser() {
    assertThat(disposition("Лист до міста.pdf", "application/pdf"))
        .startsWith("attachment; filename=\"")
        .contains("filename*=UTF-8''%D0%9B%D0%B8%D1%81%D1%82%20")
        .doesNotContain("Лист");
  }

  @Test
  void aNameCannotAddHeadersOrParameters() {
    assertThat(disposition("a\";x=\"b.pdf", "application/pdf"))
        .startsWith("attachment; filename=\"a_;x=_b.pdf\"; filename*=");
  }

  @Test
  void filmsAreShownAndDocumentsKept() {
    assertThat(disposition("a.mp4", "video/mp4")).startsWith("inline");
    assertThat(disposition("a.txt", "text/plain")).startsWith("attachment");
  }

  @Test
  void sizesAreSaidInTheReadersLanguage() {
    assertThat(FileWords.of(1_500_000, eu.cities4cities.academy.shared.Language.UK))
        .isEqualTo("1,4\u00A0МБ");
    assertThat(FileWords.of(340 * 1024, eu.cities4cities.academy.shared.Language.EN))
        .isEqualTo("340\u00A0KB");
  }
}
