package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnswerLogTest {
  private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");

  private final AnswerLog log = new AnswerLog();

  @Test
  void theGreatestSequenceCountsWhateverArrivesFirst() {
    log.save(entry(1, 1, 2, 5, Answer.of("3")));
    log.save(entry(1, 1, 1, 9, Answer.of("1")));
    assertThat(log.answer(1)).isEqualTo(Answer.of("3"));
  }

  @Test
  void anEqualRepeatIsAcknowledgedAndChangesNothing() {
    assertThat(log.save(entry(1, 1, 1, 1, Answer.of("1")))).isEqualTo(AnswerReceipt.SAVED);
    assertThat(log.save(entry(1, 1, 1, 8, Answer.of("1")))).isEqualTo(AnswerReceipt.REPEATED);
    assertThat(log.counted(1).orElseThrow().receivedAt()).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void anotherAnswerUnderTheSameKeyIsAConflictAndChangesNothing() {
    log.save(entry(1, 1, 1, 1, Answer.of("1")));
    assertThat(log.save(entry(1, 1, 1, 2, Answer.of("2")))).isEqualTo(AnswerReceipt.CONFLICT);
    assertThat(log.answer(1)).isEqualTo(Answer.of("1"));
  }

  @Test
  void takingNothingClearsAnEarlierAnswer() {
    log.save(entry(1, 1, 1, 1, Answer.of("1")));
    log.save(entry(1, 1, 2, 2, Answer.NONE));
    assertThat(log.answer(1)).isEqualTo(Answer.NONE);
  }

  @Test
  void anOlderDevicesLateAnswerIsKeptBesideTheNewerDevices() {
    log.save(entry(1, 2, 1, 10, Answer.of("2")));
    assertThat(log.save(entry(1, 1, 7, 20, Answer.of("1")))).isEqualTo(AnswerReceipt.SAVED);
    assertThat(log.answer(1)).isEqualTo(Answer.of("2"));
    assertThat(log.beside()).extracting(AnswerEntry::answer).containsExactly(Answer.of("1"));
  }

  @Test
  void anOlderDevicesLateAnswerCountsWhereTheNewerGaveNone() {
    log.save(entry(1, 2, 1, 10, Answer.of("2")));
    log.save(entry(2, 1, 7, 20, Answer.of("4")));
    assertThat(log.answer(2)).isEqualTo(Answer.of("4"));
    assertThat(log.beside()).isEmpty();
  }

  @Test
  void whatTheOlderDeviceSentBeforeTheTakeoverIsSimplyReplaced() {
    log.save(entry(1, 1, 1, 1, Answer.of("1")));
    log.save(entry(1, 2, 1, 10, Answer.of("2")));
    assertThat(log.beside()).isEmpty();
  }

  @Test
  void anAnswerAfterTheCloseIsKeptAndDoesNotCount() {
    log.save(entry(1, 1, 1, 1, Answer.of("1")));
    log.save(entry(1, 1, 2, 99, Answer.of("2"), AnswerStanding.AFTER_CLOSE));
    assertThat(log.answer(1)).isEqualTo(Answer.of("1"));
    assertThat(log.afterClose()).hasSize(1);
  }

  @Test
  void anAnswerAfterTheCloseCountsOnceItIsAdmitted() {
    var late = entry(1, 1, 2, 99, Answer.of("2"), AnswerStanding.AFTER_CLOSE);
    var admitting =
        new AnswerLog(List.of(entry(1, 1, 1, 1, Answer.of("1")), late), Set.of(late.key()));
    assertThat(admitting.answer(1)).isEqualTo(Answer.of("2"));
    assertThat(admitting.answerAtDeadline(1)).isEqualTo(Answer.of("1"));
    assertThat(admitting.afterClose()).isEmpty();
  }

  @Test
  void anAnswerInTheGraceCountsButNotInTheProvisionalResult() {
    log.save(entry(1, 1, 1, 1, Answer.of("1")));
    log.save(entry(1, 1, 2, 50, Answer.of("2"), AnswerStanding.IN_GRACE));
    assertThat(log.answer(1)).isEqualTo(Answer.of("2"));
    assertThat(log.answerAtDeadline(1)).isEqualTo(Answer.of("1"));
  }

  @Test
  void submittingNamesWhatHasNotArrived() {
    log.save(entry(1, 1, 1, 1, Answer.of("1")));
    log.save(entry(2, 1, 2, 2, Answer.of("1")));
    assertThat(log.missing(1, Map.of(1L, 1, 2L, 3, 3L, 1, 4L, 0))).containsExactly(2L, 3L);
    assertThat(log.lastSequences(1)).containsExactly(Map.entry(1L, 1), Map.entry(2L, 2));
  }

  @Property
  void whatCountsDoesNotDependOnTheOrderOfReading(
      @ForAll("logs") List<AnswerEntry> entries, @ForAll Random random) {
    List<AnswerEntry> other = new ArrayList<>(entries);
    Collections.shuffle(other, random);
    var one = new AnswerLog(entries);
    var two = new AnswerLog(other);
    for (long question = 1; question <= 3; question++) {
      assertThat(two.counted(question)).isEqualTo(one.counted(question));
      assertThat(two.answerAtDeadline(question)).isEqualTo(one.answerAtDeadline(question));
    }
    assertThat(two.beside()).containsExactlyInAnyOrderElementsOf(one.beside());
  }

  @Property
  void sendingEverythingTwiceChangesNothing(@ForAll("logs") List<AnswerEntry> entries) {
    var once = new AnswerLog(entries);
    var twice = new AnswerLog(entries);
    for (AnswerEntry entry : entries) {
      assertThat(twice.save(entry)).isEqualTo(AnswerReceipt.REPEATED);
    }
    for (long question = 1; question <= 3; question++) {
      assertThat(twice.counted(question)).isEqualTo(once.counted(question));
    }
  }

  @Property
  void everyKeptAnswerIsCountedReplacedBesideOrLate(@ForAll("logs") List<AnswerEntry> entries) {
    var log = new AnswerLog(entries);
    for (AnswerEntry entry : entries) {
      var counted = log.counted(entry.key().question());
      boolean replaced =
          counted.isPresent() && AnswerKey.ORDER.compare(entry.key(), counted.get().key()) <= 0;
      assertThat(replaced || uncounted(log, entry)).isTrue();
      assertThat(log.beside().contains(entry) && counted.orElseThrow().equals(entry)).isFalse();
    }
  }

  private static boolean uncounted(AnswerLog log, AnswerEntry entry) {
    return log.afterClose().contains(entry) || log.afterCheck().contains(entry);
  }

  /** Logs as a database holds them: one entry to a key. */
  @Provide
  Arbitrary<List<AnswerEntry>> logs() {
    var standings = Arbitraries.of(AnswerStanding.values());
    var answers = Arbitraries.of("1", "2", "3", "4").list().ofMaxSize(3).map(Answer::new);
    return Combinators.combine(
            Arbitraries.longs().between(1, 3),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 100),
            answers,
            standings)
        .as(AnswerLogTest::entry)
        .list()
        .ofMaxSize(25)
        .uniqueElements(AnswerEntry::key);
  }

  private static AnswerEntry entry(
      long question, int writer, int sequence, int second, Answer answer) {
    return entry(question, writer, sequence, second, answer, AnswerStanding.IN_TIME);
  }

  private static AnswerEntry entry(
      long question, int writer, int sequence, int second, Answer answer, AnswerStanding standing) {
    return new AnswerEntry(
        new AnswerKey(question, writer, sequence),
        answer,
        null,
        START.plusSeconds(second),
        standing);
  }
}
