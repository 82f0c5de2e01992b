package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.CourseCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Gives a course its usual days and sessions as soon as there is one. */
@ApplicationScoped
class NewCourseProgramme {
  @Inject private SessionService sessions;

  void create(@Observes CourseCreated created) {
    sessions.createProgramme(created.courseId(), created.firstDay(), created.lastDay());
  }
}
