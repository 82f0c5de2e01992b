package eu.cities4cities.academy.course.task;

import java.util.Locale;

/**
 * Which handed-in work a trainer wants to see.
 *
 * @param task only of that task, or null
 * @param status only in that state, or null
 * @param search part of a name or a community, in lower case; empty for all
 */
public record QueueQuery(long course, Long task, SubmissionStatus status, String search) {
  /** Null counts as an empty search. */
  public QueueQuery {
    search = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
  }
}
