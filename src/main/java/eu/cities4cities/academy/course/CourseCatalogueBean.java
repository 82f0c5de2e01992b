package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The front page: what comes next, and the catalogue of courses. */
@Named
@RequestScoped
public class CourseCatalogueBean {
  private static final int PAGE_SIZE = 12;
  private static final int NEAREST = 20;

  @Inject private CourseService courses;
  @Inject private EnrollmentService enrollments;
  @Inject private CourseWords words;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private CourseFilter filter;
  private int pageNumber;
  private List<CourseRow> list;
  private List<Chip> chips;
  private CourseRow next;
  private CourseService.Figures figures;
  private Set<Long> mine;

  /**
   * A filter of the catalogue.
   *
   * @param filter the filter
   * @param count how many courses it shows
   * @param chosen true if it is the one in force
   */
  public record Chip(CourseFilter filter, long count, boolean chosen) {
    public String getValue() {
      return filter.value();
    }

    /** The query that chooses it; empty for the one that needs none. */
    public String getQuery() {
      return filter == CourseFilter.ALL ? "" : "?show=" + filter.value();
    }

    public long getCount() {
      return count;
    }

    public boolean isChosen() {
      return chosen;
    }
  }

  @PostConstruct
  void load() {
    filter = CourseFilter.of(request.getParameter("show"));
    pageNumber = number(request.getParameter("page"));
    list = courses.listPublic(filter, (pageNumber - 1) * PAGE_SIZE, PAGE_SIZE);
    chips = new ArrayList<>();
    courses
        .countPublic()
        .forEach(
            (each, count) -> {
              if (count > 0 || each == filter || each == CourseFilter.ALL) {
                chips.add(new Chip(each, count, each == filter));
              }
            });
    next = nearest();
    figures = courses.figures();
    mine =
        caller.isSignedIn()
            ? enrollments.listMine().stream().map(p -> p.course().id()).collect(Collectors.toSet())
            : Set.of();
  }

  /** The next course to begin in which there is a seat; null if there is none. */
  private CourseRow nearest() {
    List<CourseRow> open =
        courses.listPublic(CourseFilter.OPEN, 0, NEAREST).stream()
            .filter(CourseRow::acceptsPeople)
            .toList();
    return open.stream()
        .filter(course -> course.status() == CourseStatus.OPEN)
        .findFirst()
        .orElse(open.isEmpty() ? null : open.get(0));
  }

  private static int number(String typed) {
    return typed != null && typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
  }

  public List<CourseRow> getList() {
    return list;
  }

  public List<Chip> getChips() {
    return chips;
  }

  public CourseRow getNext() {
    return next;
  }

  /** What the button of the next course says. */
  public String getNextAction() {
    return isMine(next)
        ? texts.get(caller.language(), "course.open")
        : texts.get(caller.language(), "course.home.enrollUntil", words.deadline(next));
  }

  public CourseService.Figures getFigures() {
    return figures;
  }

  /** True if the reader takes part in the course. */
  public boolean isMine(CourseRow course) {
    return mine.contains(course.id());
  }

  public String getFilter() {
    return filter.value();
  }

  /** The number of the next page of the catalogue, or 0 if this is the last. */
  public int getNextPage() {
    long found = chips.stream().filter(Chip::chosen).findFirst().map(Chip::count).orElse(0L);
    return (long) pageNumber * PAGE_SIZE < found ? pageNumber + 1 : 0;
  }

  /** The number of the page before, or 0 if this is the first. */
  public int getPreviousPage() {
    return pageNumber - 1;
  }
}
