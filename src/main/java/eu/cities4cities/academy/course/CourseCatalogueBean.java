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
import java.util.Map;
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
  private CourseKind kind;
  private List<Chip> chips;
  private List<KindChip> kinds;
  private CourseRow next;
  private CourseService.Figures figures;
  private Set<Long> mine;

  /**
   * A filter of the catalogue.
   *
   * @param filter the filter
   * @param count how many courses it shows
   * @param chosen true if it is the one in force
   * @param query the query that chooses it
   */
  public record Chip(CourseFilter filter, long count, boolean chosen, String query) {}

  /**
   * A kind of courses in the catalogue.
   *
   * @param kind the kind, or null for all of them
   * @param count how many courses there are of it
   * @param chosen true if it is the one in force
   * @param query the query that chooses it
   */
  public record KindChip(CourseKind kind, long count, boolean chosen, String query) {}

  @PostConstruct
  void load() {
    filter = CourseFilter.of(request.getParameter("show"));
    kind = CourseKind.of(request.getParameter("kind")).orElse(null);
    pageNumber = number(request.getParameter("page"));
    list = courses.listPublic(filter, kind, (pageNumber - 1) * PAGE_SIZE, PAGE_SIZE);
    chips = new ArrayList<>();
    courses
        .countPublic(kind)
        .forEach(
            (each, count) -> {
              if (count > 0 || each == filter || each == CourseFilter.ALL) {
                chips.add(new Chip(each, count, each == filter, query(each, kind, 1)));
              }
            });
    kinds = kindChips();
    next = nearest();
    figures = courses.figures();
    mine =
        caller.isSignedIn()
            ? enrollments.listMine().stream().map(p -> p.course().id()).collect(Collectors.toSet())
            : Set.of();
  }

  /** The kinds that there are; none where all courses are of one kind. */
  private List<KindChip> kindChips() {
    Map<CourseKind, Long> counts = courses.countPublicByKind(filter);
    if (counts.size() < 2 && kind == null) {
      return List.of();
    }
    List<KindChip> found = new ArrayList<>();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    found.add(new KindChip(null, all, kind == null, query(filter, null, 1)));
    for (CourseKind each : CourseKind.values()) {
      if (counts.containsKey(each) || each == kind) {
        long count = counts.getOrDefault(each, 0L);
        found.add(new KindChip(each, count, each == kind, query(filter, each, 1)));
      }
    }
    return found;
  }

  private static String query(CourseFilter filter, CourseKind kind, int page) {
    List<String> parts = new ArrayList<>();
    if (filter != CourseFilter.ALL) {
      parts.add("show=" + filter.value());
    }
    if (kind != null) {
      parts.add("kind=" + kind.value());
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /** The next course to begin in which there is a seat; null if there is none. */
  private CourseRow nearest() {
    List<CourseRow> open =
        courses.listPublic(CourseFilter.OPEN, null, 0, NEAREST).stream()
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

  public List<KindChip> getKinds() {
    return kinds;
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

  /** True if anything narrows the catalogue. */
  public boolean isNarrowed() {
    return filter != CourseFilter.ALL || kind != null;
  }

  /** The query of the next page of the catalogue, or null if this is the last. */
  public String getNextPage() {
    long found = chips.stream().filter(Chip::chosen).findFirst().map(Chip::count).orElse(0L);
    return (long) pageNumber * PAGE_SIZE < found ? query(filter, kind, pageNumber + 1) : null;
  }

  /** The query of the page before, or null if this is the first. */
  public String getPreviousPage() {
    return pageNumber > 1 ? query(filter, kind, pageNumber - 1) : null;
  }
}
