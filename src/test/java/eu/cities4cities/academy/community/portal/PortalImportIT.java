package eu.cities4cities.academy.community.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityEnds;
import eu.cities4cities.academy.community.CommunityRegistration;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.ProfileAnswers;
import eu.cities4cities.academy.community.ProfileDraft;
import eu.cities4cities.academy.community.ProfileForm;
import eu.cities4cities.academy.community.ProfileState;
import eu.cities4cities.academy.community.ProfileVersions;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.AtOnce;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportState;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The portal's profiles, links and texts: brought in, asked about, decided, taken back. */
@ExtendWith(ArquillianExtension.class)
class PortalImportIT {
  private static final String LETTERS = "бвгґджзклм";
  private final LocalDate today = LocalDate.now(KyivTime.ZONE);
  private static final long A_WHILE = 700;
  private static final String OWN_LINK = "https://cities4cities.eu/own";

  @Inject private PortalImportService imports;
  @Inject private PortalDesk desk;
  @Inject private ProfileVersions profiles;
  @Inject private ProfileAnswers answers;
  @Inject private CommunityService communities;
  @Inject private CommunityEnds ends;
  @Inject private AtOnce atOnce;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private HttpServletRequest request;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  private long organizer;
  private final String name = name();
  private final String link = "https://cities4cities.eu/" + UUID.randomUUID();

  @BeforeEach
  void organize() {
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
  }

  @Test
  void aSureLinkIsTakenADoubtfulOneIsAskedAndAPreviewChangesNothing() {
    Community community = register(Region.LVIV);
    byte[] file =
        table(name + ";Львівська область;" + link, name + ";;" + link + "2", name + ";;x");
    ImportPreview<PortalImportService.Row> preview = imports.preview(file);
    assertThat(preview.rows())
        .extracting(PortalImportService.Row::state)
        .containsExactly(ImportState.NEW, ImportState.NEW, ImportState.FAULTY);
    assertThat(preview.rows().get(0).community()).isEqualTo(community.getNameUk());
    assertThat(preview.rows().get(1).community()).isNull();
    assertThat(linkOf(community)).isNull();
    assertThatThrownBy(() -> imports.apply("portal.csv", file, false))
        .isInstanceOf(RefusedException.class);
    imports.apply("portal.csv", file, true);
    assertThat(linkOf(community)).isEqualTo(link);
    assertThat(asked(link + "2")).isNotNull();
    imports.apply("portal.csv", file, true);
    assertThat(data.number("SELECT COUNT(*) FROM portal_question WHERE url = ?", link + "2"))
        .as("asked once")
        .isEqualTo(1);
  }

  @Test
  void aLinkOnEachHostOfThePortalIsTakenByTheImportAndByTheForm() {
    Community community = register(Region.LVIV);
    String www = link.replace("https://", "https://www.");
    imports.apply("portal.csv", table(name + ";Львівська область;" + www), false);
    assertThat(linkOf(community)).isEqualTo(www);
    handIn(community);
  }

  @Test
  void aLinkOnAnotherHostIsRefusedAndOneThatIsThereStandsInNobodysWay() {
    Community community = register(Region.LVIV);
    String other = link.replace("https://", "https://en.");
    FieldProblem problem =
        imports
            .preview(table(name + ";Львівська область;" + other))
            .rows()
            .get(0)
            .problems()
            .get(0);
    assertThat(problem.key()).isEqualTo("community.portal.import.url");
    assertThat(problem.args())
        .containsExactly(other, "https://cities4cities.eu/, https://www.cities4cities.eu/");
    data.insert("UPDATE community SET portal_url = ? WHERE id = ?", other, community.getId());
    handIn(community);
  }

  private void handIn(Community community) {
    ProfileForm form = profiles.form(community.getSlug());
    form.getPromise().setUk("Слово громади");
    profiles.submit(community.getSlug(), form.getToken(), form);
    assertThat(profiles.open(community.getSlug()).waiting()).isTrue();
  }

