package eu.cities4cities.academy.community.imports;

import static eu.cities4cities.academy.community.imports.SmallEdition.name;
import static eu.cities4cities.academy.community.imports.SmallEdition.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityEnds;
import eu.cities4cities.academy.community.CommunityRegisterService;
import eu.cities4cities.academy.community.CommunityRegistration;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.CommunityStatus;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.codifier.Codifier;
import eu.cities4cities.academy.community.codifier.Decision;
import eu.cities4cities.academy.community.codifier.Decision.Fate;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Change;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Type;
import eu.cities4cities.academy.community.codifier.SampleCodifier;
import eu.cities4cities.academy.community.imports.CommunityImportService.Options;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.imports.ImportState;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Editions of the codifier: a first one, newer ones, and what they do to people and addresses. */
@ExtendWith(ArquillianExtension.class)
class CommunityImportIT {
  private final LocalDate today = LocalDate.now(KyivTime.ZONE);

  @Inject private CommunityImportService imports;
  @Inject private CommunityService communities;
  @Inject private CommunityRegisterService register;
  @Inject private CommunityEnds ends;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  private long organizer;

  @BeforeEach
  void organize() {
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
  }

  @Test
  void newerEditionRenamesMovesMergesAndAbolishesAsDecidedAndPeopleFollow() {
    SmallEdition none = new SmallEdition("44");
    String stays = none.code();
    String renamed = none.code();
    String merged = none.code();
    String abolished = none.code();
    String moved = none.code();
    String movedName = name();
    String oldName = name();
    String newName = name();
    String staysName = name();
    apply(
        none.with(stays, staysName)
            .with(renamed, oldName)
            .with(merged, name())
            .with(abolished, name())
            .with(moved, movedName));
    Community mergedOne = of(merged);
    Community renamedOne = of(renamed);
    long person = data.personOf(mergedOne.getId());
    register.mark(renamedOne.getId(), true, true, "Рішення");
    register.spell(of(stays).getId(), "Curated rural community", "Так пише громада");

    String added = none.code();
    String movedTo = none.code();
    SmallEdition newer =
        none.with(stays, staysName)
            .with(renamed, newName)
            .with(movedTo, movedName)
            .with(added, name());
    long rows = data.number("SELECT COUNT(*) FROM community");
    CodifierPreview preview = preview(newer);
    assertThat(data.number("SELECT COUNT(*) FROM community")).isEqualTo(rows);
    assertThat(types(preview, merged, abolished)).containsOnly(Type.GONE);
    assertThat(types(preview, renamed)).containsExactly(Type.RENAMED);
    assertThat(types(preview, moved)).containsExactly(Type.MOVED);
    assertThat(types(preview, stays)).containsExactly(Type.KNOWN);
    assertThat(preview.diff().changes().get(0).type()).isEqualTo(Type.GONE);
    assertThat(preview.table().count(ImportState.NEW)).isEqualTo(1);

    CodifierPreview applied =
        apply(
            newer,
            new Decision(mergedOne.getId(), Fate.MERGED, added),
            new Decision(of(abolished).getId(), Fate.ABOLISHED, null));
    assertThat(of(renamed).getId()).isEqualTo(renamedOne.getId());
    assertThat(of(renamed).getNameUk()).isEqualTo(official(newName));
    assertThat(of(renamed).isOccupied()).isTrue();
    assertThat(of(renamed).isGuarded()).isTrue();
    assertThat(communities.find(renamedOne.getSlug()).orElseThrow().getId())
        .isEqualTo(renamedOne.getId());
    assertThat(of(renamed).getSlug()).isNotEqualTo(renamedOne.getSlug());
    assertThat(of(stays).getNameEn()).isEqualTo("Curated rural community");
    assertThat(of(moved).getCode()).isEqualTo(movedTo);
    assertThat(of(merged).getStatus()).isEqualTo(CommunityStatus.MERGED);
    assertThat(of(merged).getHeirId()).isEqualTo(of(added).getId());
    assertThat(of(abolished).getStatus()).isEqualTo(CommunityStatus.ABOLISHED);
    assertThat(data.number("SELECT community_id FROM person WHERE id = ?", person))
        .isEqualTo(of(added).getId());
    assertThat(imports.report(applied.table().importId()).changes())
        .extracting(ImportedChange::kind)
        .containsExactlyInAnyOrder(
            ImportedChange.Kind.ADDED,
            ImportedChange.Kind.MOVED,
            ImportedChange.Kind.RENAMED,
            ImportedChange.Kind.MERGED,
            ImportedChange.Kind.ABOLISHED);

    assertThatThrownBy(() -> apply(newer))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("community.import.nothing"));
  }

  @Test
  void whatNobodyDecidesStaysAndIsAskedAboutAgain() {
    SmallEdition none = new SmallEdition("44");
    String stays = none.code();
    String gone = none.code();
    String name = name();
    apply(none.with(stays, name).with(gone, name()));
    SmallEdition newer = none.with(stays, name).with(none.code(), name());
    apply(newer);
    assertThat(of(gone).isActive()).isTrue();
    assertThat(types(preview(newer), gone)).containsExactly(Type.GONE);
  }

  @Test
  void communityEnteredByHandGetsItsCodeAndItsOfficialName() {
    String name = name();
    Community typed =
        communities
            .register(
                List.of(
                    new CommunityRegistration(
                        null,
                        name.toLowerCase(Locale.ROOT),
                        null,
                        Region.LUHANSK,
                        null,
                        false,
                        false,
                        false,
                        null,
                        null)))
            .get(0);
    long person = data.personOf(typed.getId());
    SmallEdition none = new SmallEdition("44");
    String code = none.code();
    apply(none.with(code, name));
    assertThat(of(code).getId()).isEqualTo(typed.getId());
    assertThat(of(code).getNameUk()).isEqualTo(official(name));
    assertThat(of(code).getCentreUk()).isEqualTo(name.replace("нська", "не"));
    assertThat(data.number("SELECT community_id FROM person WHERE id = ?", person))
        .isEqualTo(typed.getId());
  }

  @Test
  void faultyLinesAreLeftOutOnlyWhenAskedAndWhatTheyNameIsNotGone() {
    SmallEdition none = new SmallEdition("44");
    String good = none.code();
    String bad = none.code();
    String name = name();
    apply(none.with(good, name).with(bad, name()));
    SmallEdition newer =
        none.with(good, name).with(none.code(), name()).withLine(";;" + bad + ";;;H;Poltava");
    assertThatThrownBy(() -> apply(newer)).isInstanceOf(RefusedException.class);
    CodifierPreview preview =
        imports.apply("edition.csv", newer.file(), new Options(null, List.of(), true));
    assertThat(preview.table().count(ImportState.FAULTY)).isEqualTo(1);
    assertThat(types(preview, bad)).isEmpty();
  }

  @Test
  void anUndoTakesBackNamesCodesAndWhatNobodyUses() {
    SmallEdition none = new SmallEdition("44");
    String used = none.code();
    String unused = none.code();
    String oldName = name();
    CodifierPreview first = apply(none.with(used, oldName).with(unused, name()));
    String slug = of(used).getSlug();
    data.personOf(of(used).getId());
    String newCode = none.code();
    CodifierPreview second = apply(none.with(used, name()).with(newCode, officialless(unused)));
    assertThat(of(used).getSlug()).isNotEqualTo(slug);
    CommunityImport undone = imports.undo(second.table().importId()).done();
    assertThat(undone.getTaken()).isEqualTo(2);
    assertThat(of(used).getNameUk()).isEqualTo(official(oldName));
    assertThat(of(used).getSlug()).isEqualTo(slug);
    assertThat(of(unused).getCode()).isEqualTo(unused);

    CommunityImport both = imports.undo(first.table().importId()).done();
    assertThat(both.getTaken()).isEqualTo(1);
    assertThat(both.getStayed()).isEqualTo(1);
    assertThat(communities.find(unused)).isEmpty();
    assertThat(of(used).isActive()).isTrue();
    assertThat(imports.undo(first.table().importId()).done().getTaken()).isEqualTo(1);
  }

  /** The undone name was never the community's: no trace of it but the address that was public. */
  @Test
  void anUndoneNameWasNeverOneAndTheSameEditionCanBeAppliedAgainWithAnEarlierDay() {
    SmallEdition none = new SmallEdition("44");
    String code = none.code();
    String oldName = name();
    String newName = name();
    apply(none.with(code, oldName));
    Community community = of(code);
    register.spell(community.getId(), "Curated rural community", "Так пише громада");
    SmallEdition newer = none.with(code, newName);
    CodifierPreview renamed = apply(newer);
    String newSlug = of(code).getSlug();
    imports.undo(renamed.table().importId());
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM community_name WHERE community_id = ?", community.getId()))
        .isZero();
    assertThat(of(code).getNameUk()).isEqualTo(official(oldName));
    assertThat(of(code).getNameEn()).isEqualTo("Curated rural community");
    assertThat(of(code).isNameEnCurated()).isTrue();
    assertThat(of(code).getSlug()).isEqualTo(community.getSlug());
    assertThat(communities.find(newSlug).orElseThrow().getId()).isEqualTo(community.getId());

    CodifierPreview again = apply(today.minusDays(30), newer);
    assertThat(again.late()).isEmpty();
    assertThat(of(code).getNameUk()).isEqualTo(official(newName));
    assertThat(of(code).getSlug()).isEqualTo(newSlug);
    assertThat(
            data.text(
                "SELECT until_on FROM community_name WHERE community_id = ?", community.getId()))
        .startsWith(today.minusDays(30).toString());
  }

  @Test
  void aNameThatWasChangedAgainSinceStaysWhenTheImportIsUndone() {
    SmallEdition none = new SmallEdition("44");
    String code = none.code();
    String oldName = name();
    apply(none.with(code, oldName));
    String newName = name();
    CodifierPreview renamed = apply(none.with(code, newName));
    register.rename(of(code).getId(), official(name()), today, "Рішення");
    register.rename(of(code).getId(), official(newName), today, "Рішення");
    CommunityImport undone = imports.undo(renamed.table().importId()).done();
    assertThat(undone.getTaken()).isZero();
    assertThat(of(code).getNameUk()).isEqualTo(official(newName));
  }

  @Test
  void aCodeTakenBackIsFreeForAnotherCommunity() {
    SmallEdition none = new SmallEdition("44");
    String code = none.code();
    String name = name();
    apply(none.with(code, name));
    long community = of(code).getId();
    String wrong = none.code();
    CodifierPreview moved = apply(none.with(wrong, name));
    assertThat(of(wrong).getId()).isEqualTo(community);
    imports.undo(moved.table().importId());
    assertThat(of(code).getId()).isEqualTo(community);
    apply(none.with(code, name).with(wrong, name()));
    assertThat(of(wrong).getId()).isNotEqualTo(community);
  }

  @Test
  void whatChangedAfterTheDayOfTheFileIsLeftAloneAndTheRestIsApplied() {
    SmallEdition none = new SmallEdition("44");
    String late = none.code();
    String inTime = none.code();
    String ends = none.code();
    apply(none.with(late, name()).with(inTime, name()).with(ends, name()));
    String byHand = name();
    register.rename(of(late).getId(), official(byHand), today.minusDays(2), "Постанова");
    register.rename(of(ends).getId(), official(name()), today.minusDays(2), "Постанова");
    String inTimeName = name();
    SmallEdition newer = none.with(late, name()).with(inTime, inTimeName);
    Decision end = new Decision(of(ends).getId(), Fate.ABOLISHED, null);
    CodifierPreview preview =
        imports.preview(newer.file(), new Options(today.minusDays(9), List.of(end), false));
    assertThat(preview.late())
        .extracting(each -> each.community().id())
        .containsExactlyInAnyOrder(of(late).getId(), of(ends).getId());
    CodifierPreview applied = apply(today.minusDays(9), newer, end);
    assertThat(applied.late()).hasSize(2);
    assertThat(of(late).getNameUk()).isEqualTo(official(byHand));
    assertThat(of(ends).isActive()).isTrue();
    assertThat(of(inTime).getNameUk()).isEqualTo(official(inTimeName));
    assertThatThrownBy(() -> apply(today.minusDays(9), newer, end))
        .hasMessage("community.import.onlyLate");
    assertThat(apply(newer, end).late()).isEmpty();
    assertThat(of(ends).getStatus()).isEqualTo(CommunityStatus.ABOLISHED);
  }

  @Test
  void anUndoTakesOutWhatOnlyMachinesHaveNotedAndLeavesWhatSomebodyHasDecided() {
    SmallEdition none = new SmallEdition("44");
    String machines = none.code();
    String marked = none.code();
    String spelled = none.code();
    String decided = none.code();
    CodifierPreview first =
        apply(
            none.with(machines, name())
                .with(marked, name())
                .with(spelled, name())
                .with(decided, name()));
    data.insert(
        "INSERT INTO community_portal_check (community_id, url, next_at)"
            + " VALUES (?, 'https://cities4cities.eu/x', UTC_TIMESTAMP(3))",
        of(machines).getId());
    data.insert(
        "INSERT INTO community_hook (event_id, community_id, body, created_at, status, attempts,"
            + " next_attempt_at) VALUES (UUID(), ?, '{}', UTC_TIMESTAMP(3), 'SENT', 1,"
            + " UTC_TIMESTAMP(3))",
        of(machines).getId());
    register.mark(of(marked).getId(), true, false, "Рішення");
    register.spell(of(spelled).getId(), "Curated rural community", "Так пише громада");
    register.domains(of(decided).getId(), List.of("hromada.example"), "Сайт ради");
    CommunityImport undone = imports.undo(first.table().importId()).done();
    assertThat(communities.find(machines)).isEmpty();
    assertThat(undone.getTaken()).isEqualTo(1);
    assertThat(undone.getStayed()).isEqualTo(3);
  }

  @Test
  void anAbolishedCommunityThatTheFileHasComesBackWhenConfirmedAndGoesWithTheUndo() {
    SmallEdition none = new SmallEdition("44");
    String code = none.code();
    String oldName = name();
    apply(none.with(code, oldName));
    long id = of(code).getId();
    LocalDate ended = today.minusDays(5);
    ends.abolish(id, ended, "Помилка");
    String newName = name();
    SmallEdition newer = none.with(code, newName);
    assertThat(types(preview(newer), code)).containsExactly(Type.ENDED);
    assertThatThrownBy(() -> apply(newer)).hasMessage("community.import.nothing");
    CodifierPreview applied = apply(newer, new Decision(id, Fate.BACK, null));
    assertThat(of(code).isActive()).isTrue();
    assertThat(of(code).getEndedOn()).isNull();
    assertThat(of(code).getNameUk()).isEqualTo(official(newName));
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'community.register.back'"
                    + " AND object_id = ?",
                id))
        .isEqualTo(1);
    CommunityImport undone = imports.undo(applied.table().importId()).done();
    assertThat(undone.getTaken()).isEqualTo(2);
    assertThat(undone.getCameBack()).isEqualTo(1);
    assertThat(of(code).getStatus()).isEqualTo(CommunityStatus.ABOLISHED);
    assertThat(of(code).getEndedOn()).isEqualTo(ended);
    assertThat(of(code).getNameUk()).isEqualTo(official(oldName));
  }

  @Test
  void aCommunityThatCameBackAndHasACoordinatorAgainStaysThereWhenTheImportIsUndone() {
    SmallEdition none = new SmallEdition("44");
    String code = none.code();
    SmallEdition edition = none.with(code, name());
    apply(edition);
    long id = of(code).getId();
    ends.abolish(id, today.minusDays(5), "Помилка");
    CodifierPreview applied = apply(edition, new Decision(id, Fate.BACK, null));
    long person = data.personOf(id);
    data.role(person, Role.COORDINATOR, null, id);
    CommunityImport undone = imports.undo(applied.table().importId()).done();
    assertThat(undone.getTaken()).isZero();
    assertThat(undone.getStayed()).isEqualTo(1);
    assertThat(of(code).isActive()).isTrue();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM person_role WHERE person_id = ? AND role = 'COORDINATOR'"
                    + " AND community_id = ?",
                person,
                id))
        .isEqualTo(1);
  }

  @Test
  void aMergerMayLeadIntoACommunityThatIsInTheRegisterAlone() {
    SmallEdition none = new SmallEdition("44");
    String stays = none.code();
    String gone = none.code();
    String alone = none.code();
    String name = name();
    apply(none.with(stays, name).with(gone, name()).with(alone, name()));
    SmallEdition newer = none.with(stays, name);
    long into = of(alone).getId();
    assertThat(preview(newer).registeredIn("44"))
        .extracting(each -> each.id())
        .contains(into, of(gone).getId());
    apply(newer, new Decision(of(gone).getId(), Fate.MERGED, alone));
    assertThat(of(gone).getHeirId()).isEqualTo(into);
    assertThat(of(alone).isActive()).isTrue();
  }

  @Test
  void addressTakenBackLeadsToNobodyElseAndComesBackWithItsCode() {
    SmallEdition none = new SmallEdition("44");
    String code = none.code();
    String name = name();
    CodifierPreview first = apply(none.with(code, name));
    String slug = of(code).getSlug();
    imports.undo(first.table().importId());
    assertThat(communities.find(slug)).isEmpty();
    String otherCode = none.code();
    CodifierPreview second = apply(none.with(otherCode, name));
    assertThat(of(otherCode).getSlug()).isNotEqualTo(slug);
    imports.undo(second.table().importId());
    apply(none.with(code, name));
    assertThat(of(code).getSlug()).isEqualTo(slug);
  }

  @Test
  void codeOfAnInventedCommunityIsRefusedWithItsNumber() {
    SmallEdition none = new SmallEdition("44");
    String code = none.code();
    communities.register(
        List.of(
            new CommunityRegistration(
                code,
                official(name()),
                null,
                Region.LUHANSK,
                null,
                true,
                false,
                false,
                null,
                null)));
    assertThatThrownBy(() -> apply(none.with(code, name())))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("community.register.codesTaken"));
  }

  @Test
  void aDayInTheFutureIsRefused() {
    SmallEdition edition = new SmallEdition("44").with("UA44020010000012345", name());
    assertThatThrownBy(
            () ->
                imports.apply(
                    "edition.csv",
                    edition.file(),
                    new Options(today.plusDays(1), List.of(), false)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void programSendsAnEditionLooksAppliesAndTakesItBack() throws Exception {
    SmallEdition none = new SmallEdition("44");
    String code = none.code();
    byte[] file = none.with(code, name()).file();
    String looked = post("?dryRun=true", file, 200);
    assertThat(looked).contains("\"created\":1", "\"CATEGORY\":2", "\"SPACES\":1");
    assertThat(communities.find(code)).isEmpty();
    String applied = post("?inForceOn=" + today.minusDays(3), file, 200);
    String id = applied.replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
    assertThat(of(code).isActive()).isTrue();
    assertThat(get("/" + id))
        .contains("\"kind\":\"ADDED\"", "\"inForceOn\":\"" + today.minusDays(3));
    assertThat(post("/" + id + "/undo", new byte[0], 200)).contains("\"taken\":1");
    assertThat(communities.find(code)).isEmpty();
    post("?decision=1:gone", file, 400);
    assertThat(post("?decision=" + data.community() + ":abolished", file, 409)).contains("№");
  }

  /** Thirty-two thousand lines in one go, and out again: nobody uses what they brought. */
  @Test
  void wholeEditionIsEnteredAndTakenBack() {
    byte[] file = SampleCodifier.csv(SampleCodifier.lines());
    int rows = Codifier.read(file).rows().size();
    long before = data.number("SELECT COUNT(*) FROM community");
    CodifierPreview applied = imports.apply("all.csv", file, new Options(null, List.of(), false));
    long added = applied.table().count(ImportState.NEW);
    assertThat(added).isGreaterThan(rows - 50L);
    assertThat(data.number("SELECT COUNT(*) FROM community")).isEqualTo(before + added);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM community c WHERE NOT EXISTS (SELECT 1 FROM community_address"
                    + " a WHERE a.community_id = c.id AND a.address = c.slug)"
                    + " AND c.code IS NOT NULL AND c.slug NOT LIKE 'test-%'"))
        .isZero();
    CommunityImport undone = imports.undo(applied.table().importId()).done();
    assertThat(data.number("SELECT COUNT(*) FROM community")).isEqualTo(before);
    assertThat(undone.getTaken()).isGreaterThanOrEqualTo((int) added);
  }

  private CodifierPreview preview(SmallEdition edition) {
    return imports.preview(edition.file(), new Options(null, List.of(), false));
  }

  private CodifierPreview apply(LocalDate on, SmallEdition edition, Decision... decisions) {
    return imports.apply("edition.csv", edition.file(), new Options(on, List.of(decisions), false));
  }

  private CodifierPreview apply(SmallEdition edition, Decision... decisions) {
    return imports.apply(
        "edition.csv", edition.file(), new Options(null, List.of(decisions), false));
  }

  private Community of(String code) {
    return communities.find(code).orElseThrow();
  }

  /** The bare name of a community that is in the register. */
  private String officialless(String code) {
    return of(code).getShortUk();
  }

  /** What becomes of the communities that the register has under these codes. */
  private static List<Type> types(CodifierPreview preview, String... codes) {
    return preview.diff().changes().stream()
        .filter(change -> change.community() != null)
        .filter(change -> List.of(codes).contains(change.community().code()))
        .map(Change::type)
        .toList();
  }

  private String post(String path, byte[] body, int status) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
        status);
  }

  private String get(String path) throws Exception {
    return send(request(path), 200);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://localhost:"
                    + request.getLocalPort()
                    + request.getContextPath()
                    + "/api/v1/communities/imports"
                    + path))
        .header("Authorization", "Bearer " + data.token(organizer));
  }

  private static String send(HttpRequest.Builder request, int status) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
  }
}
