package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.AffiliationFields;
import eu.cities4cities.academy.account.AffiliationService;
import eu.cities4cities.academy.account.ProfileService;
import eu.cities4cities.academy.course.QuotaRow;
import eu.cities4cities.academy.course.QuotaService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.AtOnce;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of communities: names, codes, mergers, and what follows from them elsewhere. */
@ExtendWith(ArquillianExtension.class)
class CommunityRegisterIT {
  private static final String LETTERS = "бвгґджзклмнпрст";
  private final LocalDate today = LocalDate.now(KyivTime.ZONE);

  @Inject private CommunityRegisterService register;
  @Inject private CommunityEnds ends;
  @Inject private CommunityEntryService entries;
  @Inject private CommunityService communities;
  @Inject private AffiliationService affiliations;
  @Inject private ProfileService profiles;
  @Inject private QuotaService quotas;
  @Inject private AtOnce atOnce;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void renamedCommunityIsFoundByBothNamesAndItsOldAddressLeadsToTheNewOneForEver()
      throws Exception {
    String before = name();
    String after = name();
    Community community = enter(before);
    String old = community.getSlug();
    asOrganizer();
    Community renamed = register.rename(community.getId(), official(after), today, "Постанова");
    String slug = renamed.getSlug();
    assertThat(slug).isNotEqualTo(old).isEqualTo(Slug.of(renamed.getShortEn()));
    assertThat(slugs(before)).containsExactly(slug);
    assertThat(slugs(after)).containsExactly(slug);
    assertThat(communities.find(old).orElseThrow().getId()).isEqualTo(community.getId());
    assertThat(moved("/communities/" + old + "?from=portal"))
        .isEqualTo("/communities/" + slug + "?from=portal");
    assertThat(moved("/en/communities/" + old)).isEqualTo("/en/communities/" + slug);
    assertThat(moved("/api/v1/communities/" + old)).endsWith("/api/v1/communities/" + slug);
    assertThat(moved("/api/v1/communities/" + old + "/badge.svg?lang=en"))
        .endsWith("/api/v1/communities/" + slug + "/badge.svg?lang=en");
    assertThat(moved("/en/communities/" + old + "/events.ics"))
        .isEqualTo("/en/communities/" + slug + "/events.ics");
    assertThat(get("/communities/" + slug + "/events.ics").statusCode()).isEqualTo(200);
    assertThat(get("/communities/" + slug).statusCode()).isEqualTo(200);

    assertThat(enter(before).getSlug()).isNotEqualTo(old);
    register.rename(community.getId(), official(before), today, "Назад");
    assertThat(communities.get(community.getId()).getSlug()).isEqualTo(old);
    assertThat(moved("/communities/" + slug)).isEqualTo("/communities/" + old);
    assertThat(audits(community, "community.register.rename")).isEqualTo(2);
  }

  @Test
  void anotherKindOfTheSameNameKeepsTheAddressAndTheCuratedSpelling() {
    String name = name();
    Community community = enter(name);
    String slug = community.getSlug();
    register.spell(community.getId(), "Nicetown urban community", "Так пише громада");
    Community renamed =
        register.rename(
            community.getId(), name + " селищна територіальна громада", today, "Постанова");
    assertThat(renamed.getSlug()).isEqualTo(slug);
    assertThat(renamed.getNameEn()).isEqualTo("Nicetown settlement community");
    assertThat(renamed.getKind()).isEqualTo(CommunityKind.SETTLEMENT);
    assertThat(renamed.isNameEnCurated()).isTrue();
    Community otherwise = register.rename(community.getId(), official(name()), today, "Постанова");
    assertThat(otherwise.isNameEnCurated()).isFalse();
    assertThat(otherwise.getNameEn()).doesNotContain("Nicetown");
  }

