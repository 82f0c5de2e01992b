package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** To what people belong, and to what they belonged (rule 12). */
@ExtendWith(ArquillianExtension.class)
class AffiliationIT {
  @Inject private SignUpService signUps;
  @Inject private ProfileService profiles;
  @Inject private AffiliationService affiliations;
  @Inject private TestData data;
  @Inject private Acting acting;

  private SignUpForm form() {
    SignUpForm form = new SignUpForm();
    form.setEmail("it-" + UUID.randomUUID() + "@example.org");
    form.setPassword("жовтий трамвай");
    form.getName().setSurname("Згурський");
    form.getName().setGivenName("Юрій");
    return form;
  }

  private long signedUp(SignUpForm form) {
    acting.asNobody();
    assertThat(signUps.signUp(form)).isEmpty();
    return data.number("SELECT id FROM person WHERE email = ?", form.getEmail());
  }

  private String slugOf(long community) {
    return data.text("SELECT slug FROM community WHERE id = ?", community);
  }

  private AffiliationFields in(long community) {
    AffiliationFields fields = new AffiliationFields();
    fields.getCommunity().setSlug(slugOf(community));
    return fields;
  }

  @Test
  void anOfficialOfKyivSignsUpThoughKyivIsARegionOfItsOwn() {
    String sign = UUID.randomUUID().toString().substring(0, 8);
    long kyiv =
        data.insert(
            "INSERT INTO community (slug, name_uk, name_en, region_code, kind, invented)"
                + " VALUES (?, ?, 'Kyiv', '80', 'SPECIAL_CITY', FALSE)",
            "kyiv-" + sign,
            "місто Київ " + sign);
    SignUpForm form = form();
    form.getAffiliation().getCommunity().setSlug(slugOf(kyiv));
    form.getAffiliation().setPosition("Начальник відділу КМДА");
    long person = signedUp(form);
    assertThat(data.number("SELECT community_id FROM person WHERE id = ?", person)).isEqualTo(kyiv);
    assertThat(data.text("SELECT latin_name FROM person WHERE id = ?", person))
        .isEqualTo("Yurii Zghurskyi");
    assertThat(affiliations.at(person, Instant.now()).region(Language.UK)).isEqualTo("місто Київ");
  }

  @Test
  void aChangeOfJobChangesTheAffiliationAndNotThePast() {
    long before = data.community();
    long after = data.community();
    long person = data.personOf(before);
    data.insert("UPDATE person SET created_at = created_at - INTERVAL 1 DAY WHERE id = ?", person);
    long course = data.openCourse();
    long enrollment = data.enroll(course, person);
    Instant then = Instant.now().minus(Duration.ofHours(1));
    acting.as(person);
    assertThat(profiles.saveAffiliation(in(after))).isEmpty();
    assertThat(data.number("SELECT community_id FROM person WHERE id = ?", person))
        .isEqualTo(after);
    assertThat(data.number("SELECT community_id FROM enrollment WHERE id = ?", enrollment))
        .isEqualTo(before);
    assertThat(affiliations.at(person, then).community().getId()).isEqualTo(before);
    assertThat(affiliations.at(person, Instant.now()).community().getId()).isEqualTo(after);
    assertThat(affiliations.listMyPast()).hasSize(1);
  }

  @Test
  void savingTheSameAffiliationAgainIsNoChangeOfJob() {
    long community = data.community();
    acting.as(data.personOf(community));
    profiles.saveAffiliation(in(community));
    assertThat(affiliations.listMyPast()).isEmpty();
  }

