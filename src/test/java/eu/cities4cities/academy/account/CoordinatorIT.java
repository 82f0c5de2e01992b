package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.CommunityEnds;
import eu.cities4cities.academy.community.CommunityEntryService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How somebody becomes the coordinator of their community, and how it ends. */
@ExtendWith(ArquillianExtension.class)
class CoordinatorIT {
  @Inject private CoordinatorService coordinators;
  @Inject private CommunityEntryService entries;
  @Inject private CommunityEnds ends;
  @Inject private ProfileService profiles;
  @Inject private RequestQueue queue;
  @Inject private TestData data;
  @Inject private Acting acting;

  private long community;
  private long person;

  @BeforeEach
  void somebodyOfACommunity() {
    community = data.community();
    person = data.personOf(community);
  }

  @Test
  void whoAsksIsToldAndCoordinatesOnceAnOrganizerAgrees() {
    long request = asked();
    assertThat(letters("account.coordinator.asked", person)).isEqualTo(1);
    asOrganizer();
    coordinators.accept(request, "Ласкаво просимо");
    assertThat(coordinates(person, community)).isTrue();
    assertThat(letters("account.coordinator.accepted", person)).isEqualTo(1);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'account.role.grant'"
                    + " AND object_id = ? AND after_value = ?",
                person,
                "COORDINATOR community " + community))
        .isEqualTo(1);
    assertThatThrownBy(() -> coordinators.accept(request, null))
        .isInstanceOf(RequestDecidedException.class);
    acting.as(person);
    assertThat(coordinators.mine().coordinator()).isTrue();
    assertThatThrownBy(() -> coordinators.ask(null)).isInstanceOf(RefusedException.class);
  }

  @Test
  void aRefusalNeedsItsReasonAndGivesNothing() {
    long request = asked();
    asOrganizer();
    assertThatThrownBy(() -> coordinators.refuse(request, " "))
        .isInstanceOf(RefusedException.class);
    coordinators.refuse(request, "Напишіть зі службової адреси");
    assertThat(coordinates(person, community)).isFalse();
    assertThat(letters("account.coordinator.refused", person)).isEqualTo(1);
    acting.as(person);
    assertThat(coordinators.mine().waiting()).isNull();
    coordinators.ask("Ще раз");
    assertThatThrownBy(() -> coordinators.ask("І ще")).isInstanceOf(RefusedException.class);
    coordinators.withdraw();
    assertThat(coordinators.mine().waiting()).isNull();
  }

  @Test
  void anAddressOfTheCommunityOrTheStateIsMarkedOfficialInTheQueue() {
    String domain = "rada-" + UUID.randomUUID().toString().substring(0, 8) + ".ua";
    assertThat(officialWhenAsked(person)).isFalse();
    asOrganizer();
    entries.domains(slug(community), "https@" + domain, "Сайт ради");
    long official = data.personOf(community);
    address(official, "golova@mail." + domain);
    assertThat(officialWhenAsked(official)).isTrue();
    long state = data.personOf(community);
    address(state, "golova-" + UUID.randomUUID() + "@poltava.gov.ua");
    assertThat(officialWhenAsked(state)).isTrue();
    asOrganizer();
    assertThat(queue.counts().get(RequestKind.COORDINATOR)).isGreaterThanOrEqualTo(3);
    assertThatThrownBy(() -> entries.domains(slug(community), "ukr.net", "Помилка"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void severalMayCoordinateAndOneNamesTheNext() {
    data.role(person, Role.COORDINATOR, null, community);
    long next = data.personOf(community);
    acting.asCoordinatorOf(community, person);
    coordinators.name(slug(community), next, "Іду у відпустку");
    assertThat(letters("account.coordinator.named", next)).isEqualTo(1);
    long request = requestOf(next);
    asOrganizer();
    coordinators.accept(request, null);
    assertThat(coordinates(next, community)).isTrue();
    assertThat(coordinates(person, community)).isTrue();
  }

  @Test
  void onlyThePeopleOfTheOwnCommunityCanBeNamed() {
    long stranger = data.person();
    acting.asCoordinatorOf(community, person);
    assertThatThrownBy(() -> coordinators.name(slug(community), stranger, null))
        .isInstanceOf(NotFoundException.class);
    acting.asCoordinatorOf(data.community(), stranger);
    assertThatThrownBy(() -> coordinators.name(slug(community), person, null))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theRoleEndsWithTheJobAndNotWithAnotherPositionThere() {
    data.role(person, Role.COORDINATOR, null, community);
    acting.as(person);
    AffiliationFields promoted = in(community);
    promoted.setPosition("Заступниця голови");
    profiles.saveAffiliation(promoted);
    assertThat(coordinates(person, community)).isTrue();
    profiles.saveAffiliation(in(data.community()));
    assertThat(coordinates(person, community)).isFalse();
    assertThat(letters("account.coordinator.ended", person)).isEqualTo(1);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'account.role.revoke'"
                    + " AND object_id = ?",
                person))
        .isEqualTo(1);
  }

  @Test
  void whoMovesWhileTheRequestWaitsAsksForNothingAnyMore() {
    long request = asked();
    acting.as(person);
    profiles.saveAffiliation(in(data.community()));
    assertThat(data.text("SELECT status FROM person_request WHERE id = ?", request))
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void aRequestFollowsTheCommunityIntoItsSuccessor() {
    long request = asked();
    long successor = data.community();
    ends.mergeInto(community, successor, LocalDate.now(KyivTime.ZONE), "Об’єднання");
    asOrganizer();
    coordinators.accept(request, null);
    assertThat(coordinates(person, successor)).isTrue();
  }

  @Test
  void coordinatorsFollowTheCommunityIntoItsSuccessor() {
    data.role(person, Role.COORDINATOR, null, community);
    long successor = data.community();
    ends.mergeInto(community, successor, LocalDate.now(KyivTime.ZONE), "Об’єднання");
    assertThat(coordinates(person, successor)).isTrue();
    assertThat(coordinates(person, community)).isFalse();
    assertThat(letters("account.coordinator.abolished", person)).isZero();
  }

  @Test
  void nobodyCoordinatesACommunityThatIsNoMore() {
    data.role(person, Role.COORDINATOR, null, community);
    long other = data.personOf(community);
    data.role(other, Role.COORDINATOR, null, community);
    data.insert("UPDATE person SET language = 'en' WHERE id = ?", other);
    long next = data.personOf(community);
    acting.as(next);
    coordinators.ask(null);
    long request = requestOf(next);
    asOrganizer();
    entries.abolish(slug(community), LocalDate.now(KyivTime.ZONE), "Рішення Верховної Ради");
    for (long who : new long[] {person, other}) {
      assertThat(coordinates(who, community)).isFalse();
      assertThat(letters("account.coordinator.abolished", who)).isEqualTo(1);
      assertThat(
              data.number(
                  "SELECT COUNT(*) FROM audit_entry WHERE action = 'account.role.revoke'"
                      + " AND object_id = ? AND reason = 'Рішення Верховної Ради'",
                  who))
          .isEqualTo(1);
    }
    assertThat(subject(person)).isEqualTo("Роль координатора громади завершилася");
    assertThat(subject(other)).isEqualTo("Your role of coordinator has ended with the community");
    assertThat(data.text("SELECT status FROM person_request WHERE id = ?", request))
        .isEqualTo("WITHDRAWN");
    assertThat(letters("account.coordinator.abolished.request", next)).isEqualTo(1);
    assertThatThrownBy(() -> coordinators.accept(request, null))
        .isInstanceOf(RequestDecidedException.class);
  }

  private String subject(long who) {
    return data.text(
        "SELECT subject FROM outbox_letter WHERE recipient = ?"
            + " AND letter_key LIKE 'account.coordinator.abolished.%'",
        data.emailOf(who));
  }

  private long asked() {
    acting.as(person);
    coordinators.ask("Начальник відділу");
    return requestOf(person);
  }

  private boolean officialWhenAsked(long who) {
    acting.as(who);
    coordinators.ask(null);
    return data.number("SELECT official FROM person_request WHERE id = ?", requestOf(who)) == 1;
  }

  private void address(long who, String email) {
    data.insert("UPDATE person SET email = ? WHERE id = ?", email, who);
  }

  private long requestOf(long who) {
    return data.number(
        "SELECT id FROM person_request WHERE person_id = ? AND kind = 'COORDINATOR'"
            + " AND status = 'OPEN'",
        who);
  }

  private boolean coordinates(long who, long where) {
    return data.number(
            "SELECT COUNT(*) FROM person_role WHERE person_id = ? AND role = 'COORDINATOR'"
                + " AND community_id = ?",
            who,
            where)
        == 1;
  }

  private long letters(String template, long who) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE letter_key LIKE ? AND recipient = ?",
        template + ".%",
        data.emailOf(who));
  }

  private void asOrganizer() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  private String slug(long id) {
    return data.text("SELECT slug FROM community WHERE id = ?", id);
  }

  private AffiliationFields in(long id) {
    AffiliationFields fields = new AffiliationFields();
    fields.getCommunity().setSlug(slug(id));
    return fields;
  }
}
