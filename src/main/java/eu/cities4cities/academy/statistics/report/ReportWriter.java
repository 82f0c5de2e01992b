package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import eu.cities4cities.academy.statistics.report.ReportData.Session;
import eu.cities4cities.academy.statistics.report.ReportText.Row;
import eu.cities4cities.academy.statistics.report.ReportText.Section;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the figures of a report into words. */
final class ReportWriter {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd.MM HH:mm");

  private final ReportData data;
  private final Language language;
  private final Words words;
  private final ReportFigures figures;

  ReportWriter(ReportData data, Language language, Words words) {
    this.data = data;
    this.language = language;
    this.words = words;
    this.figures = data.figures();
  }

  /** Says a key of the bundle in the language of the report. */
  @FunctionalInterface
  interface Words {
    String say(String key, Object... args);
  }

  ReportText write() {
    List<Section> sections = new ArrayList<>();
    sections.add(funnel());
    if (several()) {
      sections.add(byCourse(Measure.CONFIRMED));
      sections.add(byCourse(Measure.CERTIFIED));
      addUnlessEmpty(sections, peaksByCourse());
    }
    addUnlessEmpty(
        sections, bySession(Measure.PRESENT, "statistics.report.sessions", figures.sessions()));
    addUnlessEmpty(sections, bySession(Measure.PEAK, "statistics.report.peaks", figures.peaks()));
    addUnlessEmpty(sections, regions());
    addUnlessEmpty(sections, genders());
    addUnlessEmpty(sections, kinds());
    addUnlessEmpty(sections, satisfaction());
    return new ReportText(data.name(), about(), sections, notes());
  }

  private static void addUnlessEmpty(List<Section> sections, Section section) {
    if (!section.rows().isEmpty()) {
      sections.add(section);
    }
  }

  private List<String> about() {
    List<String> about = new ArrayList<>();
    for (ReportFigures.Line line : figures.lines()) {
      HeldCourse course = data.course(line.courseId());
      about.add(course.title(language) + ", " + days(course));
    }
    if (data.choice().from() != null || data.choice().until() != null) {
      about.add(period(data.choice().from(), data.choice().until()));
    }
    if (data.choice().regionCode() != null) {
      about.add(region(data.choice().regionCode()));
    }
    if (data.community() != null) {
      about.add(data.community().choose(language));
    }
    return about;
  }

  private String period(LocalDate from, LocalDate until) {
    DateWords dates = DateWords.in(language);
    if (from == null) {
      return words.say("statistics.report.period.until", dates.day(until));
    }
    return until == null
        ? words.say("statistics.report.period.from", dates.day(from))
        : words.say("statistics.report.period.between", dates.day(from), dates.day(until));
  }

  /** The title of a course, with its days where another one has the same. */
  private String label(long courseId) {
    HeldCourse course = data.course(courseId);
    String title = course.title(language);
    long alike =
        figures.lines().stream()
            .filter(line -> data.course(line.courseId()).title(language).equals(title))
            .count();
    return alike > 1 ? title + ", " + days(course) : title;
  }

  private String days(HeldCourse course) {
    return DateWords.in(language).days(course.firstDay(), course.lastDay());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(words.say("statistics.report.note.small"));
    if (figures.leftOut() > 0) {
      notes.add(words.say("statistics.report.note.leftOut", figures.leftOut()));
    }
    if (data.countedAt() != null) {
      notes.add(
          words.say(
              "statistics.report.note.counted",
              DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(data.countedAt())));
    }
    return notes;
  }

  private Section funnel() {
    List<Row> rows = new ArrayList<>();
    if (several() && !data.people().equals(FigureValue.NOT_KNOWN)) {
      rows.add(
          row(
              words.say("statistics.all.people"),
              data.people(),
              words.say("statistics.all.people.meaning")));
    }
    figures
        .totals()
        .forEach(
            (measure, value) ->
                rows.add(
                    row(words.say("statistics.figure." + measure.key()), value, meaning(measure))));
    return new Section(
        "funnel",
        words.say("statistics.report.funnel"),
        several() ? words.say("statistics.report.funnel.several") : null,
        rows);
  }

  /** What a total counts, and in how many of the courses where it is hidden in others. */
  private String meaning(Measure measure) {
    String meaning = words.say("statistics.meaning." + measure.key());
    long shown =
        figures.lines().stream().filter(line -> line.values().get(measure).isKnown()).count();
    return shown == 0 || shown == figures.lines().size()
        ? meaning
        : meaning
            + " "
            + words.say("statistics.report.funnel.some", shown, (long) figures.lines().size());
  }

  private boolean several() {
    return figures.lines().size() > 1;
  }