  @Test
  void aLinkThatACommunityHasStaysUntilAnOrganizerDecides() {
    Community community = register(Region.LVIV);
    data.insert(
        "UPDATE community SET portal_url = 'https://cities4cities.eu/own' WHERE id = ?",
        community.getId());
    imports.apply("portal.csv", table(name + ";Львівська область;" + link), false);
    assertThat(linkOf(community)).isEqualTo("https://cities4cities.eu/own");
    PortalDesk.Asked asked = asked(link);
    assertThat(asked.candidates())
        .extracting(PortalDesk.Candidate::slug)
        .containsExactly(community.getSlug());
    assertThat(asked.candidates().get(0).link()).isEqualTo("https://cities4cities.eu/own");
    desk.decide(asked.question().getId(), community.getSlug());
    assertThat(linkOf(community)).isEqualTo(link);
    assertThatThrownBy(() -> desk.decide(asked.question().getId(), community.getSlug()))
        .hasMessage("community.portal.decided");
    assertThat(
            data.text(
                "SELECT before_value FROM audit_entry WHERE action = 'community.portal.link'"
                    + " AND object_id = ?",
                community.getId()))
        .isEqualTo("https://cities4cities.eu/own");
  }

  @Test
  void anotherCommunityCanBeNamedAndNobodysIsAnAnswerToo() {
    Community community = register(Region.LVIV);
    imports.apply(
        "portal.csv", table("Небувала" + name + ";;" + link, name + ";;" + link + "2"), false);
    PortalDesk.Asked unknown = asked(link);
    assertThat(unknown.candidates()).isEmpty();
    assertThatThrownBy(() -> desk.decide(unknown.question().getId(), "no-such-community"))
        .hasMessage("community.portal.noCommunity");
    desk.decide(unknown.question().getId(), community.getSlug());
    assertThat(linkOf(community)).isEqualTo(link);
    desk.decide(asked(link + "2").question().getId(), "");
    assertThat(linkOf(community)).isEqualTo(link);
    assertThat(asked(link + "2")).isNull();
  }

  @Test
  void anUndoTakesBackWhatNobodyHasChangedSince() {
    Community kept = register(Region.LVIV);
    Community changed = register(Region.ODESA);
    long id =
        imports
            .apply(
                "portal.csv",
                table(
                    name + ";Львівська область;" + link,
                    name + ";Одеська область;" + link + "2",
                    name + ";;" + link + "3"),
                false)
            .done()
            .getId();
    data.insert(
        "UPDATE community SET portal_url = 'https://cities4cities.eu/new' WHERE id = ?",
        changed.getId());
    PortalImport done = imports.undo(id);
    assertThat(done.getTaken()).isEqualTo(1);
    assertThat(done.getStayed()).isEqualTo(1);
    assertThat(linkOf(kept)).isNull();
    assertThat(linkOf(changed)).isEqualTo("https://cities4cities.eu/new");
    assertThat(asked(link + "3")).isNull();
  }

  @Test
  void textsBecomeADraftThatNobodySeesInPublicAndGoWithTheUndo() {
    Community community = register(Region.LVIV);
    byte[] file = told("<p>Бо ми &laquo;поруч&raquo;</p><p>Приїздіть</p>", "Сад: сто яблунь");
    ImportPreview<PortalImportService.Row> preview = imports.preview(file);
    assertThat(preview.rows().get(0).notes())
        .extracting(FieldProblem::key)
        .containsExactly("community.portal.texts.draft");
    assertThat(versionsOf(community)).isZero();
    PortalImport done = imports.apply("portal.csv", file, false).done();
    assertThat(done.getLinks()).isEqualTo(1);
    assertThat(done.getDrafts()).isEqualTo(1);
    ProfileDraft draft = profiles.open(community.getSlug());
    assertThat(draft.state()).isEqualTo(ProfileState.DRAFT);
    assertThat(draft.content().why().uk()).isEqualTo("Бо ми «поруч»\n\nПриїздіть");
    assertThat(draft.content().strengths().get(0).title().uk()).isEqualTo("Сад");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM community_profile WHERE community_id = ?", community.getId()))
        .as("in public")
        .isZero();
    assertThat(desk.drafts()).extracting(PortalDesk.Drafted::slug).contains(community.getSlug());
    assertThat(imports.preview(file).rows().get(0).state())
        .as("the same once more")
        .isEqualTo(ImportState.KNOWN);

    PortalImport undone = imports.undo(done.getId());
    assertThat(undone.getTaken()).isEqualTo(2);
    assertThat(versionsOf(community)).isZero();
  }

