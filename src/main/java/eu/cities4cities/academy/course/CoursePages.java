package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.SiteMapSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells search engines the courses of the public catalogue. */
@ApplicationScoped
public class CoursePages implements SiteMapSource {
  private static final int MOST = 1_000;

  @Inject private CourseService courses;

  @Override
  public List<Entry> publicPages() {
    return courses.listPublic(CourseFilter.ALL, null, 0, MOST).stream()
        .map(course -> new Entry(Route.COURSE, List.of(course.slug()), null))
        .toList();
  }
}
