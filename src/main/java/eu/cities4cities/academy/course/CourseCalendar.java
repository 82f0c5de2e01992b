package eu.cities4cities.academy.course;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Starts and finishes courses as their days come. */
@Singleton
@Startup
@DependsOn("Database")
public class CourseCalendar {
  @Inject private CourseService courses;

  /** Every minute; on several nodes the second one finds nothing left to change. */
  @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
  public void follow() {
    courses.followCalendar();
  }
}
