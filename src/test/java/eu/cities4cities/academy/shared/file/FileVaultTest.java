package eu.cities4cities.academy.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileVaultTest {
  private static final long LIMIT = 1000;
  private static final String TOKEN = "abTokenOfAFile";

  @TempDir private Path folder;

  private FileVault.Kept keep(String name, byte[] content) {
    return new FileVault(folder, 0)
        .keep(TOKEN, name, new ByteArrayInputStream(content), LIMIT, FileKind.DOCUMENTS);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Stream<Arguments> honest() {
    return Stream.of(
        Arguments.of("Лист.pdf", Samples.pdf()),
        Arguments.of("лист.DOCX", Samples.office("word/document.xml")),
        Arguments.of("кошторис.xlsx", Samples.office("xl/workbook.xml")),
        Arguments.of("зустріч.pptx", Samples.office("ppt/presentation.xml")),
        Arguments.of(
            "лист.odt", Samples.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text"))),
        Arguments.of("нотатки.txt", text("Доброго дня")),
        Arguments.of("рядки.csv", "Громада;Область".getBytes(Charset.forName("windows-1251"))),
        Arguments.of("фото.jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}));
  }

  @ParameterizedTest
  @MethodSource("honest")
  void aFileThatIsWhatItsNameSaysIsKept(String name, byte[] content) throws IOException {
    FileVault.Kept kept = keep(name, content);
    assertThat(kept.size()).isEqualTo(content.length);
    assertThat(new FileVault(folder, 0).path(TOKEN)).hasBinaryContent(content);
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("звіт.pdf", Samples.program()),
        Arguments.of("звіт.exe", Samples.program()),
        Arguments.of("звіт.pdf.exe", Samples.pdf()),
        Arguments.of("звіт", Samples.pdf()),
        Arguments.of("сторінка.html", text("<html><script>alert(1)</script>")),
        Arguments.of("малюнок.svg", text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
        Arguments.of("текст.txt", text("  <!DOCTYPE html><script>alert(1)</script>")),
        Arguments.of("текст.txt", text("#!/bin/sh\nrm -rf /")),
        Arguments.of("текст.txt", Samples.program()),
        Arguments.of("лист.docx", Samples.pdf()),
        Arguments.of("лист.docx", Samples.office("xl/workbook.xml")),
        Arguments.of("макроси.docx", Samples.office("word/document.xml", "word/vbaProject.bin")),
        Arguments.of("макроси.docm", Samples.office("word/document.xml")),
        Arguments.of("архів.docx", Samples.zip(Map.of("a.txt", "a"))),
        Arguments.of("лист.odt", Samples.zip(Map.of("mimetype", "application/zip"))),
        Arguments.of("фільм.mp4", text("....ftypisom")),
        Arguments.of("фото.png", text("GIF89a")));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aFileThatIsSomethingElseIsRefusedAndLeavesNothingBehind(String name, byte[] content)
      throws IOException {
    assertThatThrownBy(() -> keep(name, content)).isInstanceOf(FileRefusedException.class);
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void aFileOverTheLimitIsRefusedAsSoonAsItIsOver() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    assertThatThrownBy(
            () -> new FileVault(folder, 0).keep(TOKEN, "a.txt", endless, LIMIT, FileKind.DOCUMENTS))
        .isInstanceOf(FileRefusedException.class)
        .extracting(refused -> ((FileRefusedException) refused).key())
        .isEqualTo("shared.file.tooLarge");
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> keep("a.txt", new byte[0])).isInstanceOf(FileRefusedException.class);
  }

  @Test
  void aFullDiskIsToldAndTheRestStaysInPlace() throws IOException {
    keep("a.txt", text("a"));
    FileVault full = new FileVault(folder, Long.MAX_VALUE);
    assertThatThrownBy(
            () ->
                full.keep(
                    "cdOther",
                    "b.txt",
                    new ByteArrayInputStream(text("b")),
                    LIMIT,
                    FileKind.DOCUMENTS))
        .isInstanceOf(NoRoomException.class);
    assertThat(full.path(TOKEN)).exists();
    assertThat(leftBehind()).hasSize(1);
  }

  @Test
  void whatIsNotAllowedHereIsRefusedThoughItIsHonest() {
    assertThatThrownBy(
            () ->
                new FileVault(folder, 0)
                    .keep(
                        TOKEN,
                        "a.pdf",
                        new ByteArrayInputStream(Samples.pdf()),
                        LIMIT,
                        Set.of(FileKind.PNG)))
        .isInstanceOf(FileRefusedException.class);
  }

  @Test
  void whatHasLainSinceBeforeIsFoundAndDeletedOnce() {
    keep("a.txt", text("a"));
    FileVault vault = new FileVault(folder, 0);
    assertThat(vault.tokensBefore(Instant.EPOCH)).isEmpty();
    assertThat(vault.tokensBefore(Instant.MAX)).containsExactly(TOKEN);
    vault.delete(TOKEN);
    assertThatCode(() -> vault.delete(TOKEN)).doesNotThrowAnyException();
    assertThat(vault.tokensBefore(Instant.MAX)).isEmpty();
  }

  private Stream<Path> leftBehind() throws IOException {
    return Files.walk(folder).filter(Files::isRegularFile);
  }
}
