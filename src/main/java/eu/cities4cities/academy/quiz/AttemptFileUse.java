package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.file.FileUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** What is handed in with an attempt is for the course's staff, besides the person themselves. */
@ApplicationScoped
class AttemptFileUse implements FileUse {
  @Inject private AttemptFileRepository files;
  @Inject private Caller caller;

  @Override
  public boolean mayRead(long fileId) {
    return files.coursesOf(fileId).stream().anyMatch(caller::mayRunCourse);
  }

  @Override
  public boolean hidesName(long fileId) {
    return files.isGradedBlind(fileId);
  }

  @Override
  public Set<Long> inUse(Collection<Long> fileIds) {
    return files.inUse(fileIds);
  }
}
