package eu.cities4cities.academy.quiz.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ItemAnalysisTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  /**
   * Ten students and ten questions, as published by K. Wuensch, East Carolina University ("The
   * Kuder-Richardson 20"): p of each question, and 5.84 as the variance of the totals.
   */
  private static final int[][] WUENSCH = {
    {1, 1, 1, 1, 1, 1, 0, 1, 1, 0},
    {1, 0, 1, 1, 0, 1, 1, 1, 0, 1},
    {1, 1, 1, 1, 0, 1, 1, 0, 0, 1},
    {0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
    {0, 0, 0, 0, 0, 1, 0, 0, 1, 0},
    {1, 1, 1, 0, 1, 1, 1, 1, 1, 1},
    {1, 1, 0, 1, 1, 1, 0, 1, 1, 1},
    {1, 1, 1, 1, 1, 1, 1, 1, 0, 1},
    {0, 1, 0, 1, 1, 1, 1, 1, 0, 1},
    {1, 1, 0, 1, 1, 0, 1, 1, 1, 0}
  };

  @Test
  void thePublishedExampleGivesItsFacilitiesAndItsReliability() {
    ItemAnalysis analysis = ItemAnalysis.of(sheets(WUENSCH));
    assertThat(analysis.items().stream().map(ItemAnalysis.Item::facility))
        .containsExactly(.7, .7, .6, .7, .6, .8, .7, .7, .5, .6);
    assertThat(analysis.alpha()).isCloseTo(10 / 9.0 * (1 - 2.18 / 5.84), CLOSE);
    assertThat(analysis.mean()).isCloseTo(.66, CLOSE);
    assertThat(analysis.common()).isEqualTo(10);
  }

  /** Bobbitt, "How to Calculate Cronbach's Alpha in Python", 2021: 0.7734375. */
  @Test
  void aPublishedAlphaOfPointsThatAreNotJustRightOrWrong() {
    double[][] items = {
      {1, 2, 2, 3, 2, 2, 3, 3, 2, 3}, {1, 1, 1, 2, 3, 3, 2, 3, 3, 3}, {1, 1, 2, 1, 2, 3, 3, 3, 2, 3}
    };
    assertThat(Sample.alpha(items)).isCloseTo(0.7734375, CLOSE);
  }

  /** Bobbitt, "How to Calculate Point-Biserial Correlation in Python": 0.21816. */
  @Test
  void aPublishedPointBiserialCorrelation() {
    double[] right = {0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 0};
    double[] score = {12, 14, 17, 17, 11, 22, 23, 11, 19, 8, 12};
    assertThat(Sample.correlation(right, score)).isCloseTo(0.21816345457887468, CLOSE);
  }

  @Test
  void aQuestionThatOnlyTheBestGetRightTellsThemApart() {
    int[][] rows = new int[10][];
    for (int i = 0; i < 10; i++) {
      rows[i] = new int[] {i >= 5 ? 1 : 0, i >= 3 ? 1 : 0, i >= 7 ? 1 : 0, 1};
    }
    ItemAnalysis analysis = ItemAnalysis.of(sheets(rows));
    assertThat(analysis.items().get(0).discrimination()).isCloseTo(1, CLOSE);
    assertThat(analysis.items().get(0).correlation()).isPositive();
    // What everybody gets right tells nobody apart.
    assertThat(analysis.items().get(3).discrimination()).isCloseTo(0, CLOSE);
    assertThat(analysis.items().get(3).correlation()).isNull();
  }

  @Test
  void distractorsAreCountedInBothGroups() {
    ItemAnalysis analysis = ItemAnalysis.of(sheets(new int[][] {{1, 1}, {1, 1}, {0, 0}, {0, 1}}));
    List<ItemAnalysis.Given> given = analysis.items().get(0).given();
    assertThat(given).hasSize(2);
    ItemAnalysis.Given wrong =
        given.stream().filter(each -> each.answer().has("0")).findFirst().orElseThrow();
    assertThat(wrong.people()).isEqualTo(2);
    assertThat(wrong.upper()).isZero();
    assertThat(wrong.lower()).isEqualTo(1);
  }

  @Test
  void nobodyAndOnePersonSayNothing() {
    assertThat(ItemAnalysis.of(List.of()).alpha()).isNull();
    ItemAnalysis one = ItemAnalysis.of(sheets(new int[][] {{1, 0}}));
    assertThat(one.alpha()).isNull();
    assertThat(one.items().get(0).facility()).isEqualTo(1);
    assertThat(one.items().get(0).discrimination()).isNull();
  }

  @Provide
  Arbitrary<int[][]> results() {
    return Arbitraries.integers()
        .between(2, 6)
        .flatMap(
            questions ->
                Arbitraries.integers()
                    .between(0, 3)
                    .array(int[].class)
                    .ofSize(questions)
                    .array(int[][].class)
                    .ofMinSize(2)
                    .ofMaxSize(30));
  }

  @Property(tries = 300)
  void theOrderOfSheetsDecidesNothing(@ForAll("results") int[][] rows, @ForAll long seed) {
    List<Sheet> sheets = new ArrayList<>(sheets(rows));
    ItemAnalysis before = ItemAnalysis.of(sheets);
    Collections.shuffle(sheets, new Random(seed));
    ItemAnalysis after = ItemAnalysis.of(sheets);
    for (int i = 0; i < before.items().size(); i++) {
      same(before.items().get(i).facility(), after.items().get(i).facility());
      same(before.items().get(i).discrimination(), after.items().get(i).discrimination());
      same(before.items().get(i).correlation(), after.items().get(i).correlation());
    }
    same(before.alpha(), after.alpha());
  }

  @Property(tries = 300)
  void figuresStayInTheirRange(@ForAll("results") int[][] rows) {
    ItemAnalysis analysis = ItemAnalysis.of(sheets(rows));
    if (analysis.alpha() != null) {
      assertThat(analysis.alpha()).isLessThanOrEqualTo(1 + 1e-9);
    }
    for (ItemAnalysis.Item item : analysis.items()) {
      assertThat(item.facility()).isBetween(0.0, 1.0);
      assertThat(item.discrimination()).isBetween(-1 - 1e-9, 1 + 1e-9);
      if (item.correlation() != null) {
        assertThat(item.correlation()).isBetween(-1.0, 1.0);
      }
      int people = item.given().stream().mapToInt(ItemAnalysis.Given::people).sum();
      assertThat(people).isEqualTo(rows.length);
    }
  }

  @Property(tries = 200)
  void repeatingOneQuestionGivesFullReliability(@ForAll("results") int[][] rows) {
    int[][] doubled = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      doubled[i] = new int[] {rows[i][0], rows[i][0], rows[i][0]};
    }
    Double alpha = ItemAnalysis.of(sheets(doubled)).alpha();
    if (alpha != null) {
      assertThat(alpha).isCloseTo(1, within(1e-6));
    }
  }

  private static void same(Double one, Double other) {
    if (one == null) {
      assertThat(other).isNull();
    } else {
      assertThat(other).isCloseTo(one, within(1e-6));
    }
  }

  /** Added as fractions that are rounded, the same parts give other sums in another order. */
  @Test
  void theOrderInWhichQuestionsWereAskedDecidesNothing() {
    List<Sheet.Mark> marks = new ArrayList<>();
    for (int part = 1; part <= 12; part++) {
      Score score = new Score(Score.PARTS_PER_POINT / part, Score.PARTS_PER_POINT);
      marks.add(new Sheet.Mark(part, score, List.of()));
    }
    Sheet sheet = new Sheet(List.copyOf(marks));
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      Collections.shuffle(marks, random);
      Sheet shuffled = new Sheet(List.copyOf(marks));
      assertThat(shuffled.share()).isEqualTo(sheet.share());
      assertThat(shuffled.shareWithout(marks.get(0))).isEqualTo(sheet.shareWithout(marks.get(0)));
    }
  }

  /** Each number is got of 3 points, or of 1 where no number is greater. */
  private static List<Sheet> sheets(int[][] rows) {
    int most = 1;
    for (int[] row : rows) {
      for (int got : row) {
        most = got > 1 ? 3 : most;
      }
    }
    List<Sheet> sheets = new ArrayList<>();
    for (int[] row : rows) {
      List<Sheet.Mark> marks = new ArrayList<>();
      for (int got : row) {
        Score score = new Score(got * Score.PARTS_PER_POINT, most * Score.PARTS_PER_POINT);
        marks.add(
            new Sheet.Mark(marks.size() + 1L, score, List.of(Answer.of(String.valueOf(got)))));
      }
      sheets.add(new Sheet(marks));
    }
    return sheets;
  }
}
