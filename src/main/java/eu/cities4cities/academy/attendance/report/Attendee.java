package eu.cities4cities.academy.attendance.report;

import java.util.List;

/**
 * An enrolled person as a report's rows are compared with: nothing but what identifies.
 *
 * @param personId the person
 * @param token the personal sign printed in the join link, or {@code null}
 * @param email the address of the account
 * @param surname the Ukrainian surname
 * @param givenName the Ukrainian given name
 * @param patronymic the patronymic, or {@code null}
 * @param latinName the name in Latin letters as the person wants it, or {@code null}
 * @param community the community, as lists show it in Ukrainian, or {@code null}
 * @param places the names of the person's community and region in every spelling that is known
 */
public record Attendee(
    long personId,
    String token,
    String email,
    String surname,
    String givenName,
    String patronymic,
    String latinName,
    String community,
    List<String> places) {

  /** Keeps a copy of the places. */
  public Attendee {
    places = List.copyOf(places);
  }

  /** The name as lists show it. */
  public String nameUk() {
    return patronymic == null || patronymic.isBlank()
        ? surname + " " + givenName
        : surname + " " + givenName + " " + patronymic;
  }
}