  @Test
  void aNameNeedsADayThatIsNotInTheFutureNorBeforeTheLastChange() {
    long community = enter(name()).getId();
    assertThatThrownBy(() -> register.rename(community, official(name()), today.plusDays(1), "x"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> register.rename(community, "  ", today, "x"))
        .isInstanceOf(InvalidInputException.class);
    register.rename(community, official(name()), today.minusDays(3), "x");
    assertThatThrownBy(() -> register.rename(community, official(name()), today.minusDays(9), "x"))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void codeBelongsToOneCommunityAndItsRegionAndAFormerOneStillLeadsToIt() throws Exception {
    Community community = enter(name());
    Community other = enter(name());
    String first = "UA46" + digits();
    String second = "UA46" + digits();
    register.assignCode(community.getId(), first, "Кодифікатор");
    assertThatThrownBy(() -> register.assignCode(other.getId(), first, "Кодифікатор"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> register.assignCode(other.getId(), "UA53" + digits(), "Кодифікатор"))
        .isInstanceOf(InvalidInputException.class);
    register.assignCode(community.getId(), second, "Кодифікатор");
    assertThat(moved("/api/v1/communities/" + first))
        .endsWith("/api/v1/communities/" + community.getSlug());
    assertThat(get("/api/v1/communities/" + second).statusCode()).isEqualTo(200);
    assertThat(slugs(second)).containsExactly(community.getSlug());
    assertThatThrownBy(() -> register.assignCode(other.getId(), first, "Кодифікатор"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void peopleFollowTheirCommunityWithDatesAndTheirEnrollmentsStayWhereTheyWere() {
    Community from = enter(name());
    Community into = enter(name());
    long person = data.personOf(from.getId());
    data.insert(
        "UPDATE person SET created_at = UTC_TIMESTAMP(3) - INTERVAL 90 DAY, position = 'Голова'"
            + " WHERE id = ?",
        person);
    long newcomer = data.personOf(from.getId());
    long course = data.openCourse();
    long enrollment = data.enroll(course, person);
    asOrganizer();
    LocalDate day = today.minusDays(30);
    ends.mergeInto(from.getId(), into.getId(), day, "Об’єднання");
    assertThat(communityOf(person)).isEqualTo(into.getId());
    assertThat(communityOf(newcomer)).isEqualTo(into.getId());
    assertThat(data.number("SELECT community_id FROM enrollment WHERE id = ?", enrollment))
        .isEqualTo(from.getId());
    Instant then = KyivTime.instant(day.atStartOfDay());
    assertThat(affiliations.at(person, then.minusSeconds(1)).community().getId())
        .isEqualTo(from.getId());
    assertThat(affiliations.at(person, then).community().getId()).isEqualTo(into.getId());
    assertThat(affiliations.at(person, then).position()).isEqualTo("Голова");
    assertThat(past(person)).isEqualTo(1);
    assertThat(past(newcomer)).isZero();
    assertThat(audits(from, "community.register.merge")).isEqualTo(1);
  }

  @Test
  void coordinatorsGoOverEachOnce() {
    Community from = enter(name());
    Community into = enter(name());
    long one = data.personOf(from.getId(), Role.PARTICIPANT);
    long both = data.personOf(from.getId(), Role.PARTICIPANT);
    data.role(one, Role.COORDINATOR, null, from.getId());
    data.role(both, Role.COORDINATOR, null, from.getId());
    data.role(both, Role.COORDINATOR, null, into.getId());
    ends.mergeInto(from.getId(), into.getId(), today, "Об’єднання");
    for (long person : List.of(one, both)) {
      assertThat(
              data.number(
                  "SELECT COUNT(*) FROM person_role WHERE person_id = ? AND community_id = ?"
                      + " AND role = 'COORDINATOR'",
                  person,
                  into.getId()))
          .isEqualTo(1);
    }
    assertThat(data.number("SELECT COUNT(*) FROM person_role WHERE community_id = ?", from.getId()))
        .isZero();
  }

  @Test
  void communityAbolishedByMistakeComesBackByHandButNoneOutOfAMerger() throws Exception {
    String name = name();
    Community community = enter(name);
    Community merged = enter(name());
    asOrganizer();
    ends.abolish(community.getId(), today.minusDays(1), "Помилка");
    assertThat(slugs(name)).isEmpty();
    assertThatThrownBy(() -> entries.comeBack(community.getSlug(), " "))
        .hasMessage("community.register.reasonMissing");
    String organizer = data.token(data.person(Role.ORGANIZER));
    assertThat(entryPage(community, organizer)).contains("Відновити громаду");
    entries.comeBack(community.getSlug(), "Ліквідовано помилково");
    assertThat(communities.get(community.getId()).isActive()).isTrue();
    assertThat(slugs(name)).containsExactly(community.getSlug());
    assertThat(audits(community, "community.register.back")).isEqualTo(1);
    assertThatThrownBy(() -> entries.comeBack(community.getSlug(), "Ще раз"))
        .hasMessage("community.register.notAbolished");
    ends.mergeInto(merged.getId(), community.getId(), today, "Об’єднання");
    assertThatThrownBy(() -> entries.comeBack(merged.getSlug(), "Помилка"))
        .hasMessage("community.register.notAbolished");
    assertThat(entryPage(merged, organizer)).doesNotContain("Відновити громаду");
  }

  @Test
  void nothingEndsBeforeItsPresentName() {
    Community community = enter(name());
    Community into = enter(name());
    asOrganizer();
    register.rename(community.getId(), official(name()), today.minusDays(2), "Постанова");
    assertThatThrownBy(() -> ends.abolish(community.getId(), today.minusDays(3), "Постанова"))
        .hasMessage("community.register.dayBefore");
    assertThatThrownBy(
            () -> ends.mergeInto(community.getId(), into.getId(), today.minusDays(3), "Постанова"))
        .hasMessage("community.register.dayBefore");
  }

  private String entryPage(Community community, String token) throws Exception {
    URI address =
        URI.create(
            "http://localhost:"
                + request.getLocalPort()
                + request.getContextPath()
                + "/manage/communities/"
                + community.getSlug());
    return http.send(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void placesOnCoursesAreSummedAndWhoWaitsGetsOne() {
    Community from = enter(name());
    Community into = enter(name());
    long course = data.openCourse();
    String slug = data.slugOf(course);
    asOrganizer();
    quotas.set(slug, from.getSlug(), 1);
    quotas.set(slug, into.getSlug(), 2);
    data.enroll(course, data.personOf(from.getId()));
    data.enroll(course, data.personOf(into.getId()));
    long waiting = data.personOf(from.getId());
    data.insert(
        "INSERT INTO course_request (course_id, person_id, status, asked_at)"
            + " VALUES (?, ?, 'WAITING', UTC_TIMESTAMP(3))",
        course,
        waiting);
    ends.mergeInto(from.getId(), into.getId(), today, "Об’єднання");
    List<QuotaRow> rows = quotas.list(slug, 0, 10);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).communityId()).isEqualTo(into.getId());
    assertThat(rows.get(0).seats()).isEqualTo(3);
    assertThat(rows.get(0).taken()).isEqualTo(3);
    assertThat(quotas.count(slug)).isEqualTo(1);
    assertThat(
            data.number(
                "SELECT community_id FROM enrollment WHERE course_id = ? AND person_id = ?",
                course,
                waiting))
        .isEqualTo(into.getId());
  }

  @Test
  void whoWaitsGetsAPlaceWhereTheMergerTakesTheLimitAway() {
    Community from = enter(name());
    Community into = enter(name());
    long course = data.openCourse();
    String slug = data.slugOf(course);
    asOrganizer();
    quotas.set(slug, from.getSlug(), 1);
    data.enroll(course, data.personOf(from.getId()));
    long waiting = data.personOf(from.getId());
    data.insert(
        "INSERT INTO course_request (course_id, person_id, status, asked_at)"
            + " VALUES (?, ?, 'WAITING', UTC_TIMESTAMP(3))",
        course,
        waiting);
    ends.mergeInto(from.getId(), into.getId(), today, "Об’єднання");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM enrollment WHERE course_id = ? AND person_id = ?",
                course,
                waiting))
        .isEqualTo(1);
  }

  @Test
  void codeThatACommunityHasOrHadIsGivenToNoNewOne() {
    Community community = enter(name());
    String first = "UA46" + digits();
    String second = "UA46" + digits();
    register.assignCode(community.getId(), first, "Кодифікатор");
    register.assignCode(community.getId(), second, "Кодифікатор");
    for (String code : List.of(first, second)) {
      CommunityRegistration other =
          new CommunityRegistration(
              code, official(name()), null, Region.LVIV, null, false, false, false, null, null);
      assertThatThrownBy(() -> communities.register(List.of(other)))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.key()).isEqualTo("community.register.codesTaken"));
    }
  }

  @Test
  void nameThatTellsNoKindIsRefusedUnlessTheCommunityHadIt() {
    String bare = name();
    Community community =
        communities
            .register(
                List.of(
                    new CommunityRegistration(
                        null, bare, null, Region.LVIV, null, true, false, false, null, null)))
            .get(0);
    for (String none : List.of(name(), name() + " громада", "міська територіальна громада")) {
      assertThatThrownBy(() -> register.rename(community.getId(), none, today, "x"))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              refused -> assertThat(refused.key()).isEqualTo("community.register.kindMissing"));
    }
    register.rename(
        community.getId(), name() + " сільська територіальна громада", today, "Постанова");
    assertThat(register.rename(community.getId(), bare, today, "Назад").getNameUk())
        .isEqualTo(bare);
  }

  @Test
  void graduatesAreCountedOverPartsAndCertificatesKeepTheirCommunity() throws Exception {
    Community from = enter(name());
    Community into = enter(name());
    long course = data.openCourse();
    for (int i = 0; i < 3; i++) {
      certify(course, from);
      certify(course, into);
    }
    ends.mergeInto(from.getId(), into.getId(), today, "Об’єднання");
    assertThat(communities.get(into.getId()).graduateCount()).isEqualTo(6);
    assertThat(communities.view(into.getSlug()).uk().graduates().count()).isEqualTo(6);
    assertThat(communities.view(from.getSlug()).uk().graduates()).isEqualTo(PublicGraduates.NONE);
    assertThat(communities.get(from.getId()).graduateCount()).isZero();
    assertThat(data.number("SELECT COUNT(*) FROM certificate WHERE community_id = ?", from.getId()))
        .isEqualTo(3);
    assertThat(moved("/api/v1/communities/" + from.getSlug() + "/badge.svg"))
        .contains("/api/v1/communities/" + into.getSlug() + "/badge.svg");
  }

  /** Rule 11: what a community does not show, its becoming a part of another must not show. */
  @Test
  void graduatesOfAShieldedPartStayUntoldUntilItIsShieldedNoMore() {
    Community from = enter(name());
    Community into = enter(name());
    long course = data.openCourse();
    for (int i = 0; i < 5; i++) {
      certify(course, from);
      certify(course, into);
    }
    register.mark(from.getId(), false, true, "Звернення громади");
    ends.mergeInto(from.getId(), into.getId(), today, "Об’єднання");
    assertThat(communities.view(into.getSlug()).uk().graduates().count()).isEqualTo(5);

    register.mark(from.getId(), false, false, "Звернення громади");
    assertThat(communities.view(into.getSlug()).uk().graduates().count()).isEqualTo(10);
  }

  @Test
  void mergedCommunityKeepsItsPageThatLeadsOnAndCannotBeChosen() throws Exception {
    String name = name();
    Community from = enter(name);
    Community into = enter(name());
    ends.mergeInto(from.getId(), into.getId(), today, "Об’єднання");
    HttpResponse<String> page = get("/en/communities/" + from.getSlug());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("part of another one", "href=\"/en/communities/" + into.getSlug() + "\"");
    assertThat(get("/api/v1/communities/" + from.getSlug()).body())
        .contains("\"status\":\"merged\"", "\"successor\":\"" + into.getSlug() + "\"");
    assertThat(slugs(name)).containsExactly(into.getSlug());
    assertThat(communities.addresses()).doesNotContainKey(from.getSlug());
    long person = data.personOf(data.community());
    acting.as(person);
    AffiliationFields fields = new AffiliationFields();
    fields.getCommunity().setSlug(from.getSlug());
    assertThat(profiles.saveAffiliation(fields)).isEmpty();
    assertThat(communityOf(person)).isEqualTo(into.getId());
  }

  @Test
  void abolishedCommunityKeepsItsPageAndCannotBeChosen() throws Exception {
    String name = name();
    Community community = enter(name);
    ends.abolish(community.getId(), today, "Рішення");
    assertThat(get("/communities/" + community.getSlug()).body()).contains("цієї громади немає");
    assertThat(slugs(name)).isEmpty();
    acting.as(data.personOf(data.community()));
    AffiliationFields fields = new AffiliationFields();
    fields.getCommunity().setSlug(community.getSlug());
    assertThat(profiles.saveAffiliation(fields)).hasSize(1);
    assertThatThrownBy(() -> ends.abolish(community.getId(), today, "Ще раз"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void chainOfMergersLeadsToItsEndAndNeverBack() {
    String first = name();
    Community a = enter(first);
    Community b = enter(name());
    Community c = enter(name());
    long person = data.personOf(a.getId());
    ends.mergeInto(a.getId(), b.getId(), today, "Об’єднання");
    ends.mergeInto(b.getId(), c.getId(), today, "Об’єднання");
    assertThat(communityOf(person)).isEqualTo(c.getId());
    assertThat(communities.ending(communities.get(a.getId())).orElseThrow().heir().getId())
        .isEqualTo(c.getId());
    assertThat(communities.get(a.getId()).getSuccessorId()).isEqualTo(b.getId());
    assertThat(slugs(first)).containsExactly(c.getSlug());
    assertThatThrownBy(() -> ends.mergeInto(c.getId(), a.getId(), today, "Назад"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> ends.mergeInto(c.getId(), c.getId(), today, "У себе"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> ends.mergeInto(a.getId(), c.getId(), today, "Ще раз"))
        .isInstanceOf(RefusedException.class);
    Community late = enter(name());
    long newcomer = data.personOf(late.getId());
    ends.mergeInto(late.getId(), a.getId(), today, "Об’єднання");
    assertThat(communityOf(newcomer)).isEqualTo(c.getId());
  }

  @Test
  void ofTwoMergersAtOnceIntoEachOtherOneIsRefused() throws Exception {
    long a = enter(name()).getId();
    long b = enter(name()).getId();
    data.personOf(a);
    data.personOf(b);
    long organizer = data.person(Role.ORGANIZER);
    assertThatThrownBy(
            () ->
                atOnce.as(
                    organizer,
                    Role.ORGANIZER,
                    List.of(
                        () -> ends.mergeInto(a, b, today, "Об’єднання"),
                        () -> ends.mergeInto(b, a, today, "Об’єднання"))))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseInstanceOf(RefusedException.class);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM community WHERE id IN (?, ?) AND status = 'MERGED'", a, b))
        .isEqualTo(1);
    assertThat(
            data.number(
                "SELECT COUNT(DISTINCT community_id) FROM person WHERE community_id IN (?, ?)",
                a,
                b))
        .isEqualTo(1);
  }

  @Test
  void twoPartsMergedAtOnceBothArrive() throws Exception {
    long a = enter(name()).getId();
    long b = enter(name()).getId();
    long c = enter(name()).getId();
    data.personOf(a);
    data.personOf(b);
    atOnce.as(
        data.person(Role.ORGANIZER),
        Role.ORGANIZER,
        List.of(
            () -> ends.mergeInto(a, b, today, "Об’єднання"),
            () -> ends.mergeInto(b, c, today, "Об’єднання")));
    assertThat(data.number("SELECT COUNT(*) FROM person WHERE community_id = ?", c)).isEqualTo(2);
    assertThat(data.number("SELECT COUNT(*) FROM community WHERE heir_id = ?", c)).isEqualTo(2);
  }

  @Test
  void seatOfADisplacedAuthorityIsToldUnlessTheCommunityIsProtected() throws Exception {
    Community community = enter(name());
    register.mark(community.getId(), true, false, "Перелік територій");
    register.seat(community.getId(), "Запоріжжя", "Zaporizhzhia", "Наказ");
    String page = "/en/communities/" + community.getSlug();
    assertThat(get(page).body()).contains("works elsewhere", "Zaporizhzhia");
    register.mark(community.getId(), true, true, "Прохання громади");
    assertThat(get(page).body()).doesNotContain("Zaporizhzhia");
    assertThat(get("/api/v1/communities/" + community.getSlug()).body())
        .doesNotContain("Zaporizhzhia", "Запоріжжя");
    assertThat(communities.get(community.getId()).shownSeat(Language.UK)).isEmpty();
    assertThat(audits(community, "community.register.mark")).isEqualTo(2);
  }

  private void certify(long course, Community community) {
    data.insert(
        "INSERT INTO certificate (number, kind, person_id, course_id, community_id, live,"
            + " current_version, issued_at) VALUES (?, 'COMPLETION', ?, ?, ?, 1, 1,"
            + " UTC_TIMESTAMP(3))",
        "T" + digits().substring(0, 15),
        data.personOf(community.getId()),
        course,
        community.getId());
  }

  private void asOrganizer() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  private long communityOf(long person) {
    return data.number("SELECT community_id FROM person WHERE id = ?", person);
  }

  private long past(long person) {
    return data.number("SELECT COUNT(*) FROM past_affiliation WHERE person_id = ?", person);
  }

  private long audits(Community community, String action) {
    return data.number(
        "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND object_id = ? AND reason <> ''",
        action,
        community.getId());
  }

  private List<String> slugs(String query) {
    return communities.search(new CommunityQuery(query, null, true), 1, 10).rows().stream()
        .map(CommunityRow::slug)
        .toList();
  }

  private Community enter(String name) {
    return communities
        .register(
            List.of(
                new CommunityRegistration(
                    null, official(name), null, Region.LVIV, null, true, false, false, null, null)))
        .get(0);
  }

  private static String official(String name) {
    return name + " міська територіальна громада";
  }

  /** Where a former address leads for ever. */
  private String moved(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(301);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address =
        URI.create("http://localhost:" + request.getLocalPort() + request.getContextPath() + path);
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A name that no other test has, pronounceable for nobody. */
  private static String name() {
    StringBuilder name = new StringBuilder("Жв");
    for (char digit : digits().toCharArray()) {
      name.append(LETTERS.charAt(digit - '0')).append("ао".charAt(digit % 2));
    }
    return name.append("ська").toString();
  }

  private static String digits() {
    long bits = Math.abs(UUID.randomUUID().getMostSignificantBits());
    return String.format("%015d", bits % 1_000_000_000_000_000L);
  }
}
