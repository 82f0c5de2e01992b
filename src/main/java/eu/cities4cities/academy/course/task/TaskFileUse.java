package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.file.FileUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/** What is handed in is for the course's staff, for its authors and for their community. */
@ApplicationScoped
class TaskFileUse implements FileUse {
  @Inject private TaskRepository tasks;
  @Inject private RosterService roster;
  @Inject private Caller caller;

  @Override
  public boolean mayRead(long fileId) {
    return tasks.listUsing(fileId).stream().anyMatch(this::mayRead);
  }

  private boolean mayRead(Submission submission) {
    long courseId = submission.getTask().getCourseId();
    if (caller.mayRunCourse(courseId) || tasks.isAuthor(submission.getId(), caller.personId())) {
      return true;
    }
    return submission.getCommunity() != null
        && roster
            .find(courseId, caller.personId())
            .map(RosterRow::communityId)
            .filter(id -> Objects.equals(id, submission.getCommunity().getId()))
            .isPresent();
  }

  @Override
  public Set<Long> inUse(Collection<Long> fileIds) {
    return tasks.filesInUse(fileIds);
  }
}
