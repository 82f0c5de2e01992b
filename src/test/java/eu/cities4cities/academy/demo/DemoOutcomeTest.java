package eu.cities4cities.academy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.Attendance;
import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.Evidence;
import eu.cities4cities.academy.attendance.EvidenceKey;
import eu.cities4cities.academy.attendance.SessionWindow;
import eu.cities4cities.academy.course.AttendancePolicy;
import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The invented weeks lead by the real rules to what they are meant to be. */
class DemoOutcomeTest {
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
  private static final List<DemoSession> SESSIONS =
      DemoTimetable.usual(DemoTitle.of("profile"), LocalDate.parse("2026-11-02"), NOW);

  private final Random random = new Random(900L);
  private final DemoAttendance attendance = new DemoAttendance(random);
  private final DemoQuiz quiz = DemoQuiz.read();

  @Test
  void nineHundredAttendAndExactly572MeetTheRule() {
    int attending = 0;
    int qualified = 0;
    for (DemoOutcome outcome : DemoOutcome.mixed(new Random(1L))) {
      List<Boolean> week = attendance.week(outcome);
      AwardFacts facts = facts(outcome, week);
      if (facts.days().stream().anyMatch(day -> day.present() > 0)) {
        attending++;
      }
      boolean met = DemoCourseWriter.RULE.judge(facts).met();
      assertThat(met).as(outcome.name()).isEqualTo(outcome == DemoOutcome.GRADUATE);
      qualified += met ? 1 : 0;
    }
    assertThat(attending).isEqualTo(900);
    assertThat(qualified).isEqualTo(572);
  }

  @Test
  void questionsCanBeAskedInBothLanguages() {
    assertThat(quiz.questions()).hasSize(12);
    for (QuestionContent question : quiz.questions()) {
      assertThat(question.problems()).isEmpty();
      assertThat(question.text().en()).isNotEmpty();
      assertThat(question.feedback().en()).isNotEmpty();
      assertThat(((Choices) question.interaction()).choices())
          .allMatch(choice -> !choice.text().en().isEmpty());
    }
  }

  @Test
  void everyProgrammeHasFiveDaysOfFourSessionsInBothLanguages() {
    for (String programme : List.of("partnership", "profile", "project")) {
      assertThat(DemoTitle.of(programme))
          .hasSize(20)
          .allMatch(title -> !title.uk().isEmpty() && title.en().matches("[\\x20-\\x7e]+"));
    }
  }

  private AwardFacts facts(DemoOutcome outcome, List<Boolean> week) {
    List<AwardFacts.Day> days = new ArrayList<>();
    for (int day = 0; day < DemoTimetable.DAYS; day++) {
      int present = 0;
      for (int i = 0; i < DemoTimetable.SESSIONS_A_DAY; i++) {
        int place = day * DemoTimetable.SESSIONS_A_DAY + i;
        if (outcome != DemoOutcome.NEVER_CAME && decide(place, week.get(place)).attended()) {
          present++;
        }
      }
      days.add(new AwardFacts.Day(present, DemoTimetable.SESSIONS_A_DAY));
    }
    if (outcome == DemoOutcome.NO_QUIZ || outcome == DemoOutcome.NEVER_CAME) {
      return new AwardFacts(days, 0, 0, 0, 0);
    }
    DemoQuiz.Attempt attempt = quiz.attempt(random, outcome != DemoOutcome.QUIZ_FAILED);
    return new AwardFacts(days, 0, 0, attempt.score().got(), attempt.score().total());
  }

  private AttendanceDecision decide(int place, boolean present) {
    DemoSession session = SESSIONS.get(place);
    List<DemoAttendance.Stay> stays =
        present ? attendance.stays(session) : attendance.shortStay(session);
    List<Evidence> evidence = new ArrayList<>();
    for (DemoAttendance.Stay stay : stays) {
      EvidenceKey key = new EvidenceKey("zoom", String.valueOf(evidence.size()));
      evidence.add(new Evidence.Interval(key, evidence.size(), null, stay.from(), stay.until()));
    }
    SessionWindow window =
        new SessionWindow(session.startedAt(), session.endedAt(), List.of(), NOW);
    AttendanceDecision decision =
        Attendance.decide(
            evidence,
            window,
            AttendancePolicy.of(DemoCourseWriter.MINIMUM_PERCENT, DemoCourseWriter.CODE_WORDS));
    assertThat(decision.attended()).isEqualTo(present);
    return decision;
  }
}
