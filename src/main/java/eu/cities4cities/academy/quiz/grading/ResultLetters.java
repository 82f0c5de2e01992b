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
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells people that their work is graded or that their result has changed. */
@ApplicationScoped
class ResultLetters {
  @Inject private RosterService roster;
  @Inject private AttemptRecords records;
  @Inject private Outbox outbox;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** All answers of the attempt are graded now. */
  void graded(TakenAttempt attempt) {
    Quiz quiz = records.quiz(attempt.quizId());
    roster
        .find(quiz.getCourseId(), attempt.personId())
        .ifPresent(
            person -> {
              Language language = Language.of(person.language());
              send(
                  person.email(),
                  language,
                  "quiz.graded",
                  attempt.publicId(),
                  List.of(quiz.title(language), attempt.score().percent()));
            });
  }

  /** A late answer counts now. */
  void admitted(@Observes AnswerAdmitted admitted) {
    rescored(records.quiz(admitted.quizId()), List.of(admitted.attempt()));
  }

  /** Scores have changed; people are told where their percentage has. */
  void rescored(Quiz quiz, List<RescoredAttempt> changes) {
    Map<Long, CourseReader> readers = changes.isEmpty() ? Map.of() : readers(quiz);
    for (RescoredAttempt change : changes) {
      CourseReader reader = readers.get(change.personId());
      if (reader != null && change.before().percent() != change.after().percent()) {
        send(
            reader.email(),
            reader.language(),
            "quiz.rescored",
            change.publicId(),
            List.of(
                quiz.title(reader.language()),
                change.before().percent(),
                change.after().percent()));
      }
    }
  }

  private Map<Long, CourseReader> readers(Quiz quiz) {
    return roster.readers(quiz.getCourseId()).stream()
        .collect(Collectors.toMap(CourseReader::personId, Function.identity()));
  }

  private void send(
      String email, Language language, String template, String attempt, List<Object> args) {
    outbox.send(
        new Letter(
            email,
            language,
            template,
            args,
            settings.baseUrl() + Route.QUIZ_RESULT.path(attempt),
            "%s:%s:%d".formatted(template, attempt, clock.millis())));
  }
}
