package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Starts and finishes courses as their days come. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
public class CourseCalendar {
  @Inject private CourseService courses;

  /** Every minute; on several nodes the second one finds nothing left to change. */
  @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
  public void follow() {
    courses.followCalendar();
  }
}
