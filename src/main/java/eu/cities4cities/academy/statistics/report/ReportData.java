package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a report about figures is made of, in no language yet.
 *
 * @param community the names of the community that it is about, or null
 * @param courses those chosen, in the order of time
 * @param sessions of the only course; none where there are several
 * @param figures what may be shown
 * @param people how many different people had a seat on the courses that are shown, as {@link
 *     ReportFigures#people} shows it
 * @param opinions what people answered to questions with a scale, by the courses that are shown;
 *     none where the report is about a part of them
 * @param countedAt when the oldest of them was counted, by Kyiv; null if none ever was
 */
public record ReportData(
    String name,
    ReportChoice choice,
    Name community,
    List<HeldCourse> courses,
    List<Session> sessions,
    ReportFigures figures,
    FigureValue people,
    List<Opinion> opinions,
    LocalDateTime countedAt) {
  /** Keeps copies. */
  public ReportData {
    courses = List.copyOf(courses);
    sessions = List.copyOf(sessions);
    opinions = List.copyOf(opinions);
  }

  /** Something in both languages. */
  public record Name(String uk, String en) {
    String choose(Language language) {
      return language.choose(uk, en);
    }
  }

  /** A session of the only course; {@code startsAt} is Kyiv time. */
  public record Session(long id, LocalDateTime startsAt, String titleUk, String titleEn) {
    String title(Language language) {
      return language.choose(titleUk, titleEn);
    }
  }

  HeldCourse course(long id) {
    return courses.stream().filter(course -> course.id() == id).findFirst().orElseThrow();
  }
}
