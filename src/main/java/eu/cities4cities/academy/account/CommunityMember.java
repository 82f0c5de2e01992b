package eu.cities4cities.academy.account;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who works for a community, as its coordinators see them.
 *
 * @param position what they are there, or null
 */
public record CommunityMember(
    Long id,
    String surname,
    String givenName,
    String patronymic,
    String latinName,
    String position) {
  /** The full name in Ukrainian. */
  public String nameUk() {
    return Stream.of(surname, givenName, patronymic)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
