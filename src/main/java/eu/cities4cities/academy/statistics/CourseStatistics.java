package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A course with its figures, the same that its page shows.
 *
 * @param countedAt when they were counted, by Kyiv; null if they never were
 * @param sessions those that were not cancelled, in the order of time
 * @param cancelled how many sessions were cancelled and are in none of the figures
 * @param running whether a session is on, so that figures still change
 * @param figures of the whole course, and by session, day and region
 * @param attendedAll how many were present at every session that has begun; 0 before the first
 */
public record CourseStatistics(
    long courseId,
    String slug,
    String titleUk,
    String titleEn,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalDateTime countedAt,
    List<FileSession> sessions,
    int cancelled,
    boolean running,
    CourseFigures figures,
    int attendedAll) {
  /** By what the figures are split. */
  static final List<String> SPLITS = List.of("", "session", "day", "region");

  /** Keeps a copy of the list. */
  public CourseStatistics {
    sessions = List.copyOf(sessions);
  }

  /** The title in one of the two languages. */
  public String title(String language) {
    return "en".equals(language) ? titleEn : titleUk;
  }

  /** How many sessions have begun. */
  public int begun() {
    return (int) sessions.stream().filter(FileSession::begun).count();
  }

  /** A figure of the whole course as a number. */
  public long number(Measure measure) {
    return figures.figure(measure).value().number();
  }

  /** How many people have each status; together they are everybody who had a seat then. */
  public record Counts(long present, long partial, long absent, long excused) {
    /** Everybody counted. */
    public long total() {
      return present + partial + absent + excused;
    }

    /** The share of those present, in whole percent rounded down; 0 where nobody had a seat. */
    public int presentPercent() {
      return total() == 0 ? 0 : (int) (100 * present / total());
    }
  }

  /** The counts of one session; all zero while it has not begun. */
  public Counts countsOf(FileSession session) {
    Part part = Part.of(Dimension.SESSION, session.id());
    return new Counts(
        number(Measure.PRESENT, part),
        number(Measure.PARTIAL, part),
        number(Measure.ABSENT, part),
        number(Measure.EXCUSED, part));
  }

  private long number(Measure measure, Part part) {
    return figures.figure(measure, part).value().number();
  }
}
