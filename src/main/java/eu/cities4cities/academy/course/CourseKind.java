package eu.cities4cities.academy.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of course it is: one model for all, differing in what is proposed at the start. */
public enum CourseKind {
  /** Days of live sessions and a quiz. */
  LIVE_WEEK(5, 4, 30, 10, true),
  /** One live session. */
  WEBINAR(1, 1, 2, 0, true),
  /** A workshop whose outcome is a community's project. */
  RESIDENCY(3, 3, 24, 10, true),
  /** People who meet on site or by video. */
  FORUM(2, 3, 12, 0, true),
  /** Lessons that everybody goes through at their own pace. */
  SELF_PACED(180, 0, 20, 10, false);

  private final int days;
  private final int sessionsPerDay;
  private final int hours;
  private final int ectsTenths;
  private final boolean live;

  CourseKind(int days, int sessionsPerDay, int hours, int ectsTenths, boolean live) {
    this.days = days;
    this.sessionsPerDay = sessionsPerDay;
    this.hours = hours;
    this.ectsTenths = ectsTenths;
    this.live = live;
  }

  /** The kind of that name as it stands in addresses; empty where it is unknown or missing. */
  public static Optional<CourseKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.value().equals(name)).findFirst();
  }

  /** Its name in addresses, such as {@code live-week}. */
  public String value() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How many days it usually takes. */
  public int days() {
    return days;
  }

  /** How many sessions a day usually has; none where people learn at their own pace. */
  public int sessionsPerDay() {
    return sessionsPerDay;
  }

  /** Its usual academic hours. */
  public int hours() {
    return hours;
  }

  /** Its usual ECTS credits, in tenths. */
  public int ectsTenths() {
    return ectsTenths;
  }

  /** True if people meet at set hours. */
  public boolean isLive() {
    return live;
  }

  /** What is usually asked for successful completion. */
  public AwardRule usualRule() {
    return switch (this) {
      case LIVE_WEEK -> AwardRule.usual(4, 3, 60);
      case WEBINAR -> new AwardRule.AllOf(List.of(new AwardRule.Sessions(1)));
      case RESIDENCY ->
          new AwardRule.AllOf(
              List.of(new AwardRule.Days(3, 2), new AwardRule.Tasks(1), new AwardRule.Approval()));
      case FORUM -> new AwardRule.AllOf(List.of(new AwardRule.Days(2, 1)));
      case SELF_PACED ->
          new AwardRule.AllOf(List.of(new AwardRule.Lessons(100), new AwardRule.Quiz(60)));
    };
  }

  /** What is usually asked for having taken part, in a course of so many days. */
  public AwardRule usualParticipation(int courseDays) {
    return live ? AwardRule.usualParticipation(courseDays) : new AwardRule.Lessons(50);
  }
}
