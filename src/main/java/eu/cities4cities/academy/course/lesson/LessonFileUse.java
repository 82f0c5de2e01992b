package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.file.FileUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** What a lesson carries is for those who take part in the course, and for its staff. */
@ApplicationScoped
class LessonFileUse implements FileUse {
  @Inject private LessonRepository lessons;
  @Inject private EnrollmentService enrollments;
  @Inject private Caller caller;

  @Override
  public boolean mayRead(long fileId) {
    return lessons.listUsing(fileId).stream()
        .anyMatch(
            lesson ->
                caller.mayRunCourse(lesson.getCourseId())
                    || lesson.isShown()
                        && enrollments.isEnrolled(lesson.getCourseId(), caller.personId()));
  }

  @Override
  public Set<Long> inUse(Collection<Long> fileIds) {
    return lessons.filesInUse(fileIds);
  }
}
