package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The announcements of a course, for its staff. */
@Named
@RequestScoped
public class AnnouncementListBean {
  private static final int SIZE = 20;

  @Inject private AnnouncementService announcements;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private String slug;
  private Course course;
  private int number;
  private long count;
  private List<AnnouncementRow> rows;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    String asked = request.getParameter("page");
    number = asked != null && asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) : 1;
    count = announcements.count(slug);
    rows = announcements.list(slug, (number - 1) * SIZE, SIZE);
    course = courses.getBySlug(slug);
  }

  /** Says whom a code means. */
  public String audience(String code) {
    return AudienceChoice.region(code)
        .map(region -> region.name(caller.language().code()))
        .orElseGet(() -> texts.get(caller.language(), "Audience." + code));
  }

  public String getSlug() {
    return slug;
  }

  public Course getCourse() {
    return course;
  }

  public List<AnnouncementRow> getRows() {
    return rows;
  }

  /** The number of the page before, or null. */
  public Integer getNewer() {
    return number > 1 ? number - 1 : null;
  }

  /** The number of the next page, or null. */
  public Integer getOlder() {
    return (long) number * SIZE < count ? number + 1 : null;
  }

  /** The regions, for the choice of one. */
  public Region[] getRegions() {
    return Region.values();
  }
}
