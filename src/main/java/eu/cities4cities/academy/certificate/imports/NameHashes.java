package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keyed hashes of names on older certificates. Their lists know no order of surname and given name,
 * so that the order does not count.
 */
@ApplicationScoped
class NameHashes {
  private static final String PURPOSE = "certificate.imported.name";

  @Inject private Secrets secrets;

  String of(String name) {
    return secrets.hmac(PURPOSE, inOrder(name));
  }

  /** Of each way in which a list may have written this person's name. */
  List<String> of(Person person) {
    return ofAll(
        person.getNameUk(),
        person.getSurname() + " " + person.getGivenName(),
        person.getLatinName());
  }

  /** Of each way in which a list may have written the name of somebody who is being erased. */
  List<String> of(DataSubject person) {
    return ofAll(person.nameUk(), person.surname() + " " + person.givenName(), person.latinName());
  }

  private List<String> ofAll(String... names) {
    return Stream.of(names)
        .filter(name -> name != null && !name.isBlank())
        .map(this::of)
        .distinct()
        .toList();
  }

  static String inOrder(String name) {
    return Arrays.stream(PersonNames.clean(name).toLowerCase(Locale.ROOT).split(" "))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
