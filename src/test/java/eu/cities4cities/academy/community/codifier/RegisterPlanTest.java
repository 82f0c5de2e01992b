package eu.cities4cities.academy.community.codifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.CommunityKind;
import eu.cities4cities.academy.community.CommunityStatus;
import eu.cities4cities.academy.community.codifier.Decision.Fate;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Change;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Type;
import eu.cities4cities.academy.community.codifier.RegisterPlan.Late;
import eu.cities4cities.academy.community.codifier.RegisterPlan.Merger;
import eu.cities4cities.academy.shared.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterPlanTest {
  private static final String CLEAR = "UA53020010000011111";
  private static final String LOUD = "UA53020050000033333";
  private static final String QUIET = "UA53020030000022222";
  private static final CodifierRow ROW = row(CLEAR, "Ясна");
  private static final RegisteredCommunity GONE = registered(1, QUIET, "Тиха");
  private static final RegisteredCommunity PERHAPS = registered(2, null, "Ясна");
  private static final RegisteredCommunity ALSO = registered(3, null, "Ясна");

  private static final RegisteredCommunity KNOWN = registered(9, LOUD, "Гучна");
  private static final String FAR = "UA05020010000044444";
  private static final RegisteredCommunity ELSEWHERE = registered(6, FAR, "Далека");
  private static final RegisteredCommunity CODELESS = registered(7, null, "Безкодова");
  private static final String OVER = "UA53020070000055555";
  private static final RegisteredCommunity NO_MORE = ended(8, OVER, CommunityStatus.ABOLISHED);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static final RegisterDiff DIFF =
      new RegisterDiff(
          List.of(
              new Change(Type.GONE, GONE, null),
              new Change(Type.KNOWN, KNOWN, row(LOUD, "Гучна")),
              new Change(Type.DOUBTFUL, PERHAPS, ROW),
              new Change(Type.DOUBTFUL, ALSO, ROW)),
          Set.of(),
          List.of(GONE, KNOWN, PERHAPS, ALSO, ELSEWHERE, CODELESS, NO_MORE));

  @Test
  void withoutDecisionsNothingIsDoneToWhatIsOpen() {
    assertThat(plan().isEmpty()).isTrue();
    assertThat(plan(new Decision(1, Fate.LEFT, null)).isEmpty()).isTrue();
  }

  @Test
  void goneCommunityGoesIntoAnotherOfTheFileOrEnds() {
    assertThat(plan(new Decision(1, Fate.MERGED, LOUD)).merged())
        .containsExactly(new Merger(GONE, new Merger.Into(9L, LOUD)));
    assertThat(plan(new Decision(1, Fate.ABOLISHED, null)).abolished()).containsExactly(GONE);
    refused("community.import.successor", new Decision(1, Fate.MERGED, QUIET));
    refused("community.import.successor", new Decision(1, Fate.MERGED, null));
  }

  @Test
  void nobodyGoesIntoACommunityOfWhichItIsNotDecidedWhetherItIsThere() {
    Decision into = new Decision(1, Fate.MERGED, CLEAR);
    refused("community.import.successor", into);
    assertThat(plan(into, new Decision(2, Fate.SAME, CLEAR)).merged())
        .containsExactly(new Merger(GONE, new Merger.Into(2L, CLEAR)));
    assertThat(
            plan(into, new Decision(2, Fate.OTHER, CLEAR), new Decision(3, Fate.OTHER, CLEAR))
                .merged())
        .containsExactly(new Merger(GONE, new Merger.Into(null, CLEAR)));
  }

  @Test
  void goneCommunityMayGoIntoOneThatIsInTheRegisterAlone() {
    assertThat(plan(new Decision(1, Fate.MERGED, FAR)).merged())
        .containsExactly(new Merger(GONE, new Merger.Into(6L, FAR)));
    assertThat(plan(new Decision(1, Fate.MERGED, "7")).merged())
        .as("by its number where it has no code")
        .containsExactly(new Merger(GONE, new Merger.Into(7L, CODELESS.nameUk())));
    refused("community.import.successor", new Decision(1, Fate.MERGED, OVER));
    refused("community.import.successor", new Decision(1, Fate.MERGED, "8"));
    refused("community.import.successor", new Decision(1, Fate.MERGED, "1"));
  }

  @Test
  void nobodyGoesIntoACommunityThatEndsAtTheSameTime() {
    RegisteredCommunity other = registered(10, FAR, "Далека");
    RegisterDiff diff =
        new RegisterDiff(
            List.of(new Change(Type.GONE, GONE, null), new Change(Type.GONE, other, null)),
            Set.of(),
            List.of(GONE, other));
    Decision into = new Decision(1, Fate.MERGED, FAR);
    assertThat(RegisterPlan.of(diff, List.of(into), DAY).merged()).hasSize(1);
    assertThatThrownBy(
            () -> RegisterPlan.of(diff, List.of(into, new Decision(10, Fate.ABOLISHED, null)), DAY))
        .hasMessage("community.import.successor");
  }

  @Test
  void whatHasChangedAfterTheDayOfTheEditionIsLeftUndoneAndTold() {
    RegisteredCommunity later = since(20, QUIET, DAY.plusDays(1));
    RegisteredCommunity sameDay = since(21, LOUD, DAY);
    RegisteredCommunity ends = since(22, FAR, DAY.plusDays(2));
    CodifierRow row = row(QUIET, "Нова");
    RegisterDiff diff =
        new RegisterDiff(
            List.of(
                new Change(Type.RENAMED, later, row),
                new Change(Type.RENAMED, sameDay, row(LOUD, "Інша")),
                new Change(Type.GONE, ends, null)),
            Set.of(),
            List.of(later, sameDay, ends));
    List<Decision> decisions = List.of(new Decision(22, Fate.ABOLISHED, null));
    RegisterPlan plan = RegisterPlan.of(diff, decisions, DAY);
    assertThat(plan.renamed()).extracting(Change::communityId).containsExactly(21L);
    assertThat(plan.abolished()).isEmpty();
    assertThat(plan.late()).containsExactlyInAnyOrder(new Late(later, row), new Late(ends, null));
    assertThat(RegisterPlan.of(diff, decisions, DAY.plusDays(2)).late()).isEmpty();
  }

  @Test
  void doubtfulRowIsOneOfThemOrAnotherCommunity() {
    RegisterPlan same = plan(new Decision(2, Fate.SAME, CLEAR), new Decision(3, Fate.OTHER, CLEAR));
    assertThat(same.coded()).containsExactly(new Change(Type.DOUBTFUL, PERHAPS, ROW));
    assertThat(same.added()).isEmpty();
    assertThat(plan(new Decision(2, Fate.OTHER, CLEAR), new Decision(3, Fate.OTHER, CLEAR)).added())
        .containsExactly(ROW);
    assertThat(plan(new Decision(2, Fate.OTHER, CLEAR)).added())
        .as("the other one that bears the name may still be it")
        .isEmpty();
    refused(
        "community.import.contradiction",
        new Decision(2, Fate.SAME, CLEAR),
        new Decision(3, Fate.SAME, CLEAR));
  }

  @Test
  void decisionAboutWhatIsNotOpenIsRefused() {
    refused("community.import.undecidable", new Decision(2, Fate.ABOLISHED, null));
    refused("community.import.undecidable", new Decision(1, Fate.SAME, CLEAR));
    refused(
        "community.import.contradiction",
        new Decision(1, Fate.ABOLISHED, null),
        new Decision(1, Fate.MERGED, CLEAR));
  }

  @Test
  void abolishedCommunityComesBackWhereSomebodySaysSo() {
    RegisteredCommunity ended = ended(4, CLEAR, CommunityStatus.ABOLISHED);
    Change change = new Change(Type.ENDED, ended, ROW);
    RegisterDiff diff =
        new RegisterDiff(
            List.of(new Change(Type.GONE, GONE, null), change), Set.of(), List.of(GONE, ended));
    assertThat(RegisterPlan.of(diff, List.of(), DAY).isEmpty()).isTrue();
    RegisterPlan plan =
        RegisterPlan.of(
            diff,
            List.of(new Decision(4, Fate.BACK, null), new Decision(1, Fate.MERGED, CLEAR)),
            DAY);
    assertThat(plan.back()).containsExactly(change);
    assertThat(plan.renamed()).as("by the name that it has by now").containsExactly(change);
    assertThat(plan.merged()).containsExactly(new Merger(GONE, new Merger.Into(4L, CLEAR)));
    for (Fate fate : List.of(Fate.SAME, Fate.OTHER)) {
      assertThatThrownBy(() -> RegisterPlan.of(diff, List.of(new Decision(4, fate, CLEAR)), DAY))
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void mergedCommunityDoesNotComeBack() {
    RegisteredCommunity ended = ended(4, CLEAR, CommunityStatus.MERGED);
    RegisterDiff diff =
        new RegisterDiff(List.of(new Change(Type.ENDED, ended, ROW)), Set.of(), List.of(ended));
    assertThatThrownBy(() -> RegisterPlan.of(diff, List.of(new Decision(4, Fate.BACK, null)), DAY))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void communityThatGetsItsCodeAlsoGetsTheOfficialNameAndSeat() {
    RegisteredCommunity typed =
        new RegisteredCommunity(
            5, null, "53", "ясна", CommunityKind.URBAN, null, CommunityStatus.ACTIVE, null);
    Change coded = new Change(Type.CODED, typed, ROW);
    RegisterPlan plan =
        RegisterPlan.of(new RegisterDiff(List.of(coded), Set.of(), List.of(typed)), List.of(), DAY);
    assertThat(plan.coded()).containsExactly(coded);
    assertThat(plan.renamed()).containsExactly(coded);
    assertThat(plan.reseated()).containsExactly(coded);
  }

  private static RegisterPlan plan(Decision... decisions) {
    return RegisterPlan.of(DIFF, List.of(decisions), DAY);
  }

  private static void refused(String key, Decision... decisions) {
    assertThatThrownBy(() -> plan(decisions))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static RegisteredCommunity registered(long id, String code, String name) {
    return new RegisteredCommunity(
        id, code, "53", official(name), CommunityKind.RURAL, name, CommunityStatus.ACTIVE, null);
  }

  private static RegisteredCommunity ended(long id, String code, CommunityStatus how) {
    return new RegisteredCommunity(
        id, code, "53", official("Колишня"), CommunityKind.RURAL, "Ясна", how, null);
  }

  private static RegisteredCommunity since(long id, String code, LocalDate day) {
    return new RegisteredCommunity(
        id,
        code,
        "53",
        official("Перша"),
        CommunityKind.RURAL,
        "Ясна",
        CommunityStatus.ACTIVE,
        day);
  }

  private static CodifierRow row(String code, String name) {
    return new CodifierRow(code, "53", official(name), CommunityKind.RURAL, name, 2);
  }

  private static String official(String name) {
    return name + " сільська територіальна громада";
  }
}
