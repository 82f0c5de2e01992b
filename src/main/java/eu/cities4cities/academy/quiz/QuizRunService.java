package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.course.CourseReader;
import eu.cities4cities.academy.course.RosterFilter;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Watching over a quiz while it runs: extra time, and pauses that stop the clock for everybody. */
@Service
public class QuizRunService {
  private static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_REASON = 300;
  private static final int MOST_FOUND = 20;

  @Inject private QuestionVersions versions;
  @Inject private QuizRepository quizzes;
  @Inject private QuizRunRepository runs;
  @Inject private QuizRunNews news;
  @Inject private RosterService roster;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** How a quiz goes now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public RunningQuiz running(long quizId) {
    Quiz quiz = mine(quizId);
    Object[] counts = runs.count(quizId, now());
    return new RunningQuiz(
        quiz.getId(),
        quiz.getTitleUk(),
        quiz.getTitleEn(),
        quiz.getPausedAt(),
        ((Number) counts[0]).longValue(),
        ((Number) counts[1]).longValue(),
        ((Number) counts[2]).longValue());
  }

  /** A part of the attempts that are not scored yet, the earliest first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<RunningAttempt> attempts(long quizId, int first, int size) {
    Quiz quiz = mine(quizId);
    List<QuizAttempt> found = runs.listUnscored(quizId, first, size);
    Map<Long, RosterRow> people =
        people(quiz, found.stream().map(QuizAttempt::getPersonId).distinct().toList());
    Map<Long, Integer> answered = new HashMap<>();
    runs.countAnswered(found.stream().map(QuizAttempt::id).toList())
        .forEach(row -> answered.put((Long) row[0], ((Number) row[1]).intValue()));
    Map<Long, QuestionContent> contents =
        versions.get(
            found.stream()
                .flatMap(attempt -> attempt.plan().versions().stream())
                .collect(Collectors.toSet()));
    Instant now = now();
    return found.stream()
        .map(
            attempt -> {
              RosterRow person = people.get(attempt.getPersonId());
              return new RunningAttempt(
                  attempt.getPersonId(),
                  person == null ? "–" : person.nameUk(),
                  person == null
                      ? null
                      : caller.language().choose(person.communityUk(), person.communityEn()),
                  attempt.getNumber(),
                  attempt.getStartedAt(),
                  attempt.getDeadline(),
                  answered.getOrDefault(attempt.id(), 0),
                  (int)
                      attempt.plan().versions().stream()
                          .filter(version -> contents.get(version).kind().isAsked())
                          .count(),
                  attempt.getExtraMinutes(),
                  attempt.statusAt(now) == AttemptStatus.COLLECTING);
            })
        .toList();
  }

  /** People of the course whose name or community has what was typed, by their number. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Map<Long, String> people(long quizId, String typed) {
    Quiz quiz = mine(quizId);
    return roster.page(quiz.getCourseId(), RosterFilter.search(typed), 0, MOST_FOUND).stream()
        .collect(
            Collectors.toMap(
                RosterRow::personId, this::nameAndPlace, (one, other) -> one, LinkedHashMap::new));
  }

  /** The extra time of a quiz, the newest first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<ExtraTimeRow> extraTimes(long quizId) {
    Quiz quiz = mine(quizId);
    List<ExtraTime> given = runs.list(quizId);
    Map<Long, RosterRow> people =
        people(
            quiz,
            given.stream()
                .map(ExtraTime::getPersonId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return given.stream()
        .map(
            extra ->
                new ExtraTimeRow(
                    extra.getId(),
                    extra.getRegionCode(),
                    extra.getPersonId() == null ? null : name(people.get(extra.getPersonId())),
                    extra.getMinutes(),
                    extra.getReason(),
                    extra.getGivenAt(),
                    extra.getWithdrawnAt()))
        .toList();
  }

  /** The pauses of a quiz, the newest first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<QuizPause> pauses(long quizId) {
    return runs.listPauses(mine(quizId).getId());
  }

  /**
   * Gives everybody, a region or a person more time: at once to the attempts that run, and to those
   * that they start later. An attempt whose answers are being collected may be answered again.
   *
   * @return how many attempts got it at once
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int give(long quizId, ExtraTimeForm form) {
    Quiz quiz = mineAlone(quizId);
    check(quiz, form);
    Instant now = now();
    var extra = new ExtraTime(quizId, form, caller.personId(), now);
    runs.add(extra);
    List<CourseReader> readers = readersOf(quiz, extra);
    int reached = runs.extend(quizId, peopleOf(extra, readers), extra.getMinutes());
    record(
        "quiz.extraTime",
        quiz,
        null,
        "+" + form.minutes() + " min, " + extra.scope(),
        form.reason());
    news.extraTime(quiz, extra, readers);
    return reached;
  }

  /**
   * Takes extra time back from attempts that still run; nobody's time ends before now by that.
   *
   * @throws InvalidInputException if it has been taken back already
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void withdraw(long quizId, long extraTimeId) {
    Quiz quiz = mineAlone(quizId);
    ExtraTime extra =
        runs.find(extraTimeId)
            .filter(found -> found.quizId() == quizId)
            .orElseThrow(() -> new NotFoundException("extra time " + extraTimeId));
    if (extra.getWithdrawnAt() != null) {
      throw new InvalidInputException("quiz.run.withdrawnAlready");
    }
    Instant now = now();
    extra.withdraw(now);
    runs.write();
    List<CourseReader> readers = readersOf(quiz, extra);
    runs.shorten(quizId, peopleOf(extra, readers), extra.getMinutes(), now);
    record(
        "quiz.extraTime.withdraw",
        quiz,
        "+" + extra.getMinutes() + " min, " + extra.scope(),
        null,
        extra.getReason());
    news.withdrawn(quiz, extra, readers);
  }

  /**
   * Stops the clock for everybody. Answers are still taken; new attempts wait.
   *
   * @return how many attempts stand still
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int pause(long quizId, String reason) {
    Quiz quiz = mineAlone(quizId);
    checkReason(reason);
    Instant now = now();
    if (!quiz.pause(now)) {
      throw new InvalidInputException("quiz.run.pausedAlready");
    }
    runs.write();
    var pause = new QuizPause(quizId, now, reason.strip());
    runs.add(pause);
    int stopped = runs.pause(quizId, now);
    record("quiz.pause", quiz, null, stopped + " attempts", reason.strip());
    news.paused(quiz, pause, readers(quiz));
    return stopped;
  }

  /**
   * Lets the clock run again: everybody has what was left, and the quiz closes later by the pause.
   *
   * @return how many attempts go on
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int resume(long quizId) {
    Quiz quiz = mineAlone(quizId);
    if (!quiz.isPaused()) {
      throw new InvalidInputException("quiz.run.notPaused");
    }
    Instant now = now();
    String closed = "closes " + quiz.getClosesAt();
    quiz.resume(now);
    QuizPause pause = runs.listPauses(quizId).get(0);
    pause.end(now);
    runs.write();
    int resumed = runs.resume(quizId, now);
    record(
        "quiz.resume",
        quiz,
        closed,
        "closes " + quiz.getClosesAt() + ", " + resumed + " attempts",
        pause.getReason());
    news.resumed(quiz, pause, readers(quiz));
    return resumed;
  }

  private void check(Quiz quiz, ExtraTimeForm form) {
    checkReason(form.reason());
    if (form.minutes() < 1 || form.minutes() > MOST_MINUTES) {
      throw new InvalidInputException("quiz.run.minutes", MOST_MINUTES);
    }
    if (form.region() != null && Region.ofCode(form.region()).isEmpty()) {
      throw new InvalidInputException("quiz.run.noRegion");
    }
    if (form.person() != null && roster.find(quiz.getCourseId(), form.person()).isEmpty()) {
      throw new InvalidInputException("quiz.run.noPerson");
    }
  }

  private static void checkReason(String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > MOST_REASON) {
      throw new InvalidInputException("quiz.refused.noReason");
    }
  }

  /** The people whom extra time is meant for; null for everybody. */
  private static Collection<Long> peopleOf(ExtraTime extra, List<CourseReader> readers) {
    return extra.getPersonId() == null && extra.getRegionCode() == null
        ? null
        : readers.stream().map(CourseReader::personId).toList();
  }

