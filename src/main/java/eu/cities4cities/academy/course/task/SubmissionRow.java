package eu.cities4cities.academy.course.task;

import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Handed-in work in the queue of its trainers; a person's names or a community's are null. */
public record SubmissionRow(
    Long id,
    String titleUk,
    String titleEn,
    SubmissionStatus status,
    boolean late,
    Instant handedInAt,
    String surname,
    String givenName,
    String patronymic,
    String communityUk,
    String communityEn)
    implements Serializable {

  /** The full name of the person; empty where the work is a community's. */
  public String nameUk() {
    return Stream.of(surname, givenName, patronymic)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
