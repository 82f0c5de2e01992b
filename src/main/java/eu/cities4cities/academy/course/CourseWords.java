package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

/** What pages say about a course, in the reader's language. */
@Named("courseWords")
@RequestScoped
public class CourseWords {
  /** Fewer graduates than that are not counted in public (rule 11). */
  private static final int FEW = 5;

  @Inject private Texts texts;
  @Inject private AwardRuleWords ruleWords;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private Times times;

  /** The title. */
  public String title(CourseRow course) {
    return course.title(caller.language());
  }

  /** The summary. */
  public String summary(CourseRow course) {
    return course.summary(caller.language());
  }

  /** Where the course is: «Триває · день 3 з 5», «Запис до 2 жовтня», «Завершено». */
  public String status(CourseRow course) {
    return switch (course.status()) {
      case RUNNING -> running(course);
      case OPEN -> open(course);
      default -> text("course.status." + course.status().name());
    };
  }

  private String running(CourseRow course) {
    int day = course.dayNumber(today());
    return day < 1 || course.days().isEmpty()
        ? text("course.status.RUNNING")
        : text("course.status.runningDay", day, course.days().size());
  }

  private String open(CourseRow course) {
    if (course.opensLater(KyivTime.now(clock))) {
      return text(
          "course.status.opensOn", times.dayAndMonth(course.enrollmentOpensAt().toLocalDate()));
    }
    if (!course.enrollmentOpen()) {
      return text("course.status.closed");
    }
    if (course.way() == EnrollmentWay.STAFF || course.way() == EnrollmentWay.CODE) {
      return text("course.status.OPEN." + course.way().name());
    }
    return course.full()
        ? text("course.status.full")
        : text("course.status.openUntil", deadline(course));
  }

  /** Where the reader is in the course: «День 3 з 5 · середа, 16 вересня», else its dates. */
  public String place(CourseRow course) {
    int day = course.dayNumber(today());
    boolean within =
        course.status() == CourseStatus.RUNNING && day >= 1 && !course.days().isEmpty();
    return within
        ? text("course.dayOf", day, course.days().size()) + " · " + times.day(today())
        : times.days(course.firstDay(), course.lastDay());
  }

  /** Why the reader cannot come in, and what to do. */
  public String door(ClosedDoor door) {
    return text(door.key());
  }

  /** An edition among others of the same course: its dates and, at one's own pace, its kind. */
  public String edition(CourseRow course) {
    return course.kind().isLive()
        ? title(course) + ", " + times.days(course.firstDay(), course.lastDay())
        : title(course) + ", " + kind(course);
  }

  /** What kind of course it is: «Тиждень наживо», «Вебінар». */
  public String kind(CourseRow course) {
    return text("course.kind." + course.kind().name());
  }

  /** The look of the status' tag. */
  public String statusClass(CourseRow course) {
    return switch (course.status()) {
      case RUNNING -> "tag now";
      case OPEN -> course.acceptsPeople() ? "tag info" : "tag";
      case DRAFT -> "tag partial";
      default -> "tag";
    };
  }

  /** True if the course runs, which the tag marks with a dot. */
  public boolean isNow(CourseRow course) {
    return course.status() == CourseStatus.RUNNING;
  }

  /** What the button of a course in the catalogue says. */
  public String action(CourseRow course, boolean mine) {
    if (mine) {
      return text("course.open");
    }
    return text(invites(course) ? "course.enroll" : "course.programme");
  }

  /** The look of that button: strong only where a new person is awaited. */
  public String actionClass(CourseRow course, boolean mine) {
    return invites(course) && !mine ? "btn block" : "btn block quiet";
  }

  private static boolean invites(CourseRow course) {
    return course.status() == CourseStatus.OPEN && course.acceptsPeople();
  }

  /** The last day to enroll: «2 жовтня». */
  public String deadline(CourseRow course) {
    return times.dayAndMonth(course.enrollmentEndsAt().toLocalDate());
  }

  /** «5 днів · 20 занять»; the days alone where there is no programme yet. */
  public String length(CourseRow course) {
    if (!course.kind().isLive() && course.days().isEmpty()) {
      return text("course.ownPace");
    }
    if (course.days().isEmpty()) {
      return text(
          "course.days", course.firstDay().datesUntil(course.lastDay().plusDays(1)).count());
    }
    return text("course.days", course.days().size())
        + " · "
        + text("course.sessions", course.sessions());
  }

  /** «30 год · 1 ECTS»; empty where neither is set. */
  public String workload(CourseRow course) {
    String hours = course.hours() == 0 ? "" : text("course.hours", course.hours());
    String ects =
        course.ectsTenths() == 0
            ? ""
            : text("course.ects", BigDecimal.valueOf(course.ectsTenths(), 1));
    return hours.isEmpty() || ects.isEmpty() ? hours + ects : hours + " · " + ects;
  }

  /** «786 із 1 000 місць», «1 318 учасників»; empty where there is nothing to say. */
  public String people(CourseRow course) {
    if (course.capacity() != null && course.enrollmentOpen() && !course.over()) {
      return text("course.peopleOf", course.enrolled(), course.capacity());
    }
    return course.enrolled() == 0 ? "" : text("course.people", course.enrolled());
  }

  /** «786 / 1 000» for staff; the number alone where there is no limit. */
  public String enrolledOf(CourseRow course) {
    String enrolled = text("course.number", course.enrolled());
    return course.capacity() == null
        ? enrolled
        : enrolled + " / " + text("course.number", course.capacity());
  }

  /** «418 сертифікатів»; empty where there are few. */
  public String certificates(CourseRow course) {
    return course.certificates() < FEW ? "" : text("course.certificates", course.certificates());
  }

  /** How many seats are left; empty where there is no limit. */
  public String seatsLeft(CourseRow course) {
    return course.capacity() == null ? "" : text("course.seatsLeft", course.seatsLeft());
  }

  /** The hours between which sessions are held on most days: «10:00–16:45»; empty without any. */
  public String hours(CourseRow course) {
    return course.days().stream().findFirst().map(day -> day.from() + "–" + day.to()).orElse("");
  }

  /** The whole award rule in words. */
  public String rule(CourseRow course) {
    return ruleWords.full(caller.language(), course.awardRule(), course.days());
  }

  /** The award rule without how a day counts. */
  public String ruleBrief(CourseRow course) {
    return ruleWords.brief(caller.language(), course.awardRule(), course.days());
  }

  private LocalDate today() {
    return KyivTime.today(clock);
  }

  private String text(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }
}
