package eu.cities4cities.academy.account;

import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A trainer of a course, as the course's page for staff shows them. */
public record TrainerRow(
    Long personId, String surname, String givenName, String patronymic, String email)
    implements Serializable {

  /** The full name in Ukrainian: surname, given name, patronymic if there is one. */
  public String nameUk() {
    return Stream.of(surname, givenName, patronymic)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
