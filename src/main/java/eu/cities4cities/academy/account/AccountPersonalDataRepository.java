package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The account itself: who the person is, where they work, how they signed in, what they asked. */
@ApplicationScoped
class AccountPersonalDataRepository implements PersonalDataSource {
  @PersistenceContext private EntityManager em;
  @Inject private PersonRepository people;
  @Inject private PersonRequestRepository requests;
  @Inject private InvitationRepository invitations;
  @Inject private Clock clock;

  @Override
  public int place() {
    return 10;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject subject) {
    Person person = people.get(subject.id());
    return List.of(
        account(person),
        affiliations(person),
        roles(subject),
        requests(subject),
        invitations(subject),
        rows(
            PersonalDataSection.of(
                "signIns", "createdAt", "seenAt", "endedAt", "device", "address"),
            """
            SELECT s.createdAt, s.seenAt, s.endedAt, s.device, s.address FROM SignIn s
            WHERE s.person.id = :person ORDER BY s.id""",
            subject),
        rows(
            PersonalDataSection.of(
                "tokens", "tokenName", "scopes", "createdAt", "expiresAt", "usedAt", "revokedAt"),
            """
            SELECT t.name, t.scopes, t.createdAt, t.expiresAt, t.lastUsedAt, t.revokedAt
            FROM AccessToken t
            WHERE t.person.id = :person ORDER BY t.id""",
            subject),
        rows(
            PersonalDataSection.of("secondFactor", "createdAt", "factorSince"),
            """
            SELECT f.createdAt, f.confirmedAt FROM SecondFactor f
            WHERE f.personId = :person""",
            subject),
        rows(
            PersonalDataSection.of("links", "purpose", "createdAt", "expiresAt", "spentAt"),
            """
            SELECT l.purpose, l.createdAt, l.expiresAt, l.spentAt FROM OneTimeLink l
            WHERE l.person.id = :person ORDER BY l.id""",
            subject));
  }

  private static PersonalDataSection account(Person person) {
    return PersonalDataSection.of(
            "account",
            "id",
            "email",
            "surname",
            "givenName",
            "patronymic",
            "latinName",
            "gender",
            "language",
            "zone",
            "newsWanted",
            "createdAt",
            "confirmedAt")
        .row(
            person.getId(),
            person.getEmail(),
            person.getSurname(),
            person.getGivenName(),
            person.getPatronymic(),
            person.getLatinName(),
            person.getGender(),
            person.getLanguage().code(),
            person.getZone() == null ? "Europe/Kyiv" : person.getZone(),
            person.isNewsWanted(),
            person.getCreatedAt(),
            person.getConfirmedAt());
  }

  private PersonalDataSection affiliations(Person person) {
    PersonalDataSection section =
        PersonalDataSection.of(
            "affiliations",
            "affiliation",
            "community",
            "organisation",
            "bodyKind",
            "region",
            "country",
            "city",
            "position",
            "beganAt",
            "endedAt");
    add(section, person.getWorkplace(), person.getAffiliatedAt(), null);
    people
        .listPast(person.getId())
        .forEach(past -> add(section, past.getPlace(), past.getBeganAt(), past.getEndedAt()));
    return section;
  }

  private static void add(
      PersonalDataSection section, Workplace place, Instant beganAt, Instant endedAt) {
    Community community = place.community();
    section.row(
        place.kind(),
        community == null
            ? null
            : new PersonalDataSection.Text(community.getNameUk(), community.getNameEn()),
        place.organisation(),
        place.bodyKind(),
        place.regionCode(),
        place.country(),
        place.city(),
        place.position(),
        beganAt,
        endedAt);
  }

  private PersonalDataSection roles(DataSubject subject) {
    PersonalDataSection section =
        PersonalDataSection.of("roles", "role", "courseId", "communityId");
    people
        .listRoles(List.of(subject.id()))
        .forEach(row -> section.row(row.role(), row.courseId(), row.communityId()));
    return section;
  }

  private PersonalDataSection requests(DataSubject subject) {
    PersonalDataSection section =
        PersonalDataSection.of(
            "requests",
            "requestKind",
            "requestStatus",
            "createdAt",
            "name",
            "latinName",
            "community",
            "note",
            "decidedAt",
            "answer");
    for (PersonRequest request : requests.listOf(subject.id())) {
      section.row(
          request.getKind(),
          request.getStatus(),
          request.getCreatedAt(),
          request.getNameUk(),
          request.getLatinName(),
          request.getCommunityName(),
          request.getNote(),
          request.getDecidedAt(),
          request.getAnswer());
    }
    return section;
  }

  private PersonalDataSection invitations(DataSubject subject) {
    PersonalDataSection section =
        PersonalDataSection.of(
            "invitations",
            "role",
            "courseId",
            "communityId",
            "createdAt",
            "expiresAt",
            "acceptedAt");
    for (Invitation invitation : invitations.listTo(subject.email())) {
      section.row(
          invitation.getRole(),
          invitation.getCourseId(),
          invitation.getCommunityId(),
          invitation.getCreatedAt(),
          invitation.getExpiresAt(),
          invitation.getAcceptedAt());
    }
    return section;
  }

  private PersonalDataSection rows(PersonalDataSection section, String query, DataSubject subject) {
    em.createQuery(query, Object[].class)
        .setParameter("person", subject.id())
        .getResultList()
        .forEach(section::row);
    return section;
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject subject) {
    return List.of(KeptAfterErasure.of("personalData.kept.account"));
  }

  @Override
  public void erase(DataSubject subject) {
    requests.listOf(subject.id()).forEach(PersonRequest::forget);
    people.get(subject.id()).erase(clock.instant());
    invitations.removeTo(List.of(subject.email()));
    em.flush();
    for (String table :
        List.of("PastAffiliation", "PersonRole", "SignIn", "AccessToken", "OneTimeLink")) {
      em.createQuery("DELETE FROM " + table + " t WHERE t.person.id = :person")
          .setParameter("person", subject.id())
          .executeUpdate();
    }
    for (String table : List.of("SecondFactor", "RecoveryCode", "HalfSignIn")) {
      em.createQuery("DELETE FROM " + table + " t WHERE t.personId = :person")
          .setParameter("person", subject.id())
          .executeUpdate();
    }
  }
}
