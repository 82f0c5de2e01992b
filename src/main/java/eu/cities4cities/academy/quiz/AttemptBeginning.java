package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.quiz.question.SeededShuffle;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Lays out what an attempt asks and until when, at its start and for good. */
@ApplicationScoped
class AttemptBeginning {
  private static final int PUBLIC_ID_BYTES = 16;

  @Inject private QuizAttemptRepository attempts;
  @Inject private QuizContents contents;
  @Inject private QuizRunRepository runs;
  @Inject private RosterService roster;
  @Inject private Secrets secrets;

  /**
   * Begins a person's next attempt.
   *
   * @return the attempt's public id
   */
  String begin(Quiz quiz, long person, int number, Instant now) {
    String publicId = secrets.token(PUBLIC_ID_BYTES);
    // The public id is random; so is what is made of it.
    long seed = SeededShuffle.seedFor(publicId.hashCode(), quiz.getId() * 31 + number);
    List<AttemptPlan.Item> items = contents.draw(quiz, seed);
    if (items.isEmpty()) {
      throw new QuizNotOpenException();
    }
    var attempt =
        new QuizAttempt(
            publicId, quiz, person, number, seed, quiz.clockFrom(now), extraMinutes(quiz, person));
    attempt.ask(AttemptPlan.of(items, quiz.isShuffleQuestions(), seed));
    return attempts.addOrFind(attempt);
  }

  private int extraMinutes(Quiz quiz, long person) {
    List<ExtraTime> given = runs.listStanding(quiz.getId());
    if (given.isEmpty()) {
      return 0;
    }
    String region = roster.find(quiz.getCourseId(), person).map(RosterRow::regionCode).orElse(null);
    return given.stream()
        .filter(extra -> extra.covers(person, region))
        .mapToInt(ExtraTime::getMinutes)
        .sum();
  }
}
