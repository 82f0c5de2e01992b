package eu.cities4cities.academy.account;

/**
 * The person whose data are meant, as they were before anything is erased, so that every room can
 * find what names them, whatever order they are asked in.
 *
 * @param id the person
 * @param email their address, in lower case
 * @param nameUk surname, given name, patronymic
 * @param surname the surname alone
 * @param givenName the given name alone
 * @param latinName the name in Latin letters
 */
public record DataSubject(
    long id, String email, String nameUk, String surname, String givenName, String latinName) {

  static DataSubject of(Person person) {
    return new DataSubject(
        person.getId(),
        person.getEmail(),
        person.getNameUk(),
        person.getSurname(),
        person.getGivenName(),
        person.getLatinName());
  }
}