  @Test
  void anOpenDraftIsNeverTouchedAndTheTextsWaitForADecision() {
    Community community = register(Region.LVIV);
    ProfileForm form = profiles.form(community.getSlug());
    form.getPromise().setUk("Своє слово");
    profiles.save(community.getSlug(), profiles.open(community.getSlug()).token(), form);
    PortalImport done = imports.apply("portal.csv", told("Бо ми поруч", "Сад"), false).done();
    assertThat(done.getLinks()).isEqualTo(1);
    assertThat(done.getDrafts()).isZero();
    ProfileDraft draft = profiles.open(community.getSlug());
    assertThat(draft.content().promise().uk()).isEqualTo("Своє слово");
    assertThat(draft.content().why().uk()).isEmpty();
    PortalDesk.Asked asked = asked(link);
    assertThat(asked.question().getWhy()).isEqualTo("community.portal.doubt.OPEN_DRAFT");
    assertThat(asked.texts()).extracting(PortalDesk.Said::text).contains("Бо ми поруч", "Сад");
    assertThatThrownBy(() -> desk.decide(asked.question().getId(), community.getSlug()))
        .hasMessage("community.portal.draftOpen");

    data.insert(
        "UPDATE community_profile_version SET state = 'PUBLISHED' WHERE community_id = ?",
        community.getId());
    desk.decide(asked(link).question().getId(), community.getSlug());
    ProfileDraft taken = profiles.open(community.getSlug());
    assertThat(taken.state()).isEqualTo(ProfileState.DRAFT);
    assertThat(taken.number()).isEqualTo(2);
    assertThat(taken.content().promise().uk()).isEqualTo("Своє слово");
    assertThat(taken.content().why().uk()).isEqualTo("Бо ми поруч");
  }

  @Test
  void whatTheCommunitySaysOfItselfIsNotReplacedUnaskedAndADraftWrittenOnStays() {
    Community community = register(Region.LVIV);
    ProfileForm form = profiles.form(community.getSlug());
    form.getWhy().setUk("Своє слово");
    profiles.save(community.getSlug(), profiles.open(community.getSlug()).token(), form);
    data.insert(
        "UPDATE community_profile_version SET state = 'PUBLISHED' WHERE community_id = ?",
        community.getId());
    long first = imports.apply("portal.csv", told("Бо ми поруч", "Сад"), false).done().getId();
    PortalDesk.Asked asked = asked(link);
    assertThat(asked.question().getWhy()).isEqualTo("community.portal.doubt.OTHER_TEXT");
    assertThat(profiles.open(community.getSlug()).state()).isEqualTo(ProfileState.PUBLISHED);
    imports.apply("portal.csv", told("Бо ми поруч", "Сад"), false);
    assertThat(data.number("SELECT COUNT(*) FROM portal_question WHERE url = ?", link))
        .as("asked once")
        .isEqualTo(1);
    desk.decide(asked.question().getId(), community.getSlug());
    ProfileForm draft = profiles.form(community.getSlug());
    assertThat(draft.getWhy().getUk()).isEqualTo("Бо ми поруч");
    draft.getPromise().setUk("Далі пише людина");
    profiles.save(community.getSlug(), profiles.open(community.getSlug()).token(), draft);
    imports.undo(first);
    assertThat(profiles.open(community.getSlug()).content().promise().uk())
        .isEqualTo("Далі пише людина");
  }

