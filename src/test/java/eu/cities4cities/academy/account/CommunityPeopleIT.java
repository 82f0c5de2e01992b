package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.certificate.CommunityCertificate;
import eu.cities4cities.academy.certificate.CommunityCertificateService;
import eu.cities4cities.academy.community.CommunityEnds;
import eu.cities4cities.academy.course.CommunityCourseService;
import eu.cities4cities.academy.course.CommunityEnrollment;
import eu.cities4cities.academy.course.CommunitySeats;
import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.course.ParticipantOrder;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What coordinators see of their community's people, whom they invite and what they confirm. */
@ExtendWith(ArquillianExtension.class)
class CommunityPeopleIT {
  @Inject private CommunityPeopleService people;
  @Inject private CommunityCourseService courses;
  @Inject private CommunityCertificateService certificates;
  @Inject private CommunityEnds ends;
  @Inject private EnrollmentService enrollments;
  @Inject private StaffInvitations invitations;
  @Inject private InvitationService answers;
  @Inject private TestData data;
  @Inject private Acting acting;

  private long community;
  private String slug;
  private long coordinator;

  @BeforeEach
  void aCoordinatorOfACommunity() {
    community = data.community();
    slug = slugOf(community);
    coordinator = data.personOf(community);
    data.role(coordinator, Role.COORDINATOR, null, community);
    acting.asCoordinatorOf(community, coordinator);
  }

  @Test
  void thePeopleOfTodayAreListedWithWhoCoordinates() {
    long colleague = data.personOf(community);
    long unconfirmed = data.personOf(community);
    data.insert("UPDATE person SET confirmed_at = NULL WHERE id = ?", unconfirmed);
    data.person();
    assertThat(people.list(slug, 0, 10))
        .extracting(CommunityMember::id)
        .containsExactlyInAnyOrder(coordinator, colleague);
    assertThat(people.count(slug)).isEqualTo(2);
    assertThat(people.coordinators(slug)).containsExactly(coordinator);
  }

  @Test
  void peopleStandInTheOrderOfTheUkrainianAlphabet() {
    data.insert("UPDATE person SET surname = 'Ящук' WHERE id = ?", coordinator);
    List<String> inOrder =
        List.of(
            "Гнатів", "Гуменюк", "Ґалаґан", "Ґудзь", "Демʼяненко", "Єрко", "Ірпінь", "Їжакевич");
    List<String> mixed = new ArrayList<>(inOrder);
    Collections.reverse(mixed);
    for (String surname : mixed) {
      data.insert("UPDATE person SET surname = ? WHERE id = ?", surname, data.personOf(community));
    }
    assertThat(people.list(slug, 0, 8)).extracting(CommunityMember::surname).isEqualTo(inOrder);
    assertThat(people.list(slug, 2, 2))
        .extracting(CommunityMember::surname)
        .containsExactly("Ґалаґан", "Ґудзь");
  }

  @Test
  void onlyCoursesAndCertificatesOfTheTimeInThisCommunityOrItsPartsAreSeen() {
    long elsewhere = data.community();
    long part = data.community();
    long person = data.personOf(elsewhere);
    long before = data.enroll(data.openCourse(), person);
    certify(person, elsewhere);
    data.insert("UPDATE person SET community_id = ? WHERE id = ?", part, person);
    long inPart = data.enroll(data.openCourse(), person);
    String ofPart = certify(person, part);
    ends.mergeInto(part, community, LocalDate.now(KyivTime.ZONE), "Об’єднання");
    long now = data.enroll(data.openCourse(), person);
    String own = certify(person, community);
    acting.asCoordinatorOf(community, coordinator);
    assertThat(courses.enrollments(slug, List.of(person)))
        .extracting(CommunityEnrollment::id)
        .containsExactlyInAnyOrder(inPart, now)
        .doesNotContain(before);
    assertThat(certificates.certificates(slug, List.of(person)))
        .extracting(CommunityCertificate::number)
        .containsExactlyInAnyOrder(ofPart, own);
  }

  @Test
  void seatsTellHowManyAreTakenAndHowManyWait() {
    long course = data.openCourse();
    data.insert("UPDATE course SET community_quota = 2 WHERE id = ?", course);
    data.enroll(course, data.personOf(community));
    data.insert(
        "INSERT INTO course_request (course_id, person_id, status, asked_at)"
            + " VALUES (?, ?, 'WAITING', UTC_TIMESTAMP(3))",
        course,
        data.personOf(community));
    CommunitySeats seats =
        courses.seats(slug).stream()
            .filter(each -> each.slug().equals(data.slugOf(course)))
            .findFirst()
            .orElseThrow();
    assertThat(seats.seats()).isEqualTo(2);
    assertThat(seats.taken()).isEqualTo(1);
    assertThat(seats.waiting()).isEqualTo(1);
  }