  @Test
  void anotherBodyHasAKindANameAndARegion() {
    SignUpForm form = form();
    form.getAffiliation().setKind(AffiliationKind.BODY);
    acting.asNobody();
    assertThat(signUps.signUp(form))
        .extracting(FieldProblem::field)
        .containsExactly("bodyKind", "organisation", "region");
    form.getAffiliation().setBodyKind(BodyKind.STATE);
    form.getAffiliation().setOrganisation("Львівська  ОВА ");
    form.getAffiliation().setRegion("46");
    Workplace place = affiliations.at(signedUp(form), Instant.now());
    assertThat(place.organisation()).isEqualTo("Львівська ОВА");
    assertThat(place.bodyKind()).isEqualTo(BodyKind.STATE);
    assertThat(place.region(Language.EN)).isEqualTo("Lviv oblast");
    assertThat(place.community()).isNull();
  }

  @Test
  void abroadHasACountryAndACity() {
    SignUpForm form = form();
    form.getAffiliation().setKind(AffiliationKind.ABROAD);
    form.getAffiliation().setCountry("UA");
    acting.asNobody();
    assertThat(signUps.signUp(form))
        .extracting(FieldProblem::field)
        .containsExactly("country", "city");
    form.getAffiliation().setCountry("PL");
    form.getAffiliation().setCity("Краків");
    Workplace place = affiliations.at(signedUp(form), Instant.now());
    assertThat(place.name(Language.UK)).isEqualTo("Краків, Польща");
    assertThat(place.name(Language.EN)).isEqualTo("Краків, Poland");
  }

  private long unlisted(String name) {
    SignUpForm form = form();
    form.getAffiliation().setKind(AffiliationKind.UNLISTED);
    form.getAffiliation().setUnlistedName(name);
    form.getAffiliation().setUnlistedRegion("53");
    long person = signedUp(form);
    data.insert("UPDATE person SET confirmed_at = UTC_TIMESTAMP(3) WHERE id = ?", person);
    return person;
  }

  private long requestOf(long person) {
    return data.number(
        "SELECT id FROM person_request WHERE person_id = ? AND status = 'OPEN'", person);
  }

  private long letters(long person, String template) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND letter_key LIKE ?",
        data.emailOf(person),
        template + ".%");
  }

  @Test
  void anOrganizerFindsACommunityThatWasNotListedAndItsEnrollmentsFollow() {
    long person = unlisted("Нова громада");
    long enrollment = data.enroll(data.openCourse(), person);
    long community = data.community();
    acting.as(data.person(Role.TRAINER), Role.TRAINER);
    assertThatThrownBy(() -> affiliations.recognise(requestOf(person), slugOf(community), null))
        .isInstanceOf(AccessDeniedException.class);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    affiliations.recognise(requestOf(person), slugOf(community), null);
    assertThat(data.number("SELECT community_id FROM person WHERE id = ?", person))
        .isEqualTo(community);
    assertThat(data.number("SELECT community_id FROM enrollment WHERE id = ?", enrollment))
        .isEqualTo(community);
    assertThat(letters(person, "account.community.accepted")).isEqualTo(1);
  }

  @Test
  void anOrganizerAddsACommunityThatTheRegisterLacks() {
    String name = "Нововідкрита " + UUID.randomUUID().toString().substring(0, 8) + " громада";
    long person = unlisted(name);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    affiliations.register(requestOf(person), name, "53", null);
    assertThat(
            data.text(
                "SELECT c.name_uk FROM person p JOIN community c ON c.id = p.community_id"
                    + " WHERE p.id = ?",
                person))
        .isEqualTo(name);
  }

  @Test
  void aRefusalSaysWhy() {
    long person = unlisted("Атлантида");
    long request = requestOf(person);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThatThrownBy(() -> affiliations.refuse(request, " "))
        .hasMessage("account.request.answerMissing");
    affiliations.refuse(request, "Це не громада");
    assertThat(letters(person, "account.community.refused")).isEqualTo(1);
    assertThatThrownBy(() -> affiliations.refuse(request, "Ще раз"))
        .isInstanceOf(RequestDecidedException.class);
  }

  @Test
  void whoChoosesACommunityThemselvesTakesTheirRequestBack() {
    long person = unlisted("Не знаю яка");
    acting.as(person);
    profiles.saveAffiliation(in(data.community()));
    assertThat(requestOf(person)).isZero();
  }
}
