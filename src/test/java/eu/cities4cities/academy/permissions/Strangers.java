package eu.cities4cities.academy.permissions;

import eu.cities4cities.academy.shared.Role;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the tables' tests know about identifiers and about roles without a scope. */
final class Strangers {

  /** Roles that have no scope: an organizer runs every course. */
  static final Set<Role> SEES_ALL = EnumSet.of(Role.ORGANIZER, Role.ADMINISTRATOR);

  /**
   * Methods that take an identifier of something that is open to the role, that act on the caller's
   * own part of it only, or that tell the caller how they stand to it.
   */
  static final Set<String> ROLE_IS_ENOUGH =
      Set.of(
          "account.SignInService.endMine(long)",
          "attendance.checkin.CheckInService.ticket(long)",
          "session.SessionService.visit(long)",
          "session.CalendarService.file(long)",
          "session.LiveService.state(long)",
          "session.MaterialService.mine(long)",
          "session.SlideService.mine(long)",
          "session.SlideService.picture(String)",
          "quiz.QuizEntryService.courseOf(long)",
          "quiz.QuizEntryService.entry(long)",
          "quiz.QuizEntryService.entries(long)",
          "account.PersonService.names(Collection)",
          "certificate.EligibilityService.mine(long, boolean)",
          "course.EnrollmentService.enroll(String, Wish)",
          "course.lesson.LessonService.opened(long)",
          "course.lesson.LessonService.visit(long)",
          "course.task.TaskService.listMine(String)",
          "course.task.TaskService.visit(long)",
          "course.EnrollmentService.myRequest(String)",
          "course.EnrollmentService.withdraw(String)",
          "course.AnnouncementService.mine(long)",
          "course.SurveyService.open(String)",
          "course.EnrollmentService.leave(String)",
          "course.EnrollmentService.mine(String)",
          "course.EnrollmentService.setGraduateNameConsent(String, boolean)");

  private Strangers() {}

  /** True for a parameter that names a thing: an id, a slug, a number, a public id. */
  static boolean isIdentifier(Parameter parameter) {
    String name = parameter.getName();
    Class<?> type = parameter.getType();
    return type == long.class && name.toLowerCase(Locale.ROOT).endsWith("id")
        || type == Long.class && name.endsWith("Id")
        || type == String.class
            && (name.toLowerCase(Locale.ROOT).endsWith("slug")
                || name.equals("number")
                || name.equals("publicId"))
        || Collection.class.isAssignableFrom(type) && name.endsWith("ids");
  }
}
