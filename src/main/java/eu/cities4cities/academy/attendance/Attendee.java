package eu.cities4cities.academy.attendance;

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
 */
public record Attendee(
    long personId,
    String token,
    String email,
    String surname,
    String givenName,
    String patronymic,
    String latinName) {

  /** The name as lists show it. */
  public String nameUk() {
    return patronymic == null || patronymic.isBlank()
        ? surname + " " + givenName
        : surname + " " + givenName + " " + patronymic;
  }
}
