package eu.cities4cities.academy.community.codifier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.CommunityKind;
import eu.cities4cities.academy.community.CommunityStatus;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Change;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterDiffTest {
  private static final String OLD = "UA53020010000011111";
  private static final String NEW = "UA53040010000022222";

  @Test
  void sameCodeWithTheSameNameIsKnownAndWithAnotherIsRenamed() {
    assertThat(
            only(
                registered(1, OLD, "Ясна", CommunityKind.RURAL),
                row(OLD, "Ясна", CommunityKind.RURAL)))
        .isEqualTo(Type.KNOWN);
    assertThat(
            only(
                registered(1, OLD, "Ясна", CommunityKind.RURAL),
                row(OLD, "Тиха", CommunityKind.RURAL)))
        .isEqualTo(Type.RENAMED);
    // Its seat became a town: the official name says so.
    assertThat(
            only(
                registered(1, OLD, "Ясна", CommunityKind.RURAL),
                row(OLD, "Ясна", CommunityKind.URBAN)))
        .isEqualTo(Type.RENAMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ясна громада",
        "ясна сільська рада",
        "Ясна об’єднана територіальна громада",
        "Ясна ОТГ",
        "Ясна тг",
        "Ясна СТГ",
        "Ясна  сільська громада"
      })
  void communityAsPeopleTypeItGetsItsCode(String typed) {
    RegisteredCommunity community =
        new RegisteredCommunity(
            1, null, "53", typed, CommunityKind.URBAN, null, CommunityStatus.ACTIVE, null);
    assertThat(only(community, row(NEW, "Ясна", CommunityKind.RURAL))).isEqualTo(Type.CODED);
  }

  @Test
  void communityEnteredWithoutCodeGetsItWhereTheNameLeavesNoDoubt() {
    assertThat(
            only(
                registered(1, null, "Ясна", CommunityKind.RURAL),
                row(NEW, "Ясна", CommunityKind.RURAL)))
        .isEqualTo(Type.CODED);
    RegisteredCommunity typed =
        new RegisteredCommunity(
            1, null, "53", "ясна", CommunityKind.URBAN, null, CommunityStatus.ACTIVE, null);
    assertThat(only(typed, row(NEW, "Ясна", CommunityKind.RURAL))).isEqualTo(Type.CODED);
  }

  @Test
  void anotherKindOrSeatOrANamesakeLeavesADoubt() {
    assertThat(
            only(
                registered(1, null, "Ясна", CommunityKind.URBAN),
                row(NEW, "Ясна", CommunityKind.RURAL)))
        .isEqualTo(Type.DOUBTFUL);
    RegisteredCommunity seated =
        new RegisteredCommunity(
            1,
            null,
            "53",
            official("Ясна", CommunityKind.RURAL),
            CommunityKind.RURAL,
            "Тихе",
            CommunityStatus.ACTIVE,
            null);
    assertThat(only(seated, row(NEW, "Ясна", CommunityKind.RURAL))).isEqualTo(Type.DOUBTFUL);
    RegisterDiff twoOfAName =
        diff(
            List.of(registered(1, null, "Ясна", CommunityKind.RURAL)),
            row(OLD, "Ясна", CommunityKind.RURAL),
            row(NEW, "Ясна", CommunityKind.RURAL));
    assertThat(twoOfAName.changes()).extracting(Change::type).containsOnly(Type.DOUBTFUL);
  }

  @Test
  void namesakeOfAnotherRegionIsAnotherCommunity() {
    RegisterDiff diff =
        diff(
            List.of(
                new RegisteredCommunity(
                    1,
                    null,
                    "05",
                    official("Ясна", CommunityKind.RURAL),
                    CommunityKind.RURAL,
                    null,
                    CommunityStatus.ACTIVE,
                    null)),
            row(NEW, "Ясна", CommunityKind.RURAL));
    assertThat(diff.changes()).extracting(Change::type).containsExactly(Type.NEW);
    assertThat(diff.regionsLeftOut()).containsExactly(Region.VINNYTSIA);
  }

  @Test
  void sameNameUnderAnotherCodeIsMovedAndWithoutANamesakeGone() {
    assertThat(
            only(
                registered(1, OLD, "Ясна", CommunityKind.RURAL),
                row(NEW, "Ясна", CommunityKind.RURAL)))
        .isEqualTo(Type.MOVED);
    RegisterDiff diff =
        diff(
            List.of(registered(1, OLD, "Ясна", CommunityKind.RURAL)),
            row(NEW, "Тиха", CommunityKind.RURAL));
    assertThat(diff.changes()).extracting(Change::type).containsExactly(Type.GONE, Type.NEW);
  }

  @Test
  void endedCommunityIsNotGoneAgainAndAskedAboutWhereTheFileHasIt() {
    RegisteredCommunity ended =
        new RegisteredCommunity(
            1,
            OLD,
            "53",
            official("Ясна", CommunityKind.RURAL),
            CommunityKind.RURAL,
            null,
            CommunityStatus.ABOLISHED,
            null);
    assertThat(diff(List.of(ended), row(NEW, "Тиха", CommunityKind.RURAL)).changes())
        .extracting(Change::type)
        .containsExactly(Type.NEW);
    assertThat(only(ended, row(OLD, "Ясна", CommunityKind.RURAL))).isEqualTo(Type.ENDED);
  }

  @Test
  void communityOnAFaultyLineIsNotGone() {
    Codifier codifier =
        new Codifier(
            List.of(row(NEW, "Тиха", CommunityKind.RURAL)),
            new CleaningReport(java.util.Map.of(), List.of()),
            List.of(new CodifierFault(3, OLD, "Ясна", null)),
            2,
            "UTF-8",
            false);
    RegisterDiff diff =
        RegisterDiff.of(List.of(registered(1, OLD, "Ясна", CommunityKind.RURAL)), codifier);
    assertThat(diff.changes()).extracting(Change::type).containsExactly(Type.NEW);
  }

  /** Names of three, kinds of two, codes that stay, change or are missing: a large small world. */
  @Property
  void everyRowAndCommunityIsAccountedForInWhateverOrder(
      @ForAll Random random,
      @ForAll @IntRange(max = 8) int communities,
      @ForAll @IntRange(min = 1, max = 8) int rows) {
    List<RegisteredCommunity> register = new ArrayList<>();
    for (int i = 0; i < communities; i++) {
      String code = random.nextInt(3) == 0 ? null : code(random.nextBoolean() ? i : 20 + i);
      register.add(registered(i, code, name(random), kind(random)));
    }
    List<CodifierRow> file = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      file.add(row(code(i), name(random), kind(random)));
    }
    RegisterDiff diff = diff(register, file.toArray(CodifierRow[]::new));
    List<Change> certain =
        diff.changes().stream().filter(change -> change.type() != Type.DOUBTFUL).toList();
    assertThat(certain.stream().map(Change::communityId).filter(id -> id != null))
        .doesNotHaveDuplicates();
    assertThat(certain.stream().map(Change::row).filter(row -> row != null))
        .doesNotHaveDuplicates();
    assertThat(
            diff.changes().stream()
                .map(Change::communityId)
                .filter(id -> id != null)
                .collect(Collectors.toSet()))
        .isEqualTo(register.stream().map(RegisteredCommunity::id).collect(Collectors.toSet()));
    assertThat(
            diff.changes().stream()
                .map(Change::row)
                .filter(row -> row != null)
                .collect(Collectors.toSet()))
        .isEqualTo(Set.copyOf(file));
    for (Change change : certain) {
      if (change.community() != null && change.row() != null && change.type() != Type.RENAMED) {
        assertThat(change.row().nameUk()).isEqualTo(change.community().nameUk());
      }
    }
    Collections.shuffle(register, random);
    Collections.shuffle(file, random);
    assertThat(diff(register, file.toArray(CodifierRow[]::new)).changes())
        .containsExactlyInAnyOrderElementsOf(diff.changes());
  }

  @Test
  void wholeEditionAgainstItselfChangesNothing() {
    Codifier codifier = Codifier.read(SampleCodifier.csv(SampleCodifier.lines()));
    List<RegisteredCommunity> register = new ArrayList<>();
    for (CodifierRow row : codifier.rows()) {
      register.add(
          new RegisteredCommunity(
              register.size(),
              row.code(),
              row.regionCode(),
              row.nameUk(),
              row.kind(),
              row.centreUk(),
              CommunityStatus.ACTIVE,
              null));
    }
    assertThat(RegisterDiff.of(register, codifier).changes())
        .hasSize(register.size())
        .allMatch(change -> change.type() == Type.KNOWN);
  }

  private static Type only(RegisteredCommunity community, CodifierRow row) {
    RegisterDiff diff = diff(List.of(community), row);
    assertThat(diff.changes()).hasSize(1);
    return diff.changes().get(0).type();
  }

  private static RegisterDiff diff(List<RegisteredCommunity> register, CodifierRow... rows) {
    return RegisterDiff.of(
        register,
        new Codifier(
            List.of(rows),
            new CleaningReport(java.util.Map.of(), List.of()),
            List.of(),
            rows.length,
            "UTF-8",
            false));
  }

  private static RegisteredCommunity registered(
      long id, String code, String name, CommunityKind kind) {
    return new RegisteredCommunity(
        id, code, "53", official(name, kind), kind, null, CommunityStatus.ACTIVE, null);
  }

  private static CodifierRow row(String code, String name, CommunityKind kind) {
    return new CodifierRow(code, "53", official(name, kind), kind, name, 2);
  }

  private static String official(String name, CommunityKind kind) {
    return name + " " + kind.wordUk() + " територіальна громада";
  }

  private static String code(int number) {
    return "UA5302%03d0000011111".formatted(number);
  }

  private static String name(Random random) {
    return List.of("Ясна", "Тиха", "Біла").get(random.nextInt(3));
  }

  private static CommunityKind kind(Random random) {
    return random.nextBoolean() ? CommunityKind.RURAL : CommunityKind.URBAN;
  }
}
