package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityChoice;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** How many seats of a course which community has. */
@Named
@RequestScoped
public class CourseQuotasBean {
  private static final int PAGE_SIZE = 50;

  @Inject private QuotaService quotas;
  @Inject private CourseService courses;
  @Inject private CommunityService communities;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private CurrentPage page;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private Course course;
  private final CommunityChoice community = new CommunityChoice();
  private Integer seats;
  private int pageNumber;
  private long count;
  private List<QuotaRow> rows;

  @PostConstruct
  void load() {
    course = courses.getBySlug(page.value("slug"));
    String typed = request.getParameter("page");
    pageNumber = typed != null && typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
    count = quotas.count(course.getSlug());
    rows = quotas.list(course.getSlug(), (pageNumber - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  /** Gives the chosen community its number of seats. */
  public String save() {
    Community found = community.resolve(communities).orElse(null);
    if (found == null) {
      notices.error(community.isUndecided() ? "course.quota.choose" : "course.quota.community");
      return null;
    }
    try {
      quotas.set(course.getSlug(), found.getSlug(), seats);
      notices.afterRedirect("shared.saved");
      return routes.redirect(Route.MANAGE_QUOTAS, course.getSlug());
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  public Course getCourse() {
    return course;
  }

  public List<QuotaRow> getRows() {
    return rows;
  }

  /** How many seats the community has, its own number or that of all. */
  public Integer seatsOf(QuotaRow row) {
    return row.seats() == null ? course.getCommunityQuota() : row.seats();
  }

  /** The number of the next page, or 0 if this is the last. */
  public int getNextPage() {
    return (long) pageNumber * PAGE_SIZE < count ? pageNumber + 1 : 0;
  }

  /** The number of the page before, or 0 if this is the first. */
  public int getPreviousPage() {
    return pageNumber - 1;
  }

  public CommunityChoice getCommunity() {
    return community;
  }

  public Integer getSeats() {
    return seats;
  }

  public void setSeats(Integer seats) {
    this.seats = seats;
  }

  /** True if the reader may change the numbers and not only look at them. */
  public boolean isEditable() {
    return caller.is(Role.ORGANIZER);
  }
}
