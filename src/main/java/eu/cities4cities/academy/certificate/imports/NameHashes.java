package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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

  static String inOrder(String name) {
    return Arrays.stream(PersonNames.clean(name).toLowerCase(Locale.ROOT).split(" "))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
