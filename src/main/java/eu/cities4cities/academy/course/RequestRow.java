package eu.cities4cities.academy.course;

import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request for a seat, as staff see it.
 *
 * @param communityUk the community of now, or null
 * @param note what the person wrote; may be empty
 * @param answer why they were refused; may be empty
 */
public record RequestRow(
    Long id,
    Long personId,
    String surname,
    String givenName,
    String patronymic,
    String email,
    String communityUk,
    String communityEn,
    Instant askedAt,
    String note,
    String answer)
    implements Serializable {

  /** The full name in Ukrainian: surname, given name, patronymic if there is one. */
  public String nameUk() {
    return Stream.of(surname, givenName, patronymic)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
