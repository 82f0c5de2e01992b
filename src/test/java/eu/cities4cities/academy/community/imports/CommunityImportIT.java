package eu.cities4cities.academy.community.imports;

import static eu.cities4cities.academy.community.imports.SmallEdition.name;
import static eu.cities4cities.academy.community.imports.SmallEdition.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.Community;
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
  private static final LocalDate TODAY = LocalDate.now(KyivTime.ZONE);

  @Inject private CommunityImportService imports;
  @Inject private CommunityService communities;
  @Inject private CommunityRegisterService register;
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
    CodifierPreview preview = imports.preview(newer.file());
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
    assertThat(types(imports.preview(newer.file()), gone)).containsExactly(Type.GONE);
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
                    new Options(TODAY.plusDays(1), List.of(), false)))
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
    String applied = post("?inForceOn=" + TODAY.minusDays(3), file, 200);
    String id = applied.replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
    assertThat(of(code).isActive()).isTrue();
    assertThat(get("/" + id))
        .contains("\"kind\":\"ADDED\"", "\"inForceOn\":\"" + TODAY.minusDays(3));
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
