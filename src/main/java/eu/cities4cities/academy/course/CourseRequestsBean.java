package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests for a seat in a course: applications to decide, the waiting list, refusals. */
@Named
@ViewScoped
public class CourseRequestsBean implements Serializable {
  private static final int PAGE_SIZE = 50;

  @Inject private CourseRequestService requests;
  @Inject private CourseService courses;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private CurrentPage page;
  @Inject private HttpServletRequest request;

  private String slug;
  private String titleUk;
  private String titleEn;
  private SeatRequestStatus status;
  private int pageNumber;
  private Map<SeatRequestStatus, Long> counts;
  private List<RequestRow> rows;
  private final Map<Long, Boolean> chosen = new HashMap<>();
  private String reason;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    titleUk = course.getTitleUk();
    titleEn = course.getTitleEn();
    counts = requests.count(slug);
    status =
        Arrays.stream(SeatRequestStatus.values())
            .filter(each -> each.name().equals(request.getParameter("status")))
            .findFirst()
            .orElse(SeatRequestStatus.APPLIED);
    String typed = request.getParameter("page");
    pageNumber = typed != null && typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
    rows = requests.list(slug, status, (pageNumber - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  /** Accepts the chosen requests. */
  public String accept() {
    try {
      CourseRequestService.Accepted accepted = requests.accept(slug, chosenIds());
      notices.afterRedirect("course.requests.accepted", accepted.seated(), accepted.waiting());
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Refuses the chosen requests with the typed reason. */
  public String decline() {
    try {
      notices.afterRedirect(
          "course.requests.declined", requests.decline(slug, chosenIds(), reason));
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Chooses everybody on the page. */
  public void chooseAll() {
    rows.forEach(row -> chosen.put(row.id(), true));
  }

  private List<Long> chosenIds() {
    return chosen.entrySet().stream()
        .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String here() {
    return routes.redirect(Route.MANAGE_COURSE_REQUESTS, slug);
  }

  /** The place on the waiting list of the row with that index on the page. */
  public int place(int index) {
    return (pageNumber - 1) * PAGE_SIZE + index + 1;
  }

  public List<RequestRow> getRows() {
    return rows;
  }

  /** How many requests of that status there are. */
  public long count(SeatRequestStatus each) {
    return counts.getOrDefault(each, 0L);
  }

  public SeatRequestStatus[] getStatuses() {
    return SeatRequestStatus.values();
  }

  public SeatRequestStatus getStatus() {
    return status;
  }

  /** The number of the next page, or 0 if this is the last. */
  public int getNextPage() {
    return (long) pageNumber * PAGE_SIZE < count(status) ? pageNumber + 1 : 0;
  }

  /** The number of the page before, or 0 if this is the first. */
  public int getPreviousPage() {
    return pageNumber - 1;
  }

  public Map<Long, Boolean> getChosen() {
    return chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getSlug() {
    return slug;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }
}
