package eu.cities4cities.academy.course;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person on a course's roster, with the community of the time of enrollment.
 *
 * @param language the code of the person's language
 * @param communityId the community, or null; its names are null with it
 * @param regionCode the two digits of the community's region, or null
 */
public record RosterRow(
    Long enrollmentId,
    Long personId,
    String email,
    String surname,
    String givenName,
    String patronymic,
    String latinName,
    String language,
    Long communityId,
    String communityUk,
    String communityEn,
    String regionCode) {

  /** The full name in Ukrainian: surname, given name, patronymic if there is one. */
  public String nameUk() {
    return Stream.of(surname, givenName, patronymic)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
