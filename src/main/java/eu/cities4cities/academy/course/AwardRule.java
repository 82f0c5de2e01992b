package eu.cities4cities.academy.course;

import java.util.List;

/**
 * What has to be met for a certificate: a tree of all/any over days, sessions, minutes, the quiz,
 * lessons, tasks and an approval (rule 5). Whole numbers are compared ({@code 100·got ≥
 * percent·total}); cancelled sessions are in neither side of any comparison.
 */
public sealed interface AwardRule {
  /** Every part has to be met. */
  record AllOf(List<AwardRule> parts) implements AwardRule {}

  /** One part is enough. */
  record AnyOf(List<AwardRule> parts) implements AwardRule {}

  /**
   * At least {@code days} days count; a day counts with that many of its sessions, or all it has.
   */
  record Days(int days, int sessionsPerDay) implements AwardRule {}

  /** At least that many sessions of the course. */
  record Sessions(int sessions) implements AwardRule {}

  /** At least that percent of the course's minutes. */
  record Minutes(int percent) implements AwardRule {}

  /** At least that percent of the quiz's points. */
  record Quiz(int percent) implements AwardRule {}

  /** At least that percent of the course's lessons, counted in whole lessons. */
  record Lessons(int percent) implements AwardRule {}

  /** At least that many tasks handed in and accepted. */
  record Tasks(int tasks) implements AwardRule {}

  /** Somebody of the course's staff has approved the award by hand. */
  record Approval() implements AwardRule {}

  /** The usual rule: days and quiz together. */
  static AwardRule usual(int days, int sessionsPerDay, int quizPercent) {
    return new AllOf(List.of(new Days(days, sessionsPerDay), new Quiz(quizPercent)));
  }

  /** The usual rule of taking part: something of half of the days, a half day counting whole. */
  static AwardRule usualParticipation(int days) {
    return new Days((days + 1) / 2, 1);
  }

  /** Judges the facts of one person; the answer has the shape of the rule. */
  default AwardJudgement judge(AwardFacts facts) {
    if (this instanceof AllOf all) {
      List<AwardJudgement> parts = all.parts().stream().map(part -> part.judge(facts)).toList();
      return new AwardJudgement(this, parts.stream().allMatch(AwardJudgement::met), 0, 0, parts);
    }
    if (this instanceof AnyOf any) {
      List<AwardJudgement> parts = any.parts().stream().map(part -> part.judge(facts)).toList();
      return new AwardJudgement(this, parts.stream().anyMatch(AwardJudgement::met), 0, 0, parts);
    }
    if (this instanceof Days days) {
      int counted =
          (int) facts.days().stream().filter(day -> day.counts(days.sessionsPerDay())).count();
      return AwardJudgement.of(this, counted, days.days(), facts.heldDays());
    }
    if (this instanceof Sessions sessions) {
      return AwardJudgement.of(
          this, facts.presentSessions(), sessions.sessions(), facts.heldSessions());
    }
    if (this instanceof Minutes minutes) {
      return AwardJudgement.percent(this, facts.minutes(), facts.totalMinutes(), minutes.percent());
    }
    AwardFacts.Work work = facts.work();
    if (this instanceof Lessons lessons) {
      return AwardJudgement.share(this, work.lessonsDone(), work.lessons(), lessons.percent());
    }
    if (this instanceof Tasks tasks) {
      return AwardJudgement.of(this, work.tasksAccepted(), tasks.tasks(), work.tasks());
    }
    if (this instanceof Approval) {
      return AwardJudgement.of(this, work.approved() ? 1 : 0, 1, 1);
    }
    Quiz quiz = (Quiz) this;
    return facts.quizTotal() == 0
        ? new AwardJudgement(this, false, 0, quiz.percent(), List.of())
        : AwardJudgement.percent(this, facts.quizPoints(), facts.quizTotal(), quiz.percent());
  }
}
