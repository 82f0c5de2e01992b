package eu.cities4cities.academy.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.certificate.PdfReadings;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.statistics.report.ReportText.Row;
import eu.cities4cities.academy.statistics.report.ReportText.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file is read again by other libraries than the one that wrote it. */
class ReportPdfTest {
  @Test
  void everyFigureStandsInTheTextWithItsDefinition() throws IOException {
    for (Language language : Language.values()) {
      ReportText report = report(language);
      String text = PdfReadings.text(written(report, language));
      assertThat(text).contains(report.title());
      for (Section section : report.sections()) {
        assertThat(text).contains(section.title());
        for (Row row : section.rows()) {
          assertThat(text).contains(row.label() + " " + row.shown());
          if (row.meaning() != null) {
            assertThat(text).contains(row.meaning());
          }
        }
      }
    }
  }

  @Test
  void chartsAreDescribedByTheirNumbers() throws IOException {
    ReportText report = report(Language.UK);
    List<String> described = PdfReadings.descriptions(written(report, Language.UK));
    assertThat(described).hasSize(report.sections().size());
    assertThat(described.get(0)).contains("Отримали місце – 120").contains("Ґанок – 70");
  }

  @Test
  void theFileKeepsWhatItDeclares() throws Exception {
    assertThat(PdfReadings.faults(written(report(Language.UK), Language.UK))).isEmpty();
    assertThat(PdfReadings.faults(written(report(Language.EN), Language.EN))).isEmpty();
  }

  @Test
  void hostileAndUnprintableWordsSpoilNothing() throws Exception {
    ReportText report =
        new ReportText(
            "<b>&amp; \u0007\uD83D\uDE00 =1+1",
            List.of("x".repeat(500), ""),
            List.of(
                new Section(
                    "a", "\uFFFF", "", List.of(new Row("=1+1\n\t", "1", 1, ""), row("", 0)))),
            List.of());
    byte[] pdf = written(report, Language.UK);
    assertThat(PdfReadings.text(pdf)).contains("=1+1");
  }

  private static ReportText report(Language language) {
    List<Row> funnel =
        List.of(
            new Row(
                language.choose("Отримали місце", "Given a seat"),
                "120",
                120,
                language.choose("Усі, хто має місце.", "Everybody who has a seat.")),
            new Row("Ґанок", "70", 70, "Їжак і єнот"),
            new Row("Few", language.choose("менше ніж пʼятеро", "fewer than five"), 0, "–"));
    List<Row> sessions = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      sessions.add(row("Заняття " + i, 100 - i));
    }
    return new ReportText(
        language.choose("Звіт для фонду", "Report for a fund"),
        List.of("Курс, 14–18.09.2026"),
        List.of(
            new Section("funnel", language.choose("Шлях", "Way"), null, funnel),
            new Section("sessions", "Sessions", "Хто був на занятті", sessions)),
        List.of("Групи, у яких менше ніж пʼятеро людей, не показуємо."));
  }

  private static Row row(String label, long number) {
    return new Row(label, String.valueOf(number), number, null);
  }

  private static byte[] written(ReportText report, Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReportPdf(
            report,
            language,
            "Cities4Cities Academy",
            List.of("Що", "Скільки", "Що це"),
            Instant.parse("2026-09-20T10:00:00Z"))
        .write(out, path -> Files.newInputStream(Path.of("certificates", path)));
    return out.toByteArray();
  }
}