  @Test
  void aTextOfAPartIsNotTakenForWhatItsHeirSays() {
    Community heir = register(Region.LVIV);
    writePublished(heir, "Своє слово");
    offer(heir, "Слово частини");
    imports.apply("portal.csv", told("Слово частини", "Сад"), false);
    assertThat(asked(link).question().getWhy()).isEqualTo("community.portal.doubt.OTHER_TEXT");
    assertThat(profiles.open(heir.getSlug()).state()).isEqualTo(ProfileState.PUBLISHED);
  }

  @Test
  void aDraftThatNobodyHasLookedAtIsListedAlsoUnderATextOfAPart() {
    Community heir = register(Region.LVIV);
    imports.apply("portal.csv", told("Бо ми поруч", "Сад"), false);
    offer(heir, "Слово частини");
    assertThat(desk.drafts()).extracting(PortalDesk.Drafted::slug).contains(heir.getSlug());
  }

  @Test
  void anAnswerAboutTextsLeavesTheLinkAndAQuestionAboutTheLinkIsAnother() {
    Community community = register(Region.LVIV);
    writePublished(community, "Своє слово");
    imports.apply("portal.csv", told("Бо ми поруч", "Сад"), false);
    assertThat(linkOf(community)).isEqualTo(link);
    data.insert("UPDATE community SET portal_url = ? WHERE id = ?", OWN_LINK, community.getId());
    desk.decide(asked(link).question().getId(), community.getSlug());
    assertThat(linkOf(community)).isEqualTo(OWN_LINK);
    assertThat(profiles.open(community.getSlug()).content().why().uk()).isEqualTo("Бо ми поруч");
    imports.apply("portal.csv", told("Бо ми поруч", "Сад"), false);
    imports.apply("portal.csv", told("Бо ми поруч", "Сад"), false);
    assertThat(asked(link).question().getWhy()).isEqualTo("community.portal.doubt.OTHER_LINK");
    assertThat(data.number("SELECT COUNT(*) FROM portal_question WHERE url = ?", link))
        .as("about the texts, and about the link, once each")
        .isEqualTo(2);
  }

  @Test
  void whatIsPublishedWhileAnImportRunsIsAskedAboutAndNotReplaced() throws Exception {
    Community community = register(Region.LVIV);
    CountDownLatch held = new CountDownLatch(1);
    atOnce.as(
        organizer,
        Role.ORGANIZER,
        List.of(
            () ->
                within(
                    () -> {
                      writePublished(community, "Своє слово");
                      held.countDown();
                      sleep();
                    }),
            () -> {
              await(held);
              imports.apply("portal.csv", told("Бо ми поруч", "Сад"), false);
            }));
    assertThat(linkOf(community)).isEqualTo(link);
    assertThat(asked(link).question().getWhy()).isEqualTo("community.portal.doubt.OTHER_TEXT");
    assertThat(versionsOf(community)).isEqualTo(1);
  }

  @Test
  void anImportWaitsForAMergerAndGivesWhatHasEndedNoLink() throws Exception {
    Community part = register(Region.LVIV);
    Community heir = registerAs(name(), Region.LVIV);
    CountDownLatch merged = new CountDownLatch(1);
    atOnce.as(
        organizer,
        Role.ORGANIZER,
        List.of(
            () ->
                within(
                    () -> {
                      ends.mergeInto(part.getId(), heir.getId(), today, "Об’єднання");
                      merged.countDown();
                      sleep();
                    }),
            () -> {
              await(merged);
              imports.apply("portal.csv", told("Бо ми поруч", "Сад"), false);
            }));
    assertThat(linkOf(part)).isNull();
    assertThat(versionsOf(part) + versionsOf(heir)).isZero();
    assertThat(asked(link).question().getWhy()).isEqualTo("community.portal.doubt.UNKNOWN");
  }

