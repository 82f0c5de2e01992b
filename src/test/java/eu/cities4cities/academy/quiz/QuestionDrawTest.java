package eu.cities4cities.academy.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.QuestionDraw.Pool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuestionDrawTest {

  @Property(tries = 2000)
  void whatCanBeDrawnIsDrawnAsAskedAndNeverTwice(
      @ForAll("possible") List<Pool> pools, @ForAll long seed) {
    List<List<Long>> drawn = QuestionDraw.of(pools, seed);
    assertThat(drawn).hasSameSizeAs(pools);
    for (int pool = 0; pool < pools.size(); pool++) {
      assertThat(drawn.get(pool)).hasSize(pools.get(pool).count());
      assertThat(pools.get(pool).questions()).containsAll(drawn.get(pool));
    }
    assertThat(drawn.stream().flatMap(List::stream).toList()).doesNotHaveDuplicates();
  }

  @Property
  void theSameSeedDrawsTheSame(@ForAll("possible") List<Pool> pools, @ForAll long seed) {
    List<Pool> otherOrder =
        pools.stream()
            .map(
                pool -> {
                  List<Long> turned = new ArrayList<>(pool.questions());
                  Collections.reverse(turned);
                  return new Pool(pool.count(), turned);
                })
            .toList();
    assertThat(QuestionDraw.of(otherOrder, seed)).isEqualTo(QuestionDraw.of(pools, seed));
  }

  @Property
  void whereMoreAreAskedForThanThereAreAllAreDrawn(
      @ForAll("possible") List<Pool> pools, @ForAll long seed) {
    List<Pool> greedy = new ArrayList<>(pools);
    List<Long> all =
        pools.stream().flatMap(pool -> pool.questions().stream()).distinct().sorted().toList();
    int asked = pools.stream().mapToInt(Pool::count).sum();
    greedy.add(new Pool(all.size() - asked + 1, all));
    assertThat(QuestionDraw.of(greedy, seed).stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void aDrawGivesWayToAFixedQuestion() {
    var pools = List.of(new Pool(1, List.of(1L, 2L)), new Pool(1, List.of(1L)));
    for (long seed = 0; seed < 50; seed++) {
      assertThat(QuestionDraw.of(pools, seed)).isEqualTo(List.of(List.of(2L), List.of(1L)));
    }
  }

  @Test
  void everyQuestionOfAPoolIsDrawnAboutEquallyOften() {
    var pool = List.of(new Pool(3, LongStream.rangeClosed(1, 12).boxed().toList()));
    Map<Long, Integer> drawn = new HashMap<>();
    for (long seed = 0; seed < 8_000; seed++) {
      QuestionDraw.of(pool, seed).get(0).forEach(q -> drawn.merge(q, 1, Integer::sum));
    }
    assertThat(drawn.values()).hasSize(12).allSatisfy(n -> assertThat(n).isBetween(1850, 2150));
  }

  /** Pools that overlap, made from a draw that is possible: each knows its own and some others'. */
  @Provide
  Arbitrary<List<Pool>> possible() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random random = new Random(seed);
              int count = 1 + random.nextInt(6);
              List<Pool> pools = new ArrayList<>();
              List<Long> all = new ArrayList<>();
              long next = 1;
              List<List<Long>> own = new ArrayList<>();
              for (int pool = 0; pool < count; pool++) {
                List<Long> mine = new ArrayList<>();
                int size = random.nextInt(5);
                for (int one = 0; one < size; one++) {
                  mine.add(next++);
                }
                own.add(mine);
                all.addAll(mine);
              }
              for (List<Long> mine : own) {
                List<Long> known = new ArrayList<>(mine);
                all.stream()
                    .filter(question -> !mine.contains(question) && random.nextInt(3) == 0)
                    .forEach(known::add);
                pools.add(new Pool(mine.size(), known));
              }
              return pools;
            });
  }
}
