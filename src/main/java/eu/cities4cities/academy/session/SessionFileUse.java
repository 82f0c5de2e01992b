package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.file.FileUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** What a session carries is for those who take part in the course, and for its staff. */
@ApplicationScoped
class SessionFileUse implements FileUse {
  @Inject private MaterialRepository materials;
  @Inject private RosterService roster;
  @Inject private Caller caller;

  @Override
  public boolean mayRead(long fileId) {
    return materials.coursesUsing(fileId).stream()
        .anyMatch(
            course ->
                caller.mayRunCourse(course) || roster.find(course, caller.personId()).isPresent());
  }

  @Override
  public Set<Long> inUse(Collection<Long> fileIds) {
    return materials.filesInUse(fileIds);
  }
}