  @Test
  void thePageShowsWhatIsAskedToOrganizersOnly() throws Exception {
    register(Region.LVIV);
    Community drafted = registerAs(name(), Region.LVIV);
    imports.apply(
        "portal.csv",
        ("Назва;Область;Посилання;Чому ми\n"
                + name
                + ";;"
                + link
                + ";Бо ми поруч\n"
                + drafted.getShortUk()
                + ";Львівська;"
                + link
                + "2;Бо тихо\n")
            .getBytes(StandardCharsets.UTF_8),
        false);
    String organizer = data.token(data.person(Role.ORGANIZER));
    String page = page(organizer).body();
    assertThat(page)
        .contains(link, name, "До розгляду: області не вказано", "Цієї громади", "Нічий")
        .contains("Бо ми поруч", "Чернетки з порталу", "?community=" + drafted.getSlug())
        .contains("Посилань: 1, чернеток: 1")
        .doesNotContain("???");
    HttpResponse<String> administrator = page(data.token(data.person(Role.ADMINISTRATOR)));
    assertThat(administrator.statusCode()).isEqualTo(200);
    assertThat(administrator.body()).doesNotContain(link);
    assertThat(page(data.token(data.person())).statusCode()).isEqualTo(403);
  }

  private void writePublished(Community community, String why) {
    ProfileForm form = profiles.form(community.getSlug());
    form.getWhy().setUk(why);
    profiles.save(community.getSlug(), profiles.open(community.getSlug()).token(), form);
    data.insert(
        "UPDATE community_profile_version SET state = 'PUBLISHED' WHERE community_id = ?",
        community.getId());
  }

  /** A community that has become a part of that one says so of itself. */
  private void offer(Community heir, String why) {
    Community part = registerAs(name(), Region.LVIV);
    ends.mergeInto(part.getId(), heir.getId(), today, "Об’єднання");
    answers.fill(part.getId(), Map.of("whyUk", why));
  }

  private void within(Runnable steps) {
    try {
      transaction.begin();
      steps.run();
      transaction.commit();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Long enough for others to come as far as they can; what holds, holds however long it is. */
  private static void sleep() {
    try {
      Thread.sleep(A_WHILE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> page(String token) throws Exception {
    URI address =
        URI.create(
            "http://localhost:"
                + request.getLocalPort()
                + request.getContextPath()
                + "/manage/portal");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  /** A line with the texts of one profile. */
  private byte[] told(String why, String strengths) {
    return ("Назва;Область;Посилання;Чому ми;Сильні сторони\n"
            + String.join(";", name, "Львівська область", link, "\"" + why + "\"", strengths))
        .getBytes(StandardCharsets.UTF_8);
  }

  private long versionsOf(Community community) {
    return data.number(
        "SELECT COUNT(*) FROM community_profile_version WHERE community_id = ?", community.getId());
  }

  private PortalDesk.Asked asked(String url) {
    return desk.open().stream()
        .filter(each -> each.question().getUrl().equals(url))
        .findFirst()
        .orElse(null);
  }

  private String linkOf(Community community) {
    return data.text("SELECT portal_url FROM community WHERE id = ?", community.getId());
  }

  private static byte[] table(String... lines) {
    return ("Назва;Область;Посилання\n" + String.join("\n", lines))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Community register(Region region) {
    return registerAs(name, region);
  }

  private Community registerAs(String called, Region region) {
    return communities
        .register(
            List.of(
                new CommunityRegistration(
                    null,
                    called + " сільська територіальна громада",
                    null,
                    region,
                    null,
                    true,
                    false,
                    false,
                    null,
                    null)))
        .get(0);
  }

  /** A name that no other test has, pronounceable for nobody. */
  private static String name() {
    StringBuilder name = new StringBuilder("Пв");
    long bits = Math.abs(UUID.randomUUID().getMostSignificantBits());
    for (char digit : Long.toString(bits).toCharArray()) {
      name.append(LETTERS.charAt(digit - '0')).append("ао".charAt(digit % 2));
    }
    return name.append("ська").toString();
  }
}
