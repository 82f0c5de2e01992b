package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.AtOnce;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register changes while somebody writes a profile: no text is lost, and none is replaced. */
@ExtendWith(ArquillianExtension.class)
class ProfileOfEndedCommunityIT {
  private final LocalDate today = LocalDate.now(KyivTime.ZONE);
  private static final String LETTERS = "бвгґджзклмнпрст";

  @Inject private CommunityRegisterService register;
  @Inject private CommunityEnds ends;
  @Inject private ProfileVersions versions;
  @Inject private ProfileAnswers answers;
  @Inject private ProfileReview review;
  @Inject private AtOnce atOnce;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  private String base;
  private long part;
  private String slug;
  private long coordinator;
  private long heir;
  private String heirSlug;
  private long organizer;

  @BeforeEach
  void twoCommunities() {
    base = "http://localhost:" + request.getLocalPort() + request.getContextPath();
    part = data.community();
    slug = slug(part);
    coordinator = data.personOf(part);
    data.role(coordinator, Role.COORDINATOR, null, part);
    heir = data.community();
    heirSlug = slug(heir);
    organizer = data.person(Role.ORGANIZER);
    acting.asCoordinatorOf(part, coordinator);
  }

  @Test
  void aRenameBetweenOpeningAndSavingLosesNothing() {
    String token = versions.open(slug).token();
    rename();
    assertThat(put(slug, draft(token, "Річка", "page-0001:1"))).startsWith("200");
    acting.asCoordinatorOf(part, coordinator);
    assertThat(versions.open(slug(part)).content().promise().uk()).isEqualTo("Річка");
    ProfileForm form = versions.form(slug);
    form.getPromise().setUk("Річка й ліс");
    versions.save(slug, form.getToken(), form);
    rename();
    acting.asCoordinatorOf(part, coordinator);
    ProfileForm handedIn = versions.form(slug);
    versions.submit(slug, handedIn.getToken(), handedIn);
    versions.takeBack(slug);
    assertThat(versions.open(slug(part)).content().promise().uk()).isEqualTo("Річка й ліс");
    assertThat(versions.page(slug, 0, 50).rows()).hasSize(1);
  }

  @Test
  void aTextOfAPartIsOfferedToItsHeirAndNeverReplacesWhatThatWrites() {
    write(slug, "Текст 1");
    String token = versions.open(slug).token();
    acting.asCoordinatorOf(heir, coordinator);
    write(heirSlug, "Текст 9");
    merge();
    String heirName = data.text("SELECT name_uk FROM community WHERE id = ?", heir);
    assertThat(put(slug, draft(token, "Текст 2", "page-0001:1")))
        .startsWith("409")
        .contains(heirName, "\"code\":\"community.profile.ended.offered\"");
    assertThat(put(slug, draft(token, "Текст 4", "page-0001:3"))).startsWith("409");
    assertThat(put(slug, draft(token, "Текст 3", "page-0001:2")))
        .as("an earlier one that comes late")
        .startsWith("409");
    acting.asCoordinatorOf(heir, coordinator);
    assertThat(versions.open(heirSlug).content().promise().uk()).isEqualTo("Текст 9");
    assertThat(versions.page(heirSlug, 0, 50).rows())
        .extracting(ProfileVersionRow::state)
        .as("what was open when it ended, what its page went on sending, and the heir's own")
        .containsExactly(ProfileState.OFFERED, ProfileState.OFFERED, ProfileState.DRAFT);
    assertThat(versions.get(heirSlug, 3).getContent().promise().uk()).isEqualTo("Текст 4");
    assertThat(versions.page(heirSlug, 0, 50).origins()).containsOnlyKeys(part);

    write(heirSlug, "Текст 10");
    assertThat(versions.page(heirSlug, 0, 50).rows()).hasSize(3);
    versions.bringBack(heirSlug, 3);
    assertThat(versions.open(heirSlug).content().promise().uk()).isEqualTo("Текст 4");
    assertThat(versions.get(heirSlug, 1).getState()).isEqualTo(ProfileState.SET_ASIDE);
    assertThat(versions.get(heirSlug, 1).getContent().promise().uk()).isEqualTo("Текст 10");
    assertThat(put(slug, draft(token, "Текст 5", "page-0001:4"))).startsWith("409");
    assertThat(versions.open(heirSlug).content().promise().uk()).isEqualTo("Текст 4");
  }

