package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.question.Questions;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What counts of many drafts is found without reading the drafts. */
@ExtendWith(ArquillianExtension.class)
class CountableAnswersIT {
  private static final int DRAFTS = 40;

  @Inject private QuizAttemptRepository attempts;
  @Inject private QuizEntryService entries;
  @Inject private QuizService quizzes;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Clock clock;

  private long quiz;
  private List<Long> questions;
  private long attempt;

  @BeforeEach
  void anAttemptAtAQuizOfThreeQuestions() {
    long course = data.openCourse();
    QuizForm form = new QuizForm();
    form.setTitleUk("Підсумковий тест");
    form.setTitleEn("Final quiz");
    form.setOpensAt(KyivTime.now(clock).minusDays(1));
    form.setClosesAt(KyivTime.now(clock).plusDays(1));
    form.setPublished(true);
    quiz =
        quizzes.create(
            course,
            form,
            List.of(Questions.single(4, 2), Questions.single(4, 3), Questions.single(4, 1)));
    questions = new ArrayList<>(quizzes.contents(quiz).keySet());
    long person = data.person();
    data.enroll(course, person);
    acting.as(person, Role.PARTICIPANT);
    attempt = data.number("SELECT id FROM quiz_attempt WHERE public_id = ?", entries.start(quiz));
  }

  @Test
  void ofManyDraftsOnlyTheLastIsRead() {
    long question = questions.get(0);
    for (int sequence = 1; sequence <= DRAFTS; sequence++) {
      answer(question, 1, sequence, AnswerStanding.IN_TIME);
    }
    AnswerLog read = attempts.countableOf(quiz).get(attempt);
    assertThat(read.counted(question).orElseThrow().key().sequence()).isEqualTo(DRAFTS);
    assertThat(read.lastSequences(1)).containsExactly(Map.entry(question, DRAFTS));
    for (int sequence = 1; sequence < DRAFTS; sequence++) {
      assertThat(read.answer(new AnswerKey(question, 1, sequence)).isEmpty()).isTrue();
    }
  }

  @Test
  void whatCountsIsWhatTheWholeLogSays() {
    for (int seed = 0; seed < 12; seed++) {
      data.insert("DELETE FROM answer_admission WHERE attempt_id = ?", attempt);
      data.insert("DELETE FROM attempt_answer WHERE attempt_id = ?", attempt);
      fill(new Random(seed));
      AnswerLog whole = attempts.log(attempt);
      AnswerLog read = attempts.countableOf(quiz).getOrDefault(attempt, new AnswerLog());
      for (Long question : questions) {
        assertThat(read.counted(question)).as("seed %s", seed).isEqualTo(whole.counted(question));
        assertThat(read.answerAtDeadline(question)).isEqualTo(whole.answerAtDeadline(question));
      }
    }
  }

  /** Answers by three devices in every standing, some of the late ones admitted. */
  private void fill(Random random) {
    AnswerStanding[] standings = AnswerStanding.values();
    for (Long question : questions) {
      for (int writer = 1; writer <= 3; writer++) {
        int last = random.nextInt(5);
        for (int sequence = 1; sequence <= last; sequence++) {
          AnswerStanding standing = standings[random.nextInt(standings.length)];
          answer(question, writer, sequence, standing);
          if (standing == AnswerStanding.AFTER_CLOSE && random.nextBoolean()) {
            admit(question, writer, sequence);
          }
        }
      }
    }
  }

  private void answer(long question, int writer, int sequence, AnswerStanding standing) {
    data.insert(
        "INSERT INTO attempt_answer (attempt_id, question_id, writer, sequence, answer,"
            + " received_at, standing) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3), ?)",
        attempt,
        question,
        writer,
        sequence,
        "[\"" + (sequence % 4 + 1) + "\"]",
        standing.name());
  }

  private void admit(long question, int writer, int sequence) {
    data.insert(
        "INSERT INTO answer_admission (attempt_id, question_id, writer, sequence, admitted_at,"
            + " admitted_by, reason) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3), ?, 'Мережі не було')",
        attempt,
        question,
        writer,
        sequence,
        data.person());
  }
}
