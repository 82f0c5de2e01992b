package eu.cities4cities.academy.community.codifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.CommunityKind;
import eu.cities4cities.academy.community.codifier.Decision.Fate;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Change;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Type;
import eu.cities4cities.academy.shared.RefusedException;
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

  private static final RegisterDiff DIFF =
      new RegisterDiff(
          List.of(
              new Change(Type.GONE, GONE, null),
              new Change(Type.KNOWN, registered(9, LOUD, "Гучна"), row(LOUD, "Гучна")),
              new Change(Type.DOUBTFUL, PERHAPS, ROW),
              new Change(Type.DOUBTFUL, ALSO, ROW)),
          Set.of());

  @Test
  void withoutDecisionsNothingIsDoneToWhatIsOpen() {
    assertThat(RegisterPlan.of(DIFF, List.of()).isEmpty()).isTrue();
    assertThat(plan(new Decision(1, Fate.LEFT, null)).isEmpty()).isTrue();
  }

  @Test
  void goneCommunityGoesIntoAnotherOfTheFileOrEnds() {
    assertThat(plan(new Decision(1, Fate.MERGED, LOUD)).merged()).containsEntry(GONE, LOUD);
    assertThat(plan(new Decision(1, Fate.ABOLISHED, null)).abolished()).containsExactly(GONE);
    refused("community.import.successor", new Decision(1, Fate.MERGED, QUIET));
    refused("community.import.successor", new Decision(1, Fate.MERGED, null));
  }

  @Test
  void nobodyGoesIntoACommunityOfWhichItIsNotDecidedWhetherItIsThere() {
    Decision into = new Decision(1, Fate.MERGED, CLEAR);
    refused("community.import.successor", into);
    assertThat(plan(into, new Decision(2, Fate.SAME, CLEAR)).merged()).containsEntry(GONE, CLEAR);
    assertThat(
            plan(into, new Decision(2, Fate.OTHER, CLEAR), new Decision(3, Fate.OTHER, CLEAR))
                .merged())
        .containsEntry(GONE, CLEAR);
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
  void endedCommunityDoesNotComeBackByADecision() {
    RegisteredCommunity ended =
        new RegisteredCommunity(4, CLEAR, "53", ROW.nameUk(), CommunityKind.RURAL, "Ясна", true);
    RegisterDiff diff = new RegisterDiff(List.of(new Change(Type.DOUBTFUL, ended, ROW)), Set.of());
    for (Fate fate : List.of(Fate.SAME, Fate.OTHER)) {
      assertThatThrownBy(() -> RegisterPlan.of(diff, List.of(new Decision(4, fate, CLEAR))))
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void communityThatGetsItsCodeAlsoGetsTheOfficialNameAndSeat() {
    RegisteredCommunity typed =
        new RegisteredCommunity(5, null, "53", "ясна", CommunityKind.URBAN, null, false);
    Change coded = new Change(Type.CODED, typed, ROW);
    RegisterPlan plan = RegisterPlan.of(new RegisterDiff(List.of(coded), Set.of()), List.of());
    assertThat(plan.coded()).containsExactly(coded);
    assertThat(plan.renamed()).containsExactly(coded);
    assertThat(plan.reseated()).containsExactly(coded);
  }

  private static RegisterPlan plan(Decision... decisions) {
    return RegisterPlan.of(DIFF, List.of(decisions));
  }

  private static void refused(String key, Decision... decisions) {
    assertThatThrownBy(() -> plan(decisions))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static RegisteredCommunity registered(long id, String code, String name) {
    return new RegisteredCommunity(
        id, code, "53", official(name), CommunityKind.RURAL, name, false);
  }

  private static CodifierRow row(String code, String name) {
    return new CodifierRow(code, "53", official(name), CommunityKind.RURAL, name, 2);
  }

  private static String official(String name) {
    return name + " сільська територіальна громада";
  }
}