  @Test
  void whatWaitedIsClosedWithItsCommunityAndItsWriterIsTold() {
    write(slug, "Текст 1");
    ProfileForm form = versions.form(slug);
    versions.submit(slug, form.getToken(), form);
    acting.as(organizer, Role.ORGANIZER);
    assertThat(review.list(0, 100)).anyMatch(waiting -> waiting.slug().equals(slug));
    String seen = versions.get(slug, 1).token();
    merge();
    acting.as(organizer, Role.ORGANIZER);
    assertThat(review.list(0, 100)).noneMatch(waiting -> waiting.slug().equals(slug));
    assertThatThrownBy(() -> review.publish(slug, 1, seen))
        .isInstanceOf(CommunityEndedException.class);
    assertThat(versions.get(slug, 1).getState()).isEqualTo(ProfileState.ENDED);
    assertThat(versions.get(slug, 1).getContent().promise().uk()).isEqualTo("Текст 1");
    assertThat(versions.get(heirSlug, 1).getContent().promise().uk()).isEqualTo("Текст 1");
    assertThat(versions.open(heirSlug).number()).isZero();
    assertThat(letters("merged")).isEqualTo(1);
  }

  @Test
  void whatWasWrittenForAnAbolishedCommunityIsClosedAndToldToo() {
    write(slug, "Текст 1");
    String token = versions.open(slug).token();
    asOrganizer(() -> ends.abolish(part, today, "Рішення"));
    assertThat(letters("abolished")).isEqualTo(1);
    assertThat(put(slug, draft(token, "Текст 2", "page-0001:1")))
        .startsWith("409")
        .contains("community.profile.ended.abolished");
    acting.asCoordinatorOf(part, coordinator);
    assertThat(versions.get(slug, 1).getState()).isEqualTo(ProfileState.ENDED);
    assertThat(versions.page(slug, 0, 50).rows()).hasSize(1);
  }

  @Test
  void answersOfATaskAreOfferedToTheHeir() {
    merge();
    acting.as(coordinator);
    answers.fill(part, Map.of("promiseUk", "Текст 6"));
    acting.asCoordinatorOf(heir, coordinator);
    assertThat(versions.open(heirSlug).number()).isZero();
    assertThat(versions.get(heirSlug, 1).getContent().promise().uk()).isEqualTo("Текст 6");
  }

  /** Whichever comes first, the text is in one place or the other, and nothing stays open. */
  @Test
  void aTextSavedAtTheMomentOfTheMergerIsNotLost() throws Exception {
    String token = data.token(coordinator);
    atOnce.as(
        organizer,
        Role.ORGANIZER,
        List.of(
            () -> ends.mergeInto(part, heir, today, "Об’єднання"),
            () -> putAs(token, slug, draft("0", "Текст 7", "page-0001:1"))));
    acting.asCoordinatorOf(heir, coordinator);
    assertThat(versions.get(heirSlug, 1).getContent().promise().uk()).isEqualTo("Текст 7");
    assertThat(versions.page(slug, 0, 50).rows()).noneMatch(version -> version.state().open());
  }

  @Test
  void othersDoNotSendTextsToTheHeir() {
    merge();
    long stranger = data.person();
    assertThat(putAs(data.token(stranger), slug, draft("0", "Текст 8", null))).startsWith("403");
    acting.asCoordinatorOf(heir, coordinator);
    assertThat(versions.page(heirSlug, 0, 50).rows()).isEmpty();
  }

  private void merge() {
    asOrganizer(() -> ends.mergeInto(part, heir, today, "Об’єднання"));
  }

  private void rename() {
    StringBuilder name = new StringBuilder("В");
    UUID.randomUUID()
        .toString()
        .chars()
        .filter(Character::isLetterOrDigit)
        .limit(12)
        .forEach(sign -> name.append(LETTERS.charAt(sign % LETTERS.length())).append('а'));
    asOrganizer(
        () -> register.rename(part, name + " міська територіальна громада", today, "Постанова"));
  }

  private void asOrganizer(Runnable step) {
    acting.as(organizer, Role.ORGANIZER);
    step.run();
  }

  private void write(String where, String promise) {
    ProfileForm form = versions.form(where);
    form.getPromise().setUk(promise);
    versions.save(where, form.getToken(), form);
  }

  private String slug(long community) {
    return data.text("SELECT slug FROM community WHERE id = ?", community);
  }

  private long letters(String template) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND letter_key LIKE ?",
        data.emailOf(coordinator),
        "community.profile." + template + ":%");
  }

  private static String draft(String version, String promise, String writer) {
    return "{\"version\":\""
        + version
        + "\",\"fields\":{\"promiseUk\":\""
        + promise
        + "\"}"
        + (writer == null ? "" : ",\"writer\":\"" + writer + "\"")
        + "}";
  }

  private String put(String where, String body) {
    return putAs(data.token(coordinator), where, body);
  }

  private String putAs(String token, String where, String body) {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(base + "/api/v1/communities/" + where + "/draft"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
