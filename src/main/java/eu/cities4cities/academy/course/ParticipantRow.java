package eu.cities4cities.academy.course;

import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person in a course, as lists show them.
 *
 * @param communityId the community of the time of enrollment, or null
 * @param graduateNameConsent true if the community's profile may name the person as a graduate
 * @param workplaceConfirmedAt when a coordinator confirmed where the person works, or null
 */
public record ParticipantRow(
    Long personId,
    String surname,
    String givenName,
    String patronymic,
    String latinName,
    String email,
    Long communityId,
    String communityUk,
    String communityEn,
    Instant enrolledAt,
    boolean graduateNameConsent,
    Instant workplaceConfirmedAt)
    implements Serializable {

  /** The full name in Ukrainian: surname, given name, patronymic if there is one. */
  public String nameUk() {
    return Stream.of(surname, givenName, patronymic)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
