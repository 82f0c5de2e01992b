package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What people are called as keyed hashes, which tell only whether they are called so still. */
@ApplicationScoped
class NameHashes {
  @Inject private Secrets secrets;

  String of(String nameUk, String nameLatin) {
    return secrets.hmac("certificate.run", nameUk + "\n" + nameLatin);
  }

  String of(RosterRow person) {
    return of(person.nameUk(), person.latinName());
  }
}
