package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who of a course qualifies, and what the others lack first.
 *
 * @param standings everybody on the course, by surname
 */
public record Eligibility(List<Standing> standings) {

  /** Which part of the list to look at. */
  public enum Filter {
    ALL,
    /** Have earned the certificate of successful completion and do not hold it. */
    AWARDABLE,
    /** Have earned no more than the certificate of taking part, and do not hold it. */
    PARTICIPATION,
    ISSUED,
    /** Lack one thing, and little of it. */
    EDGE,
    /** Have earned a certificate and have not confirmed the name that it will carry. */
    NAME,
    /** Have something open about a session that may still be counted. */
    OPEN,
    /** Have earned again what was revoked or has expired: an organizer decides about each. */
    STOPPED,
    /** Do not meet the rule of successful completion. */
    LACKING
  }

  /** What stands in somebody's way. */
  public enum ObstacleKind {
    /** They were never present: their first condition would say too little. */
    NEVER,
    /** The quiz comes first, and they have no result. */
    QUIZ_NOT_TAKEN,
    /** Something else of the rule. */
    CONDITION
  }

  /**
   * How many people are stopped by the same thing first.
   *
   * @param condition the condition as judged for one of them
   */
  public record Obstacle(ObstacleKind kind, AwardJudgement condition, long people) {}

  /** Everybody once, in the part of the list that was asked for. */
  public List<Standing> list(Filter filter) {
    return standings.stream().filter(standing -> matches(standing, filter)).toList();
  }

  /** How many are in a part of the list. */
  public long count(Filter filter) {
    return standings.stream().filter(standing -> matches(standing, filter)).count();
  }

  /** What stops people, each person counted once by their first unmet condition. */
  public List<Obstacle> obstacles() {
    Map<Object, List<Standing>> byObstacle = new LinkedHashMap<>();
    for (Standing standing : list(Filter.LACKING)) {
      ObstacleKind kind = kind(standing);
      Object key = kind == ObstacleKind.CONDITION ? first(standing).rule() : kind;
      byObstacle.computeIfAbsent(key, any -> new ArrayList<>()).add(standing);
    }
    return byObstacle.values().stream()
        .map(people -> new Obstacle(kind(people.get(0)), first(people.get(0)), people.size()))
        .sorted(Comparator.comparing(Obstacle::people).reversed())
        .toList();
  }

  private static ObstacleKind kind(Standing standing) {
    if (!standing.attended()) {
      return ObstacleKind.NEVER;
    }
    boolean quiz = first(standing).rule() instanceof AwardRule.Quiz;
    return quiz && standing.facts().quizTotal() == 0
        ? ObstacleKind.QUIZ_NOT_TAKEN
        : ObstacleKind.CONDITION;
  }

  private static AwardJudgement first(Standing standing) {
    return standing.firstUnmet().orElseThrow();
  }

  private static boolean matches(Standing standing, Filter filter) {
    return switch (filter) {
      case ALL -> true;
      case AWARDABLE -> standing.isAwardable();
      case PARTICIPATION -> standing.isParticipationDue();
      case ISSUED -> standing.isIssued();
      case EDGE -> !standing.isCompleted() && standing.isOnTheEdge();
      case NAME -> standing.isNameAwaited();
      case OPEN -> standing.matters().isAttendanceOpen();
      case STOPPED -> standing.isStopped();
      case LACKING -> !standing.isCompleted() && !standing.isQualified();
    };
  }
}
