package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;

/** What an organizer can do about somebody who lacks very little. */
public enum WayForward {
  /** Decide whom a report of a meeting means. */
  DOUBT(Route.MANAGE_DOUBTS),
  /** Answer how a session was counted. */
  APPEAL(Route.MANAGE_ABSENCES),
  /** Decide about a reason for being away. */
  EXCUSE(Route.MANAGE_ABSENCES),
  /** Wait: the person has an attempt at the quiz left. */
  RETRY(Route.MANAGE_QUIZ),
  /** Open the quiz again, for nobody else gives the person an attempt. */
  REOPEN(Route.MANAGE_QUIZ),
  /** Look at what they have handed in. */
  TASKS(Route.MANAGE_SUBMISSIONS),
  /** Approve the award. */
  APPROVE(Route.MANAGE_RULE),
  /** Issue the certificate all the same, with a written reason. */
  BY_HAND(Route.MANAGE_AWARD);

  private final Route route;

  WayForward(Route route) {
    this.route = route;
  }

  /** The page where it is done. */
  public Route route() {
    return route;
  }

  /**
   * The ways that are open, the nearest first; a decision by hand always is.
   *
   * @param mayRetry whether the person has an attempt at a quiz left that is open now
   */
  static List<WayForward> of(Standing standing, boolean mayRetry) {
    List<WayForward> ways = new ArrayList<>();
    AwardRule lacking = standing.firstUnmet().orElseThrow().rule();
    if (lacking instanceof AwardRule.Quiz) {
      ways.add(mayRetry ? RETRY : REOPEN);
    } else if (lacking instanceof AwardRule.Tasks) {
      ways.add(TASKS);
    } else if (lacking instanceof AwardRule.Approval) {
      ways.add(APPROVE);
    } else {
      if (standing.matters().doubted()) {
        ways.add(DOUBT);
      }
      if (standing.matters().appealed()) {
        ways.add(APPEAL);
      }
      if (standing.matters().excuseWaiting()) {
        ways.add(EXCUSE);
      }
    }
    ways.add(BY_HAND);
    return ways;
  }
}
