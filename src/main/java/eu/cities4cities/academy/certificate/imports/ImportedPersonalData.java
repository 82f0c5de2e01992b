package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Certificates of earlier days that bear a person's name. The lists knew nothing else about people,
 * and anybody may sign up under any name: so an account is shown nothing of them, or a namesake
 * would learn what is not theirs. An erasure forgets the name wherever it stands; a namesake's
 * certificate stays verifiable by typing it.
 */
@ApplicationScoped
class ImportedPersonalData implements PersonalDataSource {
  @Inject private ImportedCertificateRepository certificates;
  @Inject private NameHashes hashes;

  @Override
  public int place() {
    return 61;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    return List.of();
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    certificates.forgetNames(
        Stream.of(person.nameUk(), person.surname() + " " + person.givenName(), person.latinName())
            .filter(name -> name != null && !name.isBlank())
            .map(hashes::of)
            .distinct()
            .toList());
  }
}
