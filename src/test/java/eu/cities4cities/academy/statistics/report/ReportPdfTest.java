package eu.cities4cities.academy.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.certificate.PdfReadings;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import eu.cities4cities.academy.statistics.report.ReportText.Row;
import eu.cities4cities.academy.statistics.report.ReportText.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void mostPeopleAtOnceAndOpinionsStandThereUnlessTheyAreOfFewerThanFive() throws Exception {
    Texts texts = new Texts();
    Map<Long, CourseFigures> figures = new LinkedHashMap<>();
    for (long course = 1; course <= 3; course++) {
      figures.put(course, figures(12 * course, 4 * course, 10 * course));
    }
    List<Opinion> opinions =
        List.of(
            new Opinion(1, "Чи варто?", "Was it worth it?", 10, 43),
            new Opinion(1, "Чи повернетеся?", "Will you return?", 4, 8),
            new Opinion(2, "Чи варто?", "Was it worth it?", 7, 28));
    for (Language language : Language.values()) {
      ReportText one = text(Map.of(1L, figures.get(1L)), opinions, language);
      Section peaks = section(one, "peaks");
      assertThat(peaks.meaning()).isEqualTo(texts.get(language, "statistics.meaning.peak"));
      assertThat(peaks.rows())
          .extracting(Row::shown)
          .containsExactly(texts.get(language, "statistics.report.few"), "10");
      Section satisfaction = section(one, "satisfaction");
      assertThat(satisfaction.rows())
          .extracting(Row::label)
          .containsExactly(
              language.choose("Чи варто?", "Was it worth it?"),
              language.choose("Чи повернетеся?", "Will you return?"));
      assertThat(satisfaction.rows().get(0).shown())
          .isEqualTo(texts.get(language, "statistics.view.satisfaction.average", 4.3, 10L));
      assertThat(satisfaction.rows().get(1).shown())
          .isEqualTo(texts.get(language, "statistics.report.few"));

      ReportText several = text(figures, opinions, language);
      assertThat(section(several, "peaks").rows())
          .extracting(Row::shown)
          .containsExactly("10", "20", "30");
      assertThat(section(several, "satisfaction").rows())
          .extracting(Row::shown)
          .containsExactly(
              texts.get(language, "statistics.view.satisfaction.average", 4.3, 10L),
              texts.get(language, "statistics.view.satisfaction.average", 4.0, 7L));
      byte[] pdf = written(one, language);
      assertThat(PdfReadings.text(pdf)).contains(peaks.title(), satisfaction.title());
      assertThat(PdfReadings.descriptions(pdf))
          .anyMatch(each -> each.startsWith(peaks.title()))
          .anyMatch(each -> each.startsWith(satisfaction.title()));
      assertThat(PdfReadings.faults(pdf)).isEmpty();
    }
  }

  @Test
  void severalCoursesAreToldApartAndPeopleOfTwoAreNotTakenForTwo() {
    Texts texts = new Texts();
    Map<Long, CourseFigures> figures = new LinkedHashMap<>();
    for (long course = 1; course <= 3; course++) {
      figures.put(course, figures(24, 0, 0));
    }
    for (Language language : Language.values()) {
      ReportText several = text(figures, List.of(), language);
      assertThat(section(several, "confirmed").rows())
          .extracting(Row::label)
          .doesNotHaveDuplicates()
          .contains("Курс 2");
      Section funnel = section(several, "funnel");
      assertThat(funnel.meaning())
          .isEqualTo(texts.get(language, "statistics.report.funnel.several"));
      assertThat(funnel.rows().get(0))
          .extracting(Row::label, Row::number)
          .containsExactly(texts.get(language, "statistics.all.people"), 60L);
      assertThat(several.about())
          .contains(
              texts.get(
                  language,
                  "statistics.report.period.between",
                  DateWords.in(language).day(LocalDate.of(2026, 9, 7)),
                  DateWords.in(language).day(LocalDate.of(2026, 9, 14))));
      ReportText one = text(Map.of(1L, figures.get(1L)), List.of(), language);
      assertThat(section(one, "funnel").meaning()).isNull();
      assertThat(section(one, "funnel").rows())
          .extracting(Row::label)
          .doesNotContain(texts.get(language, "statistics.all.people"));
    }
  }

  @Test
  void aTotalThatMissesACourseSaysSo() {
    Texts texts = new Texts();
    Map<Long, CourseFigures> figures = new LinkedHashMap<>();
    figures.put(1L, certified(30, 20));
    figures.put(2L, certified(30, 3));
    ReportText report = text(figures, List.of(), Language.EN);
    assertThat(section(report, "funnel").rows())
        .filteredOn(
            row -> row.label().equals(texts.get(Language.EN, "statistics.figure.certified")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.meaning())
                    .endsWith(texts.get(Language.EN, "statistics.report.funnel.some", 1L, 2L)));
    assertThat(section(report, "funnel").rows())
        .filteredOn(
            row -> row.label().equals(texts.get(Language.EN, "statistics.figure.confirmed")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.meaning())
                    .isEqualTo(texts.get(Language.EN, "statistics.meaning.confirmed")));
  }

  private static CourseFigures certified(long seats, long certificates) {
    return new CourseFigures(
        Map.of(
            FigureId.of(Measure.CONFIRMED),
            FigureValue.of(seats),
            FigureId.of(Measure.CERTIFIED),
            FigureValue.of(certificates)));
  }

  private static Section section(ReportText text, String key) {
    return text.sections().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static ReportText text(
      Map<Long, CourseFigures> figures, List<Opinion> opinions, Language language) {
    Texts texts = new Texts();
    LocalDate day = LocalDate.of(2026, 9, 14);
    ReportData data =
        new ReportData(
            "Звіт",
            new ReportChoice(day.minusDays(7), day, null, null, Set.of()),
            null,
            figures.keySet().stream()
                .map(id -> course(id, id < 3 ? "Курс 1" : "Курс 2", day.minusDays(id)))
                .toList(),
            List.of(
                new ReportData.Session(1, day.atTime(10, 0), "Перше", "First"),
                new ReportData.Session(2, day.atTime(12, 0), "Друге", "Second")),
            ReportFigures.of(Part.WHOLE, List.of(), figures),
            FigureValue.of(60),
            opinions.stream().filter(each -> figures.containsKey(each.courseId())).toList(),
            day.atTime(20, 0));
    return new ReportWriter(data, language, (key, args) -> texts.get(language, key, args)).write();
  }

  private static HeldCourse course(long id, String title, LocalDate day) {
    return new HeldCourse(id, "k" + id, title, title, day, day, id);
  }

  /** A course of two sessions with so many people at once at each. */
  private static CourseFigures figures(long seats, long first, long second) {
    return new CourseFigures(
        Map.of(
            FigureId.of(Measure.CONFIRMED),
            FigureValue.of(seats),
            new FigureId(Measure.PEAK, Part.of(Dimension.SESSION, 1)),
            FigureValue.of(first),
            new FigureId(Measure.PEAK, Part.of(Dimension.SESSION, 2)),
            FigureValue.of(second)));
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
