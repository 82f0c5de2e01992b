package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final List<ShownFrom> MOMENTS =
      Arrays.stream(ShownFrom.values()).filter(each -> each != ShownFrom.NEVER).toList();

  @Property
  void whatIsShownStaysShown(@ForAll ShownFrom from) {
    boolean shown = false;
    for (ShownFrom moment : MOMENTS) {
      assertThat(from.shownAt(moment)).isEqualTo(shown || moment == from);
      shown = from.shownAt(moment);
    }
    assertThat(shown).isEqualTo(from != ShownFrom.NEVER);
  }

  @Test
  void eachPartIsShownFromItsOwnMoment() {
    var usual =
        new Disclosure(
            ShownFrom.SUBMITTED, ShownFrom.LAST_ATTEMPT, ShownFrom.CLOSED, ShownFrom.NEVER);
    assertThat(usual.at(ShownFrom.DURING).anything()).isFalse();
    assertThat(usual.at(ShownFrom.SUBMITTED))
        .isEqualTo(new Disclosure.Shown(true, false, false, false));
    assertThat(usual.at(ShownFrom.LAST_ATTEMPT))
        .isEqualTo(new Disclosure.Shown(true, true, false, false));
    assertThat(usual.at(ShownFrom.CLOSED)).isEqualTo(new Disclosure.Shown(true, true, true, false));
  }

  @Property
  void whileAnswersAreOnTheirWayNobodyLearnsWhichAreRight(
      @ForAll ShownFrom score, @ForAll ShownFrom other) {
    Disclosure.Shown shown = new Disclosure(score, other, other, other).whileCollecting();
    assertThat(shown.marks() || shown.key() || shown.feedback()).isFalse();
  }

  @Test
  void practiceShowsEverythingAtOnce() {
    assertThat(Disclosure.AT_ONCE.at(ShownFrom.DURING))
        .isEqualTo(new Disclosure.Shown(true, true, true, true));
    assertThat(Disclosure.AT_ONCE.checksWhileAnswering()).isTrue();
  }
}
