package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.file.FileService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A profile is written by its coordinators, looked at by an organizer, and every version stays. */
@ExtendWith(ArquillianExtension.class)
class ProfileVersionsIT {
  private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  @Inject private ProfileVersions versions;
  @Inject private ProfileReview review;
  @Inject private ProfileAnswers answers;
  @Inject private ProfilePictures pictures;
  @Inject private ProfileDocuments documents;
  @Inject private FileService files;
  @Inject private CommunityService communities;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  private long community;
  private String slug;
  private long coordinator;
  private long organizer;

  @BeforeEach
  void communityWithItsCoordinator() {
    community = data.community();
    slug = data.text("SELECT slug FROM community WHERE id = ?", community);
    coordinator = data.personOf(community);
    data.role(coordinator, Role.COORDINATOR, null, community);
    organizer = data.person(Role.ORGANIZER);
    asCoordinator();
  }

  @Test
  void nothingIsPublicBeforeAnOrganizerHasLookedAtIt() {
    String word = "слово" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
    save("Місто " + word);
    assertThat(promise()).isEmpty();
    submit();
    assertThat(promise()).isEmpty();
    assertThat(letters("community.profile.submitted", organizer)).isEqualTo(1);
    acting.as(organizer, Role.ORGANIZER);
    assertThat(review.list(0, 100)).anyMatch(waiting -> waiting.slug().equals(slug));
    review.publish(slug, 1, seen());
    assertThat(promise()).isEqualTo("Місто " + word);
    assertThat(communities.search(new CommunityQuery(word, null, false), 1, 5).rows())
        .extracting(CommunityRow::slug)
        .containsExactly(slug);
    assertThat(letters("community.profile.published", coordinator)).isEqualTo(1);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'community.profile'"
                    + " AND object_id = ?",
                community))
        .isEqualTo(1);
    assertThatThrownBy(() -> review.publish(slug, 1, seen()))
        .isInstanceOf(ProfileDecidedException.class);
  }

  @Test
  void whatIsReturnedStaysAmongTheVersionsAndIsWrittenOn() {
    save("Перше");
    submit();
    acting.as(organizer, Role.ORGANIZER);
    assertThatThrownBy(() -> review.giveBack(slug, 1, seen(), " "))
        .isInstanceOf(InvalidInputException.class);
    review.giveBack(slug, 1, seen(), "Додайте число жителів.");
    assertThat(letters("community.profile.returned", coordinator)).isEqualTo(1);
    asCoordinator();
    assertThat(versions.open(slug).note()).isEqualTo("Додайте число жителів.");
    save("Друге");
    assertThat(versions.page(slug, 0, 50).rows())
        .extracting(ProfileVersionRow::state)
        .containsExactly(ProfileState.DRAFT, ProfileState.RETURNED);
    assertThat(versions.get(slug, 1).getContent().promise().uk()).isEqualTo("Перше");
    assertThat(promise()).isEmpty();
  }

  /** Whoever hands in a task is told that all is well: what they wrote has to be somewhere. */
  @Test
  void answersOfATaskLieBesideAVersionThatWaits() {
    save("Перше");
    submit();
    acting.as(data.person());
    answers.fill(community, Map.of("promiseUk", "З завдання"));
    acting.as(organizer, Role.ORGANIZER);
    review.publish(slug, 1, seen());
    assertThat(promise()).isEqualTo("Перше");
    asCoordinator();
    assertThat(versions.open(slug).content().promise().uk()).isEqualTo("Перше");
    assertThat(versions.page(slug, 0, 50).rows())
        .extracting(ProfileVersionRow::state)
        .containsExactly(ProfileState.OFFERED, ProfileState.PUBLISHED);
    assertThat(versions.get(slug, 2).getContent().promise().uk()).isEqualTo("З завдання");
    versions.bringBack(slug, 2);
    assertThat(versions.open(slug).content().promise().uk()).isEqualTo("З завдання");
  }

  @Test
  void everyVersionIsOnOneOfThePages() {
    save("Перше");
    for (int i = 0; i < 3; i++) {
      versions.bringBack(slug, 1);
    }
    ProfileVersions.Page last = versions.page(slug, 2, 2);
    assertThat(last.count()).isEqualTo(4);
    assertThat(last.rows()).extracting(ProfileVersionRow::number).containsExactly(2, 1);
    assertThat(last.people()).containsKey(coordinator);
  }

  @Test
  void secondOfTwoWhoWriteAtOnceIsToldAndNothingIsLost() {
    ProfileForm mine = versions.form(slug);
    ProfileForm theirs = versions.form(slug);
    theirs.getPromise().setUk("Їхнє");
    versions.save(slug, theirs.getToken(), theirs);
    mine.getPromise().setUk("Моє");
    assertThatThrownBy(() -> versions.save(slug, mine.getToken(), mine))
        .isInstanceOfSatisfying(
            ProfileConflictException.class,
            conflict -> {
              assertThat(conflict.theirs().content().promise().uk()).isEqualTo("Їхнє");
              mine.setToken(conflict.theirs().token());
            });
    assertThat(mine.getPromise().getUk()).isEqualTo("Моє");
    assertThat(versions.open(slug).content().promise().uk()).isEqualTo("Їхнє");
    versions.save(slug, mine.getToken(), mine);
    assertThat(versions.open(slug).content().promise().uk()).isEqualTo("Моє");
  }

  @Test
  void whatWaitsIsNotWrittenOnUntilItIsTakenBack() {
    save("Річка");
    submit();
    ProfileForm form = versions.form(slug);
    assertThatThrownBy(() -> versions.save(slug, form.getToken(), form))
        .isInstanceOf(ProfileDecidedException.class);
    versions.takeBack(slug);
    save("Річка й ліс");
    acting.as(organizer, Role.ORGANIZER);
    assertThatThrownBy(() -> review.publish(slug, 1, seen()))
        .isInstanceOf(ProfileDecidedException.class);
  }

  /** An organizer decides about what they have read, and about nothing else. */
  @Test
  void whatWasRewrittenUnderTheSameNumberIsNotPublishedUnread() {
    save("Річка");
    submit();
    acting.as(organizer, Role.ORGANIZER);
    String read = seen();
    asCoordinator();
    versions.takeBack(slug);
    save("Річка й склад пального");
    submit();
    acting.as(organizer, Role.ORGANIZER);
    assertThatThrownBy(() -> review.publish(slug, 1, read))
        .isInstanceOf(RefusedException.class)
        .hasMessage("community.profile.rewritten");
    assertThatThrownBy(() -> review.giveBack(slug, 1, read, "Додайте число жителів."))
        .isInstanceOf(RefusedException.class);
    review.publish(slug, 1, seen());
  }

  @Test
  void anEarlierVersionIsBroughtBackAndTheDraftSetAside() {
    save("Перше");
    submit();
    acting.as(organizer, Role.ORGANIZER);
    review.publish(slug, 1, seen());
    asCoordinator();
    save("Друге");
    versions.bringBack(slug, 1);
    assertThat(versions.open(slug).content().promise().uk()).isEqualTo("Перше");
    assertThat(versions.page(slug, 0, 50).rows())
        .extracting(ProfileVersionRow::state)
        .containsExactly(ProfileState.DRAFT, ProfileState.SET_ASIDE, ProfileState.PUBLISHED);
    assertThat(versions.get(slug, 2).getContent().promise().uk()).isEqualTo("Друге");
    assertThat(promise()).isEqualTo("Перше");
  }

  @Test
  void sentencesAboutInfrastructureAreAskedAboutNotForbidden() {
    ProfileForm form = versions.form(slug);
    form.getPromise().setUk("Підстанція 110 кВ живить місто");
    assertThatThrownBy(() -> versions.submit(slug, form.getToken(), form))
        .isInstanceOfSatisfying(
            SensitiveTextException.class, asked -> assertThat(asked.hints()).hasSize(1));
    assertThat(versions.page(slug, 0, 50).rows()).isEmpty();
    form.setSensitiveSeen(true);
    versions.submit(slug, form.getToken(), form);
    assertThat(versions.open(slug).waiting()).isTrue();
  }

  @Test
  void whoeverWritesSeesTheLinkThatOrganizersBroughtInAndMayChangeItBackOrTakeItAway() {
    link("https://cities4cities.eu/brought-in");
    publishWith(1, "https://cities4cities.eu/own");
    assertThat(link()).isEqualTo("https://cities4cities.eu/own");
    link("https://cities4cities.eu/newer");
    asCoordinator();
    assertThat(versions.form(slug).getPortalUrl())
        .as("whoever writes on sees the link that is in public")
        .isEqualTo("https://cities4cities.eu/newer");
    assertThat(versions.get(slug, 1).getContent().portalUrl())
        .as("what was published is kept as it was")
        .isEqualTo("https://cities4cities.eu/own");
    assertThat(data.text("SELECT content FROM community_profile WHERE community_id = ?", community))
        .as("the link stands once")
        .doesNotContain("cities4cities.eu");
    publishWith(2, "https://cities4cities.eu/own");
    assertThat(link()).isEqualTo("https://cities4cities.eu/own");
    link("https://cities4cities.eu/newest");
    asCoordinator();
    publishWith(3, "");
    assertThat(link()).isNull();
    link("https://cities4cities.eu/again");
    asCoordinator();
    publishWith(4, "");
    assertThat(link()).as("the version before had none either").isNull();
  }

  @Test
  void aLinkThatOrganizersBringInWhileAProfileIsWrittenStays() {
    publishWith(1, "https://cities4cities.eu/own");
    asCoordinator();
    save("Друге");
    link("https://cities4cities.eu/brought-in");
    handInAndPublish(2);
    assertThat(link()).isEqualTo("https://cities4cities.eu/brought-in");
    asCoordinator();
    versions.bringBack(slug, 1);
    handInAndPublish(3);
    assertThat(link())
        .as("words come back, the link stays")
        .isEqualTo("https://cities4cities.eu/brought-in");
  }

  @Test
  void aLinkThatOrganizersBringInWhileAProfileIsGivenBackStaysAndAnOwnWishIsKept() {
    publishWith(1, "https://cities4cities.eu/own");
    asCoordinator();
    save("Друге");
    submit();
    acting.as(organizer, Role.ORGANIZER);
    review.giveBack(slug, 2, versions.get(slug, 2).token(), "Додайте проєкт");
    link("https://cities4cities.eu/brought-in");
    asCoordinator();
    save("Третє");
    handInAndPublish(3);
    assertThat(link()).isEqualTo("https://cities4cities.eu/brought-in");
    asCoordinator();
    ProfileForm form = versions.form(slug);
    form.setPortalUrl("");
    versions.submit(slug, form.getToken(), form);
    versions.takeBack(slug);
    assertThat(versions.form(slug).getPortalUrl()).as("taken away, and still so").isNull();
    submit();
    acting.as(organizer, Role.ORGANIZER);
    review.giveBack(slug, 4, versions.get(slug, 4).token(), "Ще раз");
    asCoordinator();
    assertThat(versions.form(slug).getPortalUrl()).isNull();
    save("П’яте");
    handInAndPublish(5);
    assertThat(link()).isNull();
  }

  @Test
  void whoeverHasOpenedAnotherLinkLearnsOfTheOneBroughtIn() {
    publishWith(1, "https://cities4cities.eu/own");
    asCoordinator();
    ProfileForm opened = versions.form(slug);
    link("https://cities4cities.eu/brought-in");
    opened.getPromise().setUk("Друге");
    assertThatThrownBy(() -> versions.save(slug, opened.getToken(), opened))
        .isInstanceOf(ProfileConflictException.class);
    assertThat(versions.page(slug, 0, 50).rows()).hasSize(1);
  }

  private void handInAndPublish(int number) {
    submit();
    acting.as(organizer, Role.ORGANIZER);
    review.publish(slug, number, versions.get(slug, number).token());
  }

  private void publishWith(int number, String url) {
    ProfileForm form = versions.form(slug);
    form.getPromise().setUk("Річка");
    form.setPortalUrl(url);
    versions.submit(slug, form.getToken(), form);
    acting.as(organizer, Role.ORGANIZER);
    review.publish(slug, number, versions.get(slug, number).token());
  }

  private void link(String url) {
    data.insert("UPDATE community SET portal_url = ? WHERE id = ?", url, community);
  }

  private String link() {
    return data.text("SELECT portal_url FROM community WHERE id = ?", community);
  }

  @Test
  void whoReadsTheVersionsOfAPartSeesTheirFilesToo() {
    ProfileContent.Image crest =
        pictures.keep(slug, ProfilePictures.Kind.CREST, picture(), ProfileContent.Text.NONE);
    ProfileContent.DocumentFile plan =
        documents.keep(slug, new FileService.Upload("План.pdf", new ByteArrayInputStream(PDF)));
    long heir = data.community();
    long other = data.personOf(heir);
    acting.asCoordinatorOf(heir, other);
    assertThat(pictures.find(crest.hash())).isEmpty();
    assertThatThrownBy(() -> files.open(plan.token())).hasMessageContaining("file");
    data.insert(
        "UPDATE community SET status = 'MERGED', ended_on = CURDATE(), successor_id = ?,"
            + " heir_id = ? WHERE id = ?",
        heir,
        heir,
        community);
    assertThat(versions.page(slug, 0, 50).rows()).isEmpty();
    assertThat(pictures.find(crest.hash()))
        .hasValueSatisfying(shown -> assertThat(shown.open()).isFalse());
    assertThat(files.open(plan.token()).name()).isEqualTo("План.pdf");
    acting.as(data.person());
    assertThat(pictures.find(crest.hash())).isEmpty();
  }

  @Test
  void othersAreRefused() {
    save("Річка");
    acting.asCoordinatorOf(data.community(), data.person());
    assertThatThrownBy(() -> versions.open(slug)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> versions.get(slug, 1)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> versions.save(slug, "0", new ProfileForm()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> review.publish(slug, 1, "1-1"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void programsKeepDraftsAndAreToldOfAConflict() throws Exception {
    String token = data.token(coordinator);
    String first =
        put(token, "{\"version\":\"0\",\"fields\":{\"promiseUk\":\"Річка\",\"population\":\"5\"}}");
    assertThat(first).startsWith("200").contains("\"version\":\"", "\"complete\":");
    assertThat(versions.open(slug).content().population()).isEqualTo(5);
    assertThat(put(token, "{\"version\":\"0\",\"fields\":{\"promiseUk\":\"Ліс\"}}"))
        .startsWith("409")
        .contains("\"promiseUk\":\"Річка\"");
    assertThat(versions.open(slug).content().promise().uk()).isEqualTo("Річка");
    String version = versions.open(slug).token();
    assertThat(put(token, "{\"version\":\"" + version + "\",\"fields\":{\"promiseUk\":\"Ліс\"}}"))
        .startsWith("200");
    assertThat(versions.open(slug).content().population()).as("fields not sent stay").isEqualTo(5);
    assertThat(put(token, "{}")).startsWith("400");
    assertThat(
            put(token, "{\"version\":\"0\",\"fields\":{\"whyUk\":\"" + "х".repeat(10_001) + "\"}}"))
        .startsWith("400");
    assertThat(
            put(
                token,
                "{\"version\":\"0\",\"fields\":{\"whyUk\":\"" + "х".repeat(300_000) + "\"}}"))
        .startsWith("413");
    version = versions.open(slug).token();
    assertThat(
            put(
                token,
                draft(
                    version,
                    "\"ready\":\"колись\",\"strength0TextUk\":\"Дорога\",\"towns\":\"дві\","
                        + "\"event1TitleUk\":\"Ярмарок\",\"countries\":\"P\"",
                    null)))
        .as("a draft may be unfinished anywhere")
        .startsWith("200");
    ProfileForm kept = versions.form(slug);
    assertThat(kept.getReadyOn()).isEqualTo("колись");
    assertThat(kept.getTowns()).isEqualTo("дві");
    assertThat(kept.getCountries()).isEqualTo("P");
    assertThat(kept.getStrengths().get(0).getText().getUk()).isEqualTo("Дорога");
    assertThat(kept.getEvents().get(1).getTitle().getUk()).isEqualTo("Ярмарок");
    assertThatThrownBy(() -> versions.submit(slug, kept.getToken(), kept))
        .isInstanceOfSatisfying(
            UnfinishedProfileException.class, e -> assertThat(e.problems()).hasSize(5));
    assertThat(versions.open(slug).waiting()).isFalse();
    assertThat(put(data.token(data.person()), "{\"version\":\"0\",\"fields\":{}}"))
        .startsWith("403");
    assertThat(put(null, "{\"version\":\"0\",\"fields\":{}}")).doesNotStartWith("2");
  }

  @Test
  void whatAPageSendsAgainAfterALostAnswerIsNoConflict() throws Exception {
    String token = data.token(coordinator);
    String from = versions.open(slug).token();
    assertThat(put(token, draft(from, "\"promiseUk\":\"Річка\"", "page-0001:1"))).startsWith("200");
    assertThat(put(token, draft(from, "\"promiseUk\":\"Річка\"", null)))
        .as("the same text")
        .startsWith("200");
    assertThat(put(token, draft(from, "\"promiseUk\":\"Річка й ліс\"", "page-0001:3")))
        .as("the same page, further on")
        .startsWith("200");
    assertThat(put(token, draft(from, "\"promiseUk\":\"Річка й\"", "page-0001:2")))
        .as("an earlier one that comes late")
        .startsWith("200");
    assertThat(versions.open(slug).content().promise().uk()).isEqualTo("Річка й ліс");
    assertThat(put(token, draft(from, "\"promiseUk\":\"Ліс\"", "page-0002:9"))).startsWith("409");
    data.role(organizer, Role.COORDINATOR, null, community);
    assertThat(put(data.token(organizer), draft(from, "\"promiseUk\":\"Ліс\"", "page-0001:9")))
        .as("another person's page of that name")
        .startsWith("409");
    assertThat(versions.open(slug).content().promise().uk()).isEqualTo("Річка й ліс");
    assertThat(versions.page(slug, 0, 50).rows()).hasSize(1);
  }

  @Test
  void whatOnePersonTypedIsNotKeptUnderAnothersSignIn() throws Exception {
    String token = data.token(coordinator);
    String body = "{\"version\":\"0\",\"fields\":{\"promiseUk\":\"Річка\"},\"person\":\"%d\"}";
    assertThat(put(token, body.formatted(organizer))).startsWith("403");
    assertThat(versions.page(slug, 0, 50).rows()).isEmpty();
    assertThat(put(token, body.formatted(coordinator))).startsWith("200");
  }

  @Test
  void halfFilledRowsComeBackWithTheirVersion() {
    ProfileForm form = versions.form(slug);
    form.getPartners().get(2).getActivity().setUk("Обмін");
    versions.save(slug, form.getToken(), form);
    versions.bringBack(slug, 1);
    assertThat(versions.open(slug).number()).isEqualTo(2);
    assertThat(versions.form(slug).getPartners().get(2).getActivity().getUk()).isEqualTo("Обмін");
  }

  private static String draft(String version, String fields, String writer) {
    return "{\"version\":\""
        + version
        + "\",\"fields\":{"
        + fields
        + "}"
        + (writer == null ? "" : ",\"writer\":\"" + writer + "\"")
        + "}";
  }

  /** Words in each field of a draft and of a shielded community are looked for in every answer. */
  @Test
  void noAnswerTellsADraftOrWhatAShieldedCommunityKeepsToItself() throws Exception {
    String content =
        ProfileJson.write(
                SentinelProfile.content(java.time.LocalDate.now(java.time.ZoneOffset.UTC)))
            .toString();
    data.insert(
        "INSERT INTO community_profile_version (community_id, number, state, content, saved_at)"
            + " VALUES (?, 1, 'DRAFT', ?, UTC_TIMESTAMP(3))",
        community,
        content);
    documents.keep(slug, new FileService.Upload("План.pdf", new ByteArrayInputStream(PDF)));
    data.insert(
        "UPDATE community_document SET token = ? WHERE community_id = ?",
        SentinelProfile.word("documentFile"),
        community);
    assertThat(SentinelProfile.in(everythingPublic())).isEmpty();
    versions.submit(slug, versions.form(slug).getToken(), versions.form(slug));
    acting.as(organizer, Role.ORGANIZER);
    review.publish(slug, 1, seen());
    assertThat(SentinelProfile.in(everythingPublic()))
        .containsAll(SentinelProfile.OPEN.stream().filter(word -> !word.equals("crest")).toList())
        .contains("contactName", "place", "document", "documentFile", "documentName");
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", community);
    assertThat(SentinelProfile.in(everythingPublic()))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(SentinelProfile.SHIELDED);
  }

  private String everythingPublic() throws Exception {
    StringBuilder all = new StringBuilder();
    for (String path :
        new String[] {
          "/communities/" + slug,
          "/en/communities/" + slug,
          "/communities?query=" + slug,
          "/api/v1/communities/" + slug,
          "/api/v1/communities/" + slug + "/badge.svg",
          "/communities/" + slug + "/events.ics",
          "/en/communities/" + slug + "/events.ics",
          "/communities/" + slug + "/message",
          "/sitemap.xml",
          "/api/v1/communities/feed.json",
          "/api/v1/communities?query=" + slug,
        }) {
      all.append(send(HttpRequest.newBuilder(address(path)).build())).append('\n');
    }
    all.append(communities.view(slug).in(Language.EN));
    return all.toString();
  }

  private String put(String token, String body) throws Exception {
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(address("/api/v1/communities/" + slug + "/draft"))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      asked.header("Authorization", "Bearer " + token);
    }
    return send(asked.build());
  }

  private static String send(HttpRequest asked) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:" + request.getLocalPort() + request.getContextPath() + path);
  }

  /** A picture that no other test has. */
  private static byte[] picture() {
    BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 200; x++) {
      picture.setRGB(x, 100, ThreadLocalRandom.current().nextInt(0xFFFFFF));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void save(String promise) {
    ProfileForm form = versions.form(slug);
    form.getPromise().setUk(promise);
    versions.save(slug, form.getToken(), form);
  }

  private void submit() {
    ProfileForm form = versions.form(slug);
    versions.submit(slug, form.getToken(), form);
  }

  private String promise() {
    return communities.view(slug).uk().promise().text();
  }

  private long letters(String template, long person) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND letter_key LIKE ?",
        data.emailOf(person),
        template + ":%");
  }

  private void asCoordinator() {
    acting.asCoordinatorOf(community, coordinator);
  }

  /** What an organizer's page names when it decides. */
  private String seen() {
    return versions.get(slug, 1).token();
  }
}
