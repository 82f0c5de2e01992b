package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.shared.Language;
import java.time.LocalDateTime;

/**
 * A task in a participant's list.
 *
 * @param status how far the participant's work is; null where nothing is written
 * @param overdue true if the due time is over and nothing was handed in
 * @param open true if something can be handed in now
 */
public record TaskEntry(
    Long id,
    TaskKind kind,
    String titleUk,
    String titleEn,
    LocalDateTime dueAt,
    boolean byCommunity,
    SubmissionStatus status,
    boolean overdue,
    boolean open) {

  static TaskEntry of(Task task, SubmissionStatus status, LocalDateTime now) {
    boolean waiting = status == null || status.writable();
    return new TaskEntry(
        task.getId(),
        task.getKind(),
        task.getTitleUk(),
        task.getTitleEn(),
        task.getDueAt(),
        task.isByCommunity(),
        status,
        task.isLateAt(now) && waiting,
        waiting && (task.takesAt(now) || status == SubmissionStatus.RETURNED));
  }

  /** The title in that language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  /** The state in one word, for its label and colour. */
  public String state() {
    return status == null || status == SubmissionStatus.DRAFT && overdue
        ? overdue ? (open ? "OVERDUE" : "MISSED") : "NEW"
        : status.name();
  }

  /** True if the participant can still do something about it. */
  public boolean todo() {
    return open;
  }
}