  private Section byCourse(Measure measure) {
    List<Row> rows = new ArrayList<>();
    for (ReportFigures.Line line : figures.lines()) {
      rows.add(row(label(line.courseId()), line.values().get(measure), null));
    }
    return new Section(
        measure.code(),
        words.say("statistics.report.byCourse", words.say("statistics.figure." + measure.key())),
        words.say("statistics.meaning." + measure.key()),
        rows);
  }

  private Section peaksByCourse() {
    List<Row> rows = new ArrayList<>();
    for (ReportFigures.Line line : figures.lines()) {
      if (!line.peak().equals(FigureValue.NOT_KNOWN)) {
        rows.add(row(label(line.courseId()), line.peak(), null));
      }
    }
    return new Section(
        "peaks",
        words.say("statistics.report.byCourse", words.say("statistics.figure.peak")),
        words.say("statistics.report.peaks.highest") + " " + words.say("statistics.meaning.peak"),
        rows);
  }

  private Section bySession(Measure measure, String title, Map<String, FigureValue> values) {
    List<Row> rows = new ArrayList<>();
    for (Session session : data.sessions()) {
      FigureValue value = values.get(String.valueOf(session.id()));
      if (value != null) {
        rows.add(row(WHEN.format(session.startsAt()) + " " + session.title(language), value, null));
      }
    }
    return new Section(
        measure == Measure.PRESENT ? "sessions" : "peaks",
        words.say(title),
        words.say("statistics.meaning." + measure.key()),
        rows);
  }

  private Section regions() {
    List<Row> rows = new ArrayList<>();
    figures
        .regions()
        .forEach(
            (code, value) -> {
              if (value.number() > 0) {
                rows.add(row(region(code), value, null));
              }
            });
    rows.sort((one, other) -> UkrainianOrder.compare(one.label(), other.label()));
    if (figures.otherRegions() > 0) {
      rows.add(
          row(
              words.say("statistics.report.otherRegions"),
              FigureValue.of(figures.otherRegions()),
              null));
    }
    return new Section(
        "regions",
        words.say(several() ? "statistics.all.regions" : "statistics.report.regions"),
        words.say("statistics.report.regions.meaning"),
        rows);
  }

  /** Nothing where nobody has said it: «not said» alone is no figure. */
  private Section genders() {
    List<Row> rows = new ArrayList<>();
    boolean said =
        figures.genders().entrySet().stream()
            .anyMatch(
                each ->
                    !each.getKey().equals(Dimension.NONE)
                        && !each.getValue().equals(FigureValue.of(0)));
    if (said) {
      figures
          .genders()
          .forEach(
              (gender, value) ->
                  rows.add(row(words.say("statistics.gender." + gender), value, null)));
    }
    return new Section(
        "genders",
        words.say("statistics.figure.genders"),
        words.say("statistics.meaning.genders"),
        rows);
  }

  private Section kinds() {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, FigureValue> kind : figures.kinds().entrySet()) {
      rows.add(row(words.say("certificate.kind." + kind.getKey()), kind.getValue(), null));
    }
    return new Section(
        "certificates",
        words.say("statistics.figure.certificates"),
        words.say("statistics.meaning.certificates"),
        rows);
  }

  /** Question by question for one course; for several, what all questions of each come to. */
  private Section satisfaction() {
    List<Row> rows = new ArrayList<>();
    if (!several()) {
      data.opinions().forEach(each -> rows.add(row(each.text(language), each)));
    } else {
      for (ReportFigures.Line line : figures.lines()) {
        List<Opinion> own =
            data.opinions().stream().filter(each -> each.courseId() == line.courseId()).toList();
        if (!own.isEmpty()) {
          rows.add(row(label(line.courseId()), Opinion.together(own)));
        }
      }
    }
    return new Section(
        "satisfaction",
        words.say("statistics.view.satisfaction"),
        words.say("statistics.view.satisfaction.meaning")
            + (several() ? " " + words.say("statistics.report.satisfaction.together") : ""),
        rows);
  }

  /** The bar is as long as the average is high. */
  private Row row(String label, Opinion opinion) {
    FigureValue average = opinion.averageTenths();
    return average.isKnown()
        ? new Row(
            label,
            words.say(
                "statistics.view.satisfaction.average", average.number() / 10.0, opinion.answers()),
            average.number(),
            null)
        : row(label, average, null);
  }

  private Row row(String label, FigureValue value, String meaning) {
    String shown =
        switch (value.state()) {
          case KNOWN -> words.say("statistics.view.number", value.number());
          case HIDDEN -> words.say("statistics.report.few");
          case NOT_KNOWN -> words.say("statistics.report.notKnown");
        };
    return new Row(label, shown, value.number(), meaning);
  }

  private String region(String code) {
    return Dimension.NONE.equals(code)
        ? words.say("statistics.view.region.none")
        : Region.ofCode(code).map(each -> each.name(language.code())).orElse(code);
  }
}
