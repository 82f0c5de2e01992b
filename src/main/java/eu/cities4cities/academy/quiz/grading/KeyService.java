package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.quiz.AttemptRecords;
import eu.cities4cities.academy.quiz.DependentAwards;
import eu.cities4cities.academy.quiz.KeyCorrection;
import eu.cities4cities.academy.quiz.Quiz;
import eu.cities4cities.academy.quiz.RescoredAttempt;
import eu.cities4cities.academy.quiz.Ruling;
import eu.cities4cities.academy.quiz.question.CorrectedKey;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks answers anew after a question's key was wrong. */
@Service
public class KeyService {
  private static final int LONGEST_REASON = 1_000;

  @Inject private AttemptRecords records;
  @Inject private PersonService people;
  @Inject private ResultLetters letters;
  @Inject private Instance<DependentAwards> awards;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /** The versions that people were asked and that are marked by a key; changed ones first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<AskedVersion> candidates(long quizId) {
    requireStaff(quizId);
    Map<Long, Ruling> rulings = records.rulings(quizId);
    return records.asked(quizId).stream()
        .filter(asked -> asked.content().kind().isAsked())
        .filter(asked -> !asked.content().kind().isGradedByHand())
        .map(asked -> candidate(asked, rulings.get(asked.version())))
        .sorted(Comparator.comparing(asked -> !asked.isOutdated()))
        .toList();
  }

  private static AskedVersion candidate(AttemptRecords.Asked asked, Ruling ruling) {
    List<Ruling.Kind> remedies = new ArrayList<>();
    if (asked.current() != asked.version()
        && CorrectedKey.apply(asked.content(), asked.newest()).isPresent()) {
      remedies.add(Ruling.Kind.NEW_KEY);
    }
    remedies.add(Ruling.Kind.FULL_MARKS);
    remedies.add(Ruling.Kind.LEFT_OUT);
    if (ruling != null && (ruling.kind() != Ruling.Kind.NEW_KEY || isNewest(ruling, asked))) {
      remedies.remove(ruling.kind());
    }
    return new AskedVersion(
        asked.question(),
        asked.version(),
        asked.attempts(),
        asked.current(),
        asked.content(),
        asked.newest(),
        ruling,
        List.copyOf(remedies));
  }

  private static boolean isNewest(Ruling ruling, AttemptRecords.Asked asked) {
    return ruling.version() == asked.current();
  }

  /** What a ruling about a version would change, person by person; the greatest loss first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<KeyChange> preview(long quizId, long version, Ruling ruling) {
    requireStaff(quizId);
    correctable(quizId, version, ruling);
    Quiz quiz = records.quiz(quizId);
    List<RescoredAttempt> changes = records.preview(quizId, version, ruling);
    Set<Long> ids = new HashSet<>();
    changes.forEach(change -> ids.add(change.personId()));
    Map<Long, String> names = people.names(ids);
    Set<Long> holders = new HashSet<>();
    awards.forEach(each -> holders.addAll(each.holdersAmong(quiz.getCourseId(), ids)));
    int pass = quiz.getPassPercent();
    return changes.stream()
        .map(
            change ->
                new KeyChange(
                    change,
                    names.getOrDefault(change.personId(), "–"),
                    Boolean.compare(change.after().reaches(pass), change.before().reaches(pass)),
                    holders.contains(change.personId())))
        .sorted(
            (one, other) ->
                Integer.compare(
                    one.attempt().after().percent() - one.attempt().before().percent(),
                    other.attempt().after().percent() - other.attempt().before().percent()))
        .toList();
  }

  /**
   * Marks all answers to that version so; whoever's result changes is told.
   *
   * @param ruling as its preview was seen
   * @return how many results have changed
   * @throws StaleException if the question was changed once more since the preview, or somebody has
   *     ruled so already
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int correct(long quizId, long version, Ruling ruling, String reason) {
    // Before anything is read, or what is submitted meanwhile would keep its score.
    records.lockAll(quizId);
    requireStaff(quizId);
    String why = required(reason);
    AskedVersion asked = correctable(quizId, version, ruling);
    List<RescoredAttempt> changes =
        records.correct(quizId, asked.question(), version, ruling, why, caller.personId());
    audit.record(
        new AuditTrail.Change(
            "quiz.regrade",
            "Quiz",
            String.valueOf(quizId),
            "question " + asked.question() + ", version " + version,
            told(ruling) + ", results changed: " + changes.size(),
            why));
    tell(quizId, changes, why);
    return changes.size();
  }

  /** The corrections in force, the latest first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<MadeCorrection> corrections(long quizId) {
    requireStaff(quizId);
    List<KeyCorrection> made = new ArrayList<>(records.corrections(quizId));
    Collections.reverse(made);
    Map<Long, String> names =
        people.names(made.stream().map(KeyCorrection::getMadeBy).distinct().toList());
    return made.stream()
        .map(
            each ->
                new MadeCorrection(
                    each.getId(),
                    each.ruling().kind(),
                    records.content(each.ruling().version()),
                    each.getReason(),
                    names.getOrDefault(each.getMadeBy(), "–"),
                    each.getMadeAt()))
        .toList();
  }

  /**
   * Takes a correction back; whoever's result changes is told.
   *
   * @return how many results have changed
   * @throws StaleException if it has been taken back already
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int retract(long quizId, long correctionId, String reason) {
    records.lockAll(quizId);
    requireStaff(quizId);
    KeyCorrection correction = records.correction(correctionId);
    if (correction.getQuizId() != quizId) {
      throw new NotFoundException("correction " + correctionId);
    }
    String why = required(reason);
    List<RescoredAttempt> changes = records.retract(correctionId, why);
    audit.record(
        new AuditTrail.Change(
            "quiz.regradeUndone",
            "Quiz",
            String.valueOf(quizId),
            "question " + correction.getQuestionId() + ", " + told(correction.ruling()),
            "version " + correction.getFromVersion() + ", results changed: " + changes.size(),
            why));
    tell(quizId, changes, why);
    return changes.size();
  }

  /** Each changed result leaves a row and a letter. */
  private void tell(long quizId, List<RescoredAttempt> changes, String why) {
    for (RescoredAttempt change : changes) {
      audit.record(
          new AuditTrail.Change(
              "quiz.rescore",
              "QuizAttempt",
              change.publicId(),
              change.before().percent() + "%",
              change.after().percent() + "%",
              why));
    }
    letters.rescored(records.quiz(quizId), changes);
  }

  private static String told(Ruling ruling) {
    return ruling.kind() + " by version " + ruling.version();
  }

  private AskedVersion correctable(long quizId, long version, Ruling ruling) {
    AskedVersion asked =
        candidates(quizId).stream()
            .filter(each -> each.version() == version)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("version " + version));
    if (ruling.equals(asked.ruling())) {
      throw new StaleException();
    }
    if (!asked.remedies().contains(ruling.kind())) {
      throw new InvalidInputException("quiz.keys.refused.other");
    }
    if (!asked.as(ruling.kind()).equals(ruling)) {
      throw new StaleException();
    }
    return asked;
  }

  private static String required(String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new InvalidInputException("quiz.refused.noReason");
    }
    return reason.strip();
  }

  private void requireStaff(long quizId) {
    caller.requireCourseStaff(records.quiz(quizId).getCourseId());
  }
}
