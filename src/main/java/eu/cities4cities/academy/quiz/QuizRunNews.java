package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.CourseReader;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters to the people whose attempts are reached by extra time and pauses. Who is not answering
 * is told of extra time only where it is theirs alone.
 */
@ApplicationScoped
class QuizRunNews {
  private static final Duration OF_USE = Duration.ofHours(12);

  @Inject private QuizRunRepository runs;
  @Inject private Outbox outbox;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** More time, by when the attempt ends now. */
  void extraTime(Quiz quiz, ExtraTime extra, List<CourseReader> readers) {
    Map<Long, QuizAttempt> running = running(quiz);
    List<Letter> letters = new ArrayList<>();
    for (CourseReader reader : readers) {
      QuizAttempt attempt = running.get(reader.personId());
      if (attempt != null || extra.getPersonId() != null) {
        letters.add(
            letter("quiz.extraTime", extra.getId(), extra.getMinutes(), attempt, quiz, reader));
      }
    }
    outbox.sendAll(letters);
  }

  /** Extra time was taken back, by when the attempt ends now. */
  void withdrawn(Quiz quiz, ExtraTime extra, List<CourseReader> readers) {
    tell("quiz.extraTimeWithdrawn", extra.getId(), extra.getMinutes(), quiz, readers);
  }

  /** The clock stands still. */
  void paused(Quiz quiz, QuizPause pause, List<CourseReader> readers) {
    tell("quiz.paused", pause.getId(), 0, quiz, readers);
  }

  /** The clock runs again. */
  void resumed(Quiz quiz, QuizPause pause, List<CourseReader> readers) {
    // A letter about the pause that has not left yet would come after the news that it is over.
    outbox.withdraw("quiz.paused:" + pause.getId() + ":");
    tell("quiz.resumed", pause.getId(), 0, quiz, readers);
  }

  private void tell(String template, long id, int minutes, Quiz quiz, List<CourseReader> readers) {
    Map<Long, QuizAttempt> running = running(quiz);
    outbox.sendAll(
        readers.stream()
            .filter(reader -> running.containsKey(reader.personId()))
            .map(
                reader ->
                    letter(template, id, minutes, running.get(reader.personId()), quiz, reader))
            .toList());
  }

  /** The latest attempt of each person that is not scored yet. */
  private Map<Long, QuizAttempt> running(Quiz quiz) {
    Map<Long, QuizAttempt> running = new HashMap<>();
    runs.listUnscored(quiz.getId(), null)
        .forEach(attempt -> running.put(attempt.getPersonId(), attempt));
    return running;
  }

  /**
   * The letter of an event.
   *
   * @param attempt the reader's attempt, or null where they have none to go on with
   */
  private Letter letter(
      String event, long id, int minutes, QuizAttempt attempt, Quiz quiz, CourseReader reader) {
    Language language = reader.language();
    boolean ahead = attempt == null;
    List<Object> args =
        List.of(quiz.title(language), minutes, ahead ? "" : time(attempt, language));
    String path =
        ahead ? Route.QUIZ_START.path(quiz.getId()) : Route.QUIZ.path(attempt.getPublicId());
    return new Letter(
            reader.email(),
            language,
            ahead ? event + "Ahead" : event,
            args,
            settings.baseUrl() + path,
            event + ":" + id + ":" + reader.personId())
        .until(clock.instant().plus(OF_USE));
  }

  private static String time(QuizAttempt attempt, Language language) {
    return DateTimeFormatter.ofPattern("d MMMM, HH:mm", language.locale())
        .format(KyivTime.at(attempt.getDeadline()));
  }
}
