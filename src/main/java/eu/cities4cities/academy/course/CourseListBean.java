package eu.cities4cities.academy.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** Courses for their staff. */
@Named
@RequestScoped
public class CourseListBean {
  @Inject private CourseService courses;
  @Inject private HttpServletRequest request;

  private String search;
  private CourseStatus status;
  private List<CourseRow> list;

  @PostConstruct
  void load() {
    search = request.getParameter("search") == null ? "" : request.getParameter("search").strip();
    String wanted = request.getParameter("status");
    status =
        Arrays.stream(CourseStatus.values())
            .filter(each -> each.name().equals(wanted))
            .findFirst()
            .orElse(null);
    list = courses.listForStaff(search, status);
  }

  public List<CourseRow> getList() {
    return list;
  }

  public String getSearch() {
    return search;
  }

  /** The name of the status that is shown; empty for all but archived ones. */
  public String getStatus() {
    return status == null ? "" : status.name();
  }

  public CourseStatus[] getStatuses() {
    return CourseStatus.values();
  }
}
