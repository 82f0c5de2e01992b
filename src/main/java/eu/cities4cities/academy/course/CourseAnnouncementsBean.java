package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What was told to the reader: a fragment of the course's page and of the person's own page. */
@Named
@RequestScoped
public class CourseAnnouncementsBean {
  private static final int NEWEST = 2;

  @Inject private AnnouncementService announcements;
  @Inject private Caller caller;

  private List<AnnouncementView> found;

  /** The announcements of one course, or of all courses of the reader for null. */
  public List<AnnouncementView> of(Long courseId) {
    if (found == null) {
      found =
          !caller.isSignedIn()
              ? List.of()
              : courseId == null ? announcements.mine() : announcements.mine(courseId);
    }
    return found;
  }

  /** The newest ones, which stand open. */
  public List<AnnouncementView> newest(Long courseId) {
    List<AnnouncementView> all = of(courseId);
    return all.subList(0, Math.min(NEWEST, all.size()));
  }

  /** The earlier ones, which open by a press. */
  public List<AnnouncementView> earlier(Long courseId) {
    List<AnnouncementView> all = of(courseId);
    return all.subList(Math.min(NEWEST, all.size()), all.size());
  }
}
