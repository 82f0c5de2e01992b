package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Transliteration;

/**
 * Somebody of the sample data.
 *
 * @param role the account's role
 * @param patronymic null where there is none
 * @param position where the person works, or null
 * @param community place in the list of sample communities; -1 for those who belong to none
 * @param nameConsent whether the community's profile may name the person as a graduate
 */
record DemoPerson(
    Role role,
    String email,
    String surname,
    String givenName,
    String patronymic,
    String position,
    Language language,
    int community,
    boolean nameConsent) {

  String nameUk() {
    return surname + " " + givenName + (patronymic == null ? "" : " " + patronymic);
  }

  /** As in a passport: given name first, without the patronymic. */
  String latinName() {
    return Transliteration.toLatin(givenName + " " + surname);
  }
}
