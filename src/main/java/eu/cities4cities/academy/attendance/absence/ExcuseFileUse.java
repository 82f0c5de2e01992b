package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.file.FileUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/** An excuse's document is seen by the one who has taken the case, and by nobody else. */
@ApplicationScoped
class ExcuseFileUse implements FileUse {
  @Inject private ExcuseRepository excuses;
  @Inject private SessionService sessions;
  @Inject private Caller caller;

  @Override
  public boolean mayRead(long fileId) {
    return excuses
        .findByFile(fileId)
        .filter(excuse -> Objects.equals(excuse.getDeciderId(), caller.personId()))
        .filter(excuse -> caller.mayRunCourse(sessions.facts(excuse.sessionId()).courseId()))
        .isPresent();
  }

  @Override
  public Set<Long> inUse(Collection<Long> fileIds) {
    return excuses.filesInUse(fileIds);
  }
}
