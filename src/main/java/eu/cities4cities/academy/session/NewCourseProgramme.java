package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.CourseCopied;
import eu.cities4cities.academy.course.CourseCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Gives a course its days and sessions as soon as there is one: the usual, or another one's. */
@ApplicationScoped
class NewCourseProgramme {
  @Inject private ProgrammeMaker programmes;

  void create(@Observes CourseCreated created) {
    programmes.create(
        created.courseId(), created.firstDay(), created.lastDay(), created.sessionsPerDay());
  }

  void copy(@Observes CourseCopied copied) {
    if (!copied.selfPaced()) {
      programmes.copy(copied.fromId(), copied.toId(), copied.days());
    }
  }
}
