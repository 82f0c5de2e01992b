package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All answers of one attempt. What counts is decided by (writer, sequence) and by when an answer
 * arrived, never by the order in which the log is read.
 */
public final class AnswerLog {
  private final Map<AnswerKey, AnswerEntry> entries;
  private final Set<AnswerKey> admitted;

  /** An empty log. */
  public AnswerLog() {
    this(List.of());
  }

  /** The log of these entries, of which none that came after the close is admitted. */
  public AnswerLog(Iterable<AnswerEntry> rows) {
    this(rows, Set.of());
  }

  /**
   * The log of these entries; of two under one key the first is kept.
   *
   * @param admitted entries that count although they came after the close
   */
  public AnswerLog(Iterable<AnswerEntry> rows, Set<AnswerKey> admitted) {
    this.admitted = Set.copyOf(admitted);
    entries = new HashMap<>();
    rows.forEach(row -> entries.putIfAbsent(row.key(), row));
  }

  /** Keeps the entry unless its key is taken, and says which of it was the case. */
  public AnswerReceipt save(AnswerEntry entry) {
    AnswerEntry held = entries.putIfAbsent(entry.key(), entry);
    return AnswerReceipt.of(held == null ? null : held.answer(), entry.answer());
  }

  /** The entry that counts for the question. */
  public Optional<AnswerEntry> counted(long question) {
    return latest(question, this::countable);
  }

  /** The answer that counts for the question, or none. */
  public Answer answer(long question) {
    return counted(question).map(AnswerEntry::answer).orElse(Answer.NONE);
  }

  /** The answer kept under that key, or none; none too for no key. */
  public Answer answer(AnswerKey key) {
    return key != null && entries.containsKey(key) ? entries.get(key).answer() : Answer.NONE;
  }

  /**
   * The answer as it stood at the deadline. The provisional result is made of these, so that an
   * answer sent in the grace tells nobody whether it is right.
   */
  public Answer answerAtDeadline(long question) {
    return latest(question, entry -> entry.standing() == AnswerStanding.IN_TIME)
        .map(AnswerEntry::answer)
        .orElse(Answer.NONE);
  }

  /**
   * Answers from an older device that arrived after a newer device had answered the same question:
   * they do not count, and the person sees them.
   */
  public List<AnswerEntry> beside() {
    List<AnswerEntry> found = new ArrayList<>();
    for (AnswerEntry entry : entries.values()) {
      if (countable(entry) && overtaken(entry)) {
        found.add(entry);
      }
    }
    found.sort(Comparator.comparing(AnswerEntry::receivedAt));
    return found;
  }

  /** Answers that arrived in the grace. */
  public List<AnswerEntry> inGrace() {
    return standing(AnswerStanding.IN_GRACE);
  }

  /** Answers given after the person had seen how their question is marked. */
  public List<AnswerEntry> afterCheck() {
    return standing(AnswerStanding.AFTER_CHECK);
  }

  /** Answers that arrived after the attempt was closed and that nobody has admitted. */
  public List<AnswerEntry> afterClose() {
    return standing(AnswerStanding.AFTER_CLOSE).stream()
        .filter(entry -> !admitted.contains(entry.key()))
        .toList();
  }

  /** Whether it takes part in the score, unless a later one to the same question does. */
  private boolean countable(AnswerEntry entry) {
    return switch (entry.standing()) {
      case IN_TIME, IN_GRACE -> true;
      case AFTER_CHECK -> false;
      case AFTER_CLOSE -> admitted.contains(entry.key());
    };
  }

  private List<AnswerEntry> standing(AnswerStanding standing) {
    return entries.values().stream()
        .filter(entry -> entry.standing() == standing)
        .sorted(Comparator.comparing(AnswerEntry::receivedAt))
        .toList();
  }

  /**
   * The questions whose last answer by a device has not arrived.
   *
   * @param last the device's last sequence of each question it answered
   */
  public List<Long> missing(int writer, Map<Long, Integer> last) {
    return last.entrySet().stream()
        .filter(named -> named.getValue() > 0)
        .filter(
            named -> !entries.containsKey(new AnswerKey(named.getKey(), writer, named.getValue())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The device's last sequence that arrived, by question. */
  public SortedMap<Long, Integer> lastSequences(int writer) {
    SortedMap<Long, Integer> last = new TreeMap<>();
    for (AnswerKey key : entries.keySet()) {
      if (key.writer() == writer) {
        last.merge(key.question(), key.sequence(), Math::max);
      }
    }
    return last;
  }

  private Optional<AnswerEntry> latest(long question, Predicate<AnswerEntry> wanted) {
    return entries.values().stream()
        .filter(entry -> entry.key().question() == question)
        .filter(wanted)
        .max(Comparator.comparing(AnswerEntry::key, AnswerKey.ORDER));
  }

  private boolean overtaken(AnswerEntry entry) {
    return entries.values().stream()
        .filter(this::countable)
        .filter(other -> other.key().question() == entry.key().question())
        .filter(other -> other.key().writer() > entry.key().writer())
        .anyMatch(other -> other.receivedAt().isBefore(entry.receivedAt()));
  }
}
