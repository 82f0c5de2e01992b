package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;

/**
 * A person's entries in the register: shown to them; an erasure leaves number, version, kind,
 * course, dates, status and the hashes of file and name (rule 11), and nothing that says who.
 */
@ApplicationScoped
class CertificatePersonalDataRepository implements PersonalDataSource {
  private static final String OF_PERSON =
      " WHERE certificate_id IN (SELECT id FROM certificate WHERE person_id = ?1)";

  @PersistenceContext private EntityManager em;
  @Inject private CertificateCaseRepository cases;
  @Inject private NameConfirmationRepository confirmations;
  @Inject private NameRequestRepository requests;
  @Inject private GraduateCounts counts;

  @Override
  public int place() {
    return 60;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection section =
        PersonalDataSection.of(
            "certificates",
            "number",
            "version",
            "kind",
            "course",
            "printedName",
            "printedLatinName",
            "printedCommunity",
            "issuedAt",
            "supersededAt",
            "revokedAt",
            "revocationReason",
            "awardReason",
            "sha256");
    for (CertificateVersion version : versionsOf(person)) {
      Certificate certificate = version.getCertificate();
      section.row(
          certificate.getNumber(),
          version.getNumber(),
          certificate.getKind(),
          new PersonalDataSection.Text(version.course(Language.UK), version.course(Language.EN)),
          version.getNameUk(),
          version.getNameLatin(),
          new PersonalDataSection.Text(
              version.community(Language.UK), version.community(Language.EN)),
          version.getIssuedAt(),
          version.getSupersededAt(),
          certificate.getRevokedAt(),
          certificate.getRevocationReason(),
          certificate.getAwardReason(),
          version.getSha256());
    }
    return List.of(section, namesOf(person), requestsOf(person), casesOf(person));
  }

  private PersonalDataSection namesOf(DataSubject person) {
    PersonalDataSection section =
        PersonalDataSection.of(
            "nameConfirmations", "course", "printedName", "printedLatinName", "happenedAt");
    for (NameConfirmation each : confirmations.listOfPerson(person.id())) {
      Course course = each.getEnrollment().getCourse();
      section.row(
          new PersonalDataSection.Text(course.getTitleUk(), course.getTitleEn()),
          each.getNameUk(),
          each.getNameLatin(),
          each.getConfirmedAt());
    }
    return section;
  }

  private PersonalDataSection requestsOf(DataSubject person) {
    PersonalDataSection section =
        PersonalDataSection.of("nameRequests", "course", "askedAt", "answerUntil");
    for (NameRequest each : requests.listOfPerson(person.id())) {
      Course course = each.getEnrollment().getCourse();
      section.row(
          new PersonalDataSection.Text(course.getTitleUk(), course.getTitleEn()),
          each.asked().at(),
          each.asked().decidedFrom());
    }
    return section;
  }

  private PersonalDataSection casesOf(DataSubject person) {
    PersonalDataSection section =
        PersonalDataSection.of(
            "certificateCases",
            "number",
            "before",
            "after",
            "lacking",
            "reason",
            "happenedAt",
            "status",
            "note",
            "decidedAt");
    for (CertificateCase each : cases.listOf(person.id())) {
      section.row(
          each.getCertificate().getNumber(),
          each.getBeforePercent(),
          each.getAfterPercent(),
          each.getLackingUk(),
          each.getReason(),
          each.getOpenedAt(),
          each.getState(),
          each.getDecision(),
          each.getDecidedAt());
    }
    return section;
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    List<String> numbers =
        versionsOf(person).stream()
            .map(version -> version.getCertificate().getNumber())
            .distinct()
            .toList();
    return numbers.isEmpty()
        ? List.of()
        : List.of(
            KeptAfterErasure.of(
                "personalData.kept.certificates", numbers.size(), String.join(", ", numbers)));
  }

  @Override
  public void erase(DataSubject person) {
    List<CertificateVersion> versions = versionsOf(person);
    versions.forEach(version -> version.getCertificate().hideInReason(person));
    cases.listOf(person.id()).forEach(each -> each.hide(person));
    confirmations.removeOfPerson(person.id());
    requests.removeOfPerson(person.id());
    List<Long> counted =
        versions.stream()
            .map(version -> version.getCertificate().getCommunity())
            .filter(Objects::nonNull)
            .map(Community::getId)
            .distinct()
            .toList();
    em.flush();
    for (String change :
        List.of(
            "DELETE FROM name_correction" + OF_PERSON,
            "DELETE FROM certificate_file WHERE version_id IN (SELECT id FROM certificate_version"
                + OF_PERSON
                + ")",
            "DELETE FROM share_picture" + OF_PERSON,
            "UPDATE certificate_version SET name_uk = NULL, name_latin = NULL, community_uk = '',"
                + " community_en = ''"
                + OF_PERSON,
            // A run's remark may quote the name that could not be printed.
            "UPDATE certificate_run_item SET error_detail = NULL WHERE enrollment_id IN"
                + " (SELECT id FROM enrollment WHERE person_id = ?1)",
            "UPDATE certificate_run_item SET error_detail = NULL" + OF_PERSON,
            "UPDATE certificate SET person_id = NULL, enrollment_id = NULL, community_id = NULL"
                + " WHERE person_id = ?1")) {
      em.createNativeQuery(change).setParameter(1, person.id()).executeUpdate();
    }
    counted.forEach(counts::recount);
  }

  private List<CertificateVersion> versionsOf(DataSubject person) {
    return em.createQuery(
            """
            SELECT v FROM CertificateVersion v JOIN FETCH v.certificate c
            WHERE c.person.id = :person ORDER BY c.id, v.number""",
            CertificateVersion.class)
        .setParameter("person", person.id())
        .getResultList();
  }
}
