package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is counted of courses, for pages and reports alike. */
@Service
public class StoredFigures {
  @Inject private FigureRepository figures;

  /**
   * Courses by the day on which they began; drafts are no courses yet.
   *
   * @param from the earliest first day, or null
   * @param until the latest first day, or null
   * @param among only these; null for all
   */
  @Internal
  public List<HeldCourse> courses(LocalDate from, LocalDate until, Collection<Long> among) {
    return figures.listCourses(from, until, among);
  }

  /** The figures of some courses by some splits, in the order of the courses. */
  @Internal
  public Map<Long, CourseFigures> of(Collection<Long> courses, Collection<String> splits) {
    return figures.figures(courses, splits);
  }

  /** Likewise, of those measures alone. */
  @Internal
  public Map<Long, CourseFigures> of(
      Collection<Long> courses, Collection<String> splits, Collection<Measure> measures) {
    return figures.figures(courses, splits, measures);
  }

  /** Likewise, of one part of each course alone. */
  @Internal
  public Map<Long, CourseFigures> ofPart(Collection<Long> courses, Part part) {
    return figures.figures(courses, part);
  }

  /** How many different people have or had a seat on any of some courses. */
  @Internal
  public long people(Collection<Long> courses) {
    return figures.countPeople(courses);
  }

  /** What is counted of everybody who asked for a seat on a course or was given one. */
  @Internal
  public List<CountedPerson> listPeople(long courseId) {
    return figures.listPeople(courseId);
  }

  /** When the course that was counted least lately was; empty if none was. */
  @Internal
  public Optional<Instant> countedAt(Collection<Long> courses) {
    return figures.countedAt(courses);
  }
}
