package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.course.CourseReader;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.quiz.AnswerAdmitted;
import eu.cities4cities.academy.quiz.AttemptRecords;
import eu.cities4cities.academy.quiz.Quiz;
import eu.cities4cities.academy.quiz.RescoredAttempt;
import eu.cities4cities.academy.quiz.TakenAttempt;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells people that their work is graded or that their result has changed: how many points they
 * have only where the quiz shows that by now.
 */
@ApplicationScoped
class ResultLetters {
  @Inject private RosterService roster;
  @Inject private AttemptRecords records;
  @Inject private Outbox outbox;
  @Inject private Settings settings;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /** All answers of the attempt are graded now. */
  void graded(TakenAttempt attempt) {
    Quiz quiz = records.quiz(attempt.quizId());
    boolean told = records.tellsScores(quiz.getId());
    for (CourseReader reader : roster.readers(quiz.getCourseId(), List.of(attempt.personId()))) {
      Language language = reader.language();
      List<Letter.Line> lines =
          told
              ? List.of(
                  new Letter.Line(
                      texts.get(language, "letter.quiz.result"),
                      percent(language, attempt.score())))
              : List.of();
      outbox.send(letter(reader, "quiz.graded", quiz, told, attempt.publicId(), lines));
    }
  }

  /** A late answer counts now. */
  void admitted(@Observes AnswerAdmitted admitted) {
    rescored(records.quiz(admitted.quizId()), List.of(admitted.attempt()));
  }

  /** Scores have changed; whoever has another percentage in what counts gets one letter. */
  void rescored(Quiz quiz, List<RescoredAttempt> changes) {
    Map<Long, List<RescoredAttempt>> byPerson =
        changes.stream()
            .filter(change -> !change.practice())
            .filter(change -> change.before().percent() != change.after().percent())
            .collect(Collectors.groupingBy(RescoredAttempt::personId));
    boolean told = records.tellsScores(quiz.getId());
    List<Letter> letters = new ArrayList<>();
    for (CourseReader reader : roster.readers(quiz.getCourseId(), byPerson.keySet())) {
      List<RescoredAttempt> own = byPerson.get(reader.personId());
      List<Letter.Line> lines =
          told ? own.stream().map(change -> line(reader.language(), change)).toList() : List.of();
      String last = own.get(own.size() - 1).publicId();
      letters.add(letter(reader, "quiz.rescored", quiz, told, last, lines));
    }
    outbox.sendAll(letters);
  }

  private Letter.Line line(Language language, RescoredAttempt change) {
    return new Letter.Line(
        texts.get(language, "letter.quiz.attempt", change.number()),
        texts.get(
            language,
            "letter.quiz.change",
            percent(language, change.before()),
            percent(language, change.after())));
  }

  private String percent(Language language, Score score) {
    return texts.get(language, "quiz.start.percent", score.percent());
  }

  private Letter letter(
      CourseReader reader,
      String template,
      Quiz quiz,
      boolean told,
      String attempt,
      List<Letter.Line> lines) {
    return new Letter(
            reader.email(),
            reader.language(),
            template,
            List.of(quiz.title(reader.language()), told ? "yes" : "no"),
            settings.baseUrl() + Route.QUIZ_RESULT.path(attempt),
            "%s:%s:%d".formatted(template, attempt, clock.millis()))
        .with(lines);
  }
}
