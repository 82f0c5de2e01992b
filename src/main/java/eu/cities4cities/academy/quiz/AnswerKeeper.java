package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the answers that many people have sent, all by one durable commit. */
@ApplicationScoped
class AnswerKeeper {
  @Inject private QuizAttemptRepository attempts;
  @Inject private AnswerReader answers;
  @Inject private Clock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /**
   * Keeps each answer or says why not, in the same order; no two may have one name. They may be
   * acknowledged as soon as this returns. It waits for nobody: an answer to an attempt that
   * somebody holds is {@link KeptAnswer#HELD_UP}, and so is one to an attempt that is not there.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<KeptAnswer> keep(List<SentAnswer> sent) {
    return keep(
        sent,
        attempts.lockFree(sent.stream().map(SentAnswer::attempt).collect(Collectors.toSet())));
  }

  /** Keeps one answer, and waits until nobody else holds its attempt. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  KeptAnswer keepAlone(SentAnswer sent) {
    QuizAttempt attempt =
        attempts.lock(sent.attempt()).orElseThrow(() -> new NotFoundException("attempt"));
    return keep(List.of(sent), Map.of(sent.attempt(), attempt)).get(0);
  }

  private List<KeptAnswer> keep(List<SentAnswer> sent, Map<String, QuizAttempt> locked) {
    // As the database keeps it.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<SentAnswer.Name, AttemptAnswer> rows = new LinkedHashMap<>();
    Map<SentAnswer.Name, KeptAnswer> kept = new HashMap<>();
    for (SentAnswer answer : sent) {
      QuizAttempt attempt = locked.get(answer.attempt());
      if (attempt == null) {
        kept.put(answer.name(), KeptAnswer.HELD_UP);
      } else {
        KeptAnswer.refused(() -> rows.put(answer.name(), read(answer, attempt, now)))
            .ifPresent(refused -> kept.put(answer.name(), refused));
      }
    }
    Map<AttemptAnswer.Key, AnswerEntry> held = attempts.addFree(rows.values());
    rows.forEach(
        (name, row) ->
            kept.put(name, kept(row, held.get(row.key()), locked.get(name.attempt()), now)));
    // A transaction that will be rolled back ends without a word; nothing may be acknowledged.
    if (transaction.getRollbackOnly()) {
      throw new IllegalStateException("Nothing of these answers is kept");
    }
    return sent.stream().map(answer -> kept.get(answer.name())).toList();
  }

  /** The answer as it will be kept, unless it is here already. */
  private AttemptAnswer read(SentAnswer sent, QuizAttempt attempt, Instant now) {
    AnswerKey key = sent.key();
    // Another person's attempt does not exist for the sender.
    if (attempt.getPersonId() != sent.person()) {
      throw new NotFoundException("attempt");
    }
    if (attempt.plan().versionOf(key.question()) == 0) {
      throw new NotFoundException("question " + key.question());
    }
    if (key.writer() > attempt.getWriter()) {
      // A number that is not known here any more, such as after a restored backup: the device gets
      // another one and loses nothing.
      throw new AnswerConflictException();
    }
    return new AttemptAnswer(
        attempt.id(),
        new AnswerEntry(
            key,
            answers.read(attempt, key.question(), sent.given()),
            plausible(sent.givenAt(), attempt, now),
            now,
            attempt.standingAt(now, key.question())));
  }

  /** What the sender of a row is told, where that is held under its key or, by null, nothing. */
  private static KeptAnswer kept(
      AttemptAnswer row, AnswerEntry held, QuizAttempt attempt, Instant now) {
    AnswerEntry sent = row.entry();
    AnswerReceipt receipt = AnswerReceipt.of(held == null ? null : held.answer(), sent.answer());
    return receipt == AnswerReceipt.CONFLICT
        ? KeptAnswer.refusedBy(new AnswerConflictException())
        : KeptAnswer.acknowledged(
            new SavedAnswer(
                receipt,
                (held == null ? sent : held).standing(),
                attempt.getWriter(),
                new AttemptTimes(attempt, now)));
  }

  /** A device's clock may say anything; what cannot be is as good as nothing. */
  private static Instant plausible(Instant givenAt, QuizAttempt attempt, Instant now) {
    boolean possible =
        givenAt != null && givenAt.isAfter(attempt.getStartedAt()) && !givenAt.isAfter(now);
    return possible ? givenAt.truncatedTo(ChronoUnit.MILLIS) : null;
  }
}
