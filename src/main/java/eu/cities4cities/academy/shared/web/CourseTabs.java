package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The tabs of a course that the reader may open, for the template of its staff pages. */
@Named
@RequestScoped
public class CourseTabs {
  @Inject private Caller caller;
  @Inject private CurrentPage page;

  /** The tabs in their order. */
  public List<CourseTab> getAll() {
    return Arrays.stream(CourseTab.values())
        .filter(tab -> caller.is(tab.home().roles().toArray(Role[]::new)))
        .toList();
  }

  /** Whether the page that is shown stands under that tab. */
  public boolean isCurrent(CourseTab tab) {
    return tab.pages().contains(page.get().route());
  }
}
