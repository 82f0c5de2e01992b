package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Tells staff which corrected names wait to be signed. */
@Named
@RequestScoped
public class NamesWaitingBean {
  @Inject private NamesWaitingService service;
  @Inject private Caller caller;

  private List<NamesWaiting> courses;

  @PostConstruct
  void read() {
    courses = service.list();
  }

  /** The courses whose certificates wait. */
  public List<NamesWaiting> getCourses() {
    return courses;
  }

  /** How many certificates wait. */
  public int getCount() {
    return courses.stream().mapToInt(NamesWaiting::count).sum();
  }

  /** What waits on one course, or null. */
  public NamesWaiting of(String slug) {
    return courses.stream().filter(each -> each.slug().equals(slug)).findFirst().orElse(null);
  }

  /** The course's title in the reader's language. */
  public String title(NamesWaiting course) {
    return course.title(caller.language());
  }
}
