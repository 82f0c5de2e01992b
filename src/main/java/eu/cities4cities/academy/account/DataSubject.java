package eu.cities4cities.academy.account;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
  private static final int SHORTEST_SIGN = 2;

  static DataSubject of(Person person) {
    return new DataSubject(
        person.getId(),
        person.getEmail(),
        person.getNameUk(),
        person.getSurname(),
        person.getGivenName(),
        person.getLatinName());
  }

  /** A free text without this person's address and names; null stays null. */
  public String hiddenIn(String text) {
    if (text == null) {
      return null;
    }
    String hidden = text;
    for (String sign : Stream.concat(signs().stream(), Stream.of(surname)).toList()) {
      if (sign.length() <= SHORTEST_SIGN) {
        continue;
      }
      hidden =
          Pattern.compile(Pattern.quote(sign), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(hidden)
              .replaceAll("[…]");
    }
    return hidden;
  }

  /** What names this person and hardly anybody else: the address and the full names. */
  public List<String> signs() {
    return Stream.of(email, nameUk, surname + " " + givenName, givenName + " " + surname, latinName)
        .filter(sign -> sign != null && sign.length() > SHORTEST_SIGN)
        .toList();
  }
}
