package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person's certificates of earlier days: those of which staff have decided that they are theirs.
 * Of others that bear the same name an account is told nothing, for anybody may sign up under any
 * name; when it is erased, staff are asked about them, and until they decide the names stay.
 */
@ApplicationScoped
class ImportedPersonalData implements PersonalDataSource {
  @Inject private ImportedCertificateRepository certificates;
  @Inject private HolderQuestionRepository questions;
  @Inject private HolderLetters letters;
  @Inject private PersonService people;
  @Inject private NameHashes hashes;
  @Inject private Clock clock;

  @Override
  public int place() {
    return 61;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection held =
        PersonalDataSection.of(
            "importedCertificates", "oldNumber", "number", "printedName", "course", "issuedAt");
    for (ImportedCertificate each : certificates.listOfHolder(person.id())) {
      held.row(
          each.getOldNumber(),
          each.getNumber(),
          each.getName(),
          each.getCourse(),
          each.getIssuedOn());
    }
    PersonalDataSection asked =
        PersonalDataSection.of(
            "holderQuestions", "oldNumber", "course", "askedAt", "decidedAt", "theirs", "reason");
    for (HolderQuestion each : questions.listOfPerson(person.id())) {
      asked.row(
          each.getCertificate().getOldNumber(),
          each.getCertificate().getCourse(),
          each.getAskedAt(),
          each.getDecidedAt(),
          each.getTheirs(),
          each.getReason());
    }
    return List.of(held, asked);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    List<KeptAfterErasure> kept = new ArrayList<>();
    List<String> held =
        certificates.listOfHolder(person.id()).stream()
            .map(ImportedCertificate::getOldNumber)
            .toList();
    if (!held.isEmpty()) {
      kept.add(
          KeptAfterErasure.of(
              "personalData.kept.importedCertificates", held.size(), String.join(", ", held)));
    }
    List<String> claimed =
        questions.listOfPerson(person.id()).stream()
            .filter(HolderQuestion::isOpen)
            .map(question -> question.getCertificate().getOldNumber())
            .toList();
    if (!claimed.isEmpty()) {
      kept.add(
          KeptAfterErasure.of(
              "personalData.kept.holderQuestions", claimed.size(), String.join(", ", claimed)));
    }
    return kept;
  }

  @Override
  public void erase(DataSubject person) {
    Instant now = clock.instant();
    certificates.listOfHolder(person.id()).forEach(each -> each.forgetName(now));
    List<HolderQuestion> asked = questions.listOfPerson(person.id());
    Set<Long> known =
        asked.stream().map(each -> each.getCertificate().getId()).collect(Collectors.toSet());
    asked.forEach(each -> each.outlive(person));
    List<ImportedCertificate> unasked =
        certificates.listNamed(hashes.of(person)).stream()
            .filter(each -> !known.contains(each.getId()))
            .toList();
    unasked.forEach(
        each ->
            questions.add(new HolderQuestion(each, Cause.ERASURE, people.get(person.id()), now)));
    if (!unasked.isEmpty()) {
      letters.asked();
    }
  }
}