  private List<CourseReader> readersOf(Quiz quiz, ExtraTime extra) {
    List<CourseReader> readers =
        extra.getPersonId() == null
            ? readers(quiz)
            : roster.readers(quiz.getCourseId(), List.of(extra.getPersonId()));
    return readers.stream()
        .filter(reader -> extra.covers(reader.personId(), reader.regionCode()))
        .toList();
  }

  private List<CourseReader> readers(Quiz quiz) {
    return roster.readers(quiz.getCourseId());
  }

  private Map<Long, RosterRow> people(Quiz quiz, List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return roster.page(quiz.getCourseId(), RosterFilter.of(ids), 0, ids.size()).stream()
        .collect(Collectors.toMap(RosterRow::personId, row -> row, (one, other) -> one));
  }

  private String nameAndPlace(RosterRow row) {
    String place = caller.language().choose(row.communityUk(), row.communityEn());
    return place == null || place.isBlank() ? row.nameUk() : row.nameUk() + ", " + place;
  }

  private static String name(RosterRow row) {
    return row == null ? "–" : row.nameUk();
  }

  private Quiz mine(long quizId) {
    return mine(quizId, quizzes.find(quizId));
  }

  /**
   * The quiz, held until the change is made: of two people who press the same button the second
   * sees what the first one did, and no attempt starts that the change would miss.
   */
  private Quiz mineAlone(long quizId) {
    return mine(quizId, quizzes.lock(quizId));
  }

  private Quiz mine(long quizId, Optional<Quiz> found) {
    Quiz quiz = found.orElseThrow(() -> new NotFoundException("quiz " + quizId));
    caller.requireCourseStaff(quiz.getCourseId());
    return quiz;
  }

  private void record(String action, Quiz quiz, String before, String after, String reason) {
    audit.record(
        new AuditTrail.Change(action, "Quiz", String.valueOf(quiz.getId()), before, after, reason));
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
