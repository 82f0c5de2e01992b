package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.util.Optional;

/**
 * What keeps a name from paper, whatever way it has come into the Academy: names that people type
 * are looked at when they are typed, and once more before they are printed.
 */
final class NameOnPaper {
  private NameOnPaper() {}

  /**
   * What is wrong with a name.
   *
   * @param key the message that says it
   * @param detail what the message speaks of, such as a sign
   */
  record Fault(String key, String detail) {
    InvalidInputException refused() {
      return new InvalidInputException(key, detail);
    }
  }

  /** A sign that stands in no name, or a Cyrillic letter in the Latin spelling. */
  static Optional<Fault> fault(String nameUk, String nameLatin) {
    String latin = PersonNames.cleanLatin(nameLatin);
    Optional<String> sign =
        PersonNames.foreignSign(PersonNames.clean(nameUk)).or(() -> PersonNames.foreignSign(latin));
    return sign.map(found -> new Fault("account.name.FOREIGN_SIGN", PersonNames.shown(found)))
        .or(
            () ->
                PersonNames.problemOfLatin(latin)
                    .filter(PersonNames.Problem.NOT_LATIN::equals)
                    .map(found -> new Fault("certificate.name.notLatin", nameLatin)));
  }

  /** A word in which a letter of the other alphabet may have slipped in; its owner is asked. */
  static Optional<Fault> mixture(String nameUk) {
    return PersonNames.mixedWord(nameUk).map(word -> new Fault("account.name.mixed", word));
  }
}
