package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.session.meeting.Connection.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Stretches of a connection come out the same in whatever order services tell of them. */
class ConnectionTest {

  @Test
  void lastsFromItsJoinToItsLeave() {
    assertThat(Connection.stretches(List.of(at(10)), List.of(at(40))))
        .containsExactly(new Stretch(at(10), at(40)));
  }

  @Test
  void isOpenWhileNobodyHasToldOfItsEnd() {
    assertThat(Connection.stretches(List.of(at(10)), List.of()))
        .containsExactly(new Stretch(at(10), null));
  }

  @Test
  void aLeaveAloneIsNothingYet() {
    assertThat(Connection.stretches(List.of(), List.of(at(40)))).isEmpty();
  }

  @Test
  void aJoinEndsWhatNobodyHasToldTheEndOf() {
    assertThat(Connection.stretches(List.of(at(10), at(30)), List.of(at(40))))
        .containsExactly(new Stretch(at(10), at(30)), new Stretch(at(30), at(40)));
  }

  @Property
  void orderAndRepetitionChangeNothing(
      @ForAll @Size(max = 8) List<@IntRange(max = 60) Integer> joins,
      @ForAll @Size(max = 8) List<@IntRange(max = 60) Integer> leaves,
      @ForAll long seed) {
    List<Instant> began = new ArrayList<>(joins.stream().map(ConnectionTest::at).toList());
    List<Instant> ended = new ArrayList<>(leaves.stream().map(ConnectionTest::at).toList());
    List<Stretch> first = Connection.stretches(began, ended);

    began.addAll(List.copyOf(began));
    ended.addAll(List.copyOf(ended));
    Collections.shuffle(began, new Random(seed));
    Collections.shuffle(ended, new Random(seed + 1));

    assertThat(Connection.stretches(began, ended)).isEqualTo(first);
  }

  @Property
  void stretchesFollowEachOtherAndNoneGoesBackwards(
      @ForAll @Size(max = 8) List<@IntRange(max = 60) Integer> joins,
      @ForAll @Size(max = 8) List<@IntRange(max = 60) Integer> leaves) {
    Instant last = at(0);
    for (Stretch stretch :
        Connection.stretches(
            joins.stream().map(ConnectionTest::at).toList(),
            leaves.stream().map(ConnectionTest::at).toList())) {
      assertThat(stretch.from()).isAfterOrEqualTo(last);
      last = stretch.until() == null ? stretch.from() : stretch.until();
      assertThat(last).isAfterOrEqualTo(stretch.from());
    }
  }

  private static Instant at(int minute) {
    return Instant.parse("2026-11-28T08:00:00Z").plusSeconds(minute * 60L);
  }
}