  @Test
  void aWorkplaceIsConfirmedWhereTheCourseAsksAndShownToItsStaff() {
    long course = data.openCourse();
    long enrollment = data.enroll(course, data.personOf(community));
    assertThatThrownBy(() -> courses.confirm(slug, enrollment, true))
        .isInstanceOf(RefusedException.class);
    data.insert("UPDATE course SET workplace_asked = TRUE WHERE id = ?", course);
    courses.confirm(slug, enrollment, true);
    assertThat(confirmedFor(course)).isTrue();
    acting.asCoordinatorOf(community, coordinator);
    courses.confirm(slug, enrollment, false);
    assertThat(confirmedFor(course)).isFalse();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'course.workplace'"
                    + " AND object_id LIKE ?",
                course + "/%"))
        .isEqualTo(2);
    long foreign = data.enroll(course, data.person());
    acting.asCoordinatorOf(community, coordinator);
    assertThatThrownBy(() -> courses.confirm(slug, foreign, true))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void somebodyNewWhoAcceptsAnInvitationWorksForTheCommunityAndHoldsNoRole() {
    String email = "staff-" + UUID.randomUUID() + "@example.org";
    invitations.invite(slug, email, Language.UK);
    assertThat(invitations.list(slug)).hasSize(1);
    assertThatThrownBy(() -> invitations.invite(slug, email, Language.UK))
        .isInstanceOf(RefusedException.class);
    acting.asNobody();
    assertThat(answers.look(tokenFor(email)).scope())
        .isEqualTo(data.text("SELECT name_uk FROM community WHERE id = ?", community));
    NameFields name = new NameFields();
    name.setSurname("Лісова");
    name.setGivenName("Мавка");
    name.tidy();
    answers.join(tokenFor(email), name, "hash");
    assertThat(data.number("SELECT community_id FROM person WHERE email = ?", email))
        .isEqualTo(community);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM person_role r JOIN person p ON p.id = r.person_id"
                    + " WHERE p.email = ? AND r.role <> 'PARTICIPANT'",
                email))
        .isZero();
    acting.asCoordinatorOf(community, coordinator);
    assertThat(invitations.list(slug)).isEmpty();
  }

  @Test
  void whoHasAnAccountElsewhereMovesByAcceptingAndTheirPastIsKept() {
    long elsewhere = data.community();
    long person = data.personOf(elsewhere);
    data.insert("UPDATE person SET password_hash = 'x' WHERE id = ?", person);
    invitations.invite(slug, data.emailOf(person), Language.EN);
    String token = tokenFor(data.emailOf(person));
    acting.as(person);
    answers.accept(token);
    assertThat(data.number("SELECT community_id FROM person WHERE id = ?", person))
        .isEqualTo(community);
    assertThat(data.number("SELECT community_id FROM past_affiliation WHERE person_id = ?", person))
        .isEqualTo(elsewhere);
  }

  @Test
  void anInvitationCanBeTakenBackByItsCommunityOnly() {
    String email = "staff-" + UUID.randomUUID() + "@example.org";
    invitations.invite(slug, email, Language.UK);
    long invitation = invitations.list(slug).get(0).id();
    long other = data.community();
    acting.asCoordinatorOf(other, data.personOf(other));
    assertThatThrownBy(() -> invitations.takeBack(slugOf(other), invitation))
        .isInstanceOf(NotFoundException.class);
    acting.asCoordinatorOf(community, coordinator);
    invitations.takeBack(slug, invitation);
    acting.asNobody();
    assertThat(answers.look(tokenFor(email)).state()).isNotEqualTo(LinkState.OPEN);
  }

  private boolean confirmedFor(long course) {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    return enrollments
            .list(course, "", ParticipantOrder.NAME, false, 0, 5)
            .get(0)
            .workplaceConfirmedAt()
        != null;
  }

  private String certify(long person, long where) {
    String number = "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    data.insert(
        "INSERT INTO certificate (number, kind, person_id, course_id, community_id, live,"
            + " current_version, issued_at) VALUES (?, 'COMPLETION', ?, ?, ?, 1, 1,"
            + " UTC_TIMESTAMP(3))",
        number,
        person,
        data.openCourse(),
        where);
    return number;
  }

  private String tokenFor(String email) {
    String link =
        data.text("SELECT link FROM outbox_letter WHERE recipient = ? ORDER BY id DESC", email);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private String slugOf(long id) {
    return data.text("SELECT slug FROM community WHERE id = ?", id);
  }
}
