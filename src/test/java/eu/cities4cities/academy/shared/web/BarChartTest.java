package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {
  @Test
  void chartFitsItsHighestBarUnderARoundNumber() {
    assertThat(BarChart.roundTop(0)).isEqualTo(2);
    assertThat(BarChart.roundTop(941)).isEqualTo(1_000);
    assertThat(BarChart.roundTop(1_001)).isEqualTo(2_000);
    BarChart chart =
        BarChart.of(
            List.of(
                new BarChart.Value("Пн 14", 902, "один"),
                new BarChart.Value("Пн 14", 0, "два"),
                new BarChart.Value("Вт 15", 1_000, "три")));
    assertThat(chart.bars()).extracting(BarChart.Bar::height).containsExactly(180, 0, 200);
    assertThat(chart.labels()).extracting(BarChart.Label::text).containsExactly("Пн 14", "Вт 15");
    assertThat(chart.bars())
        .allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= chart.width());
    assertThat(BarChart.of(List.of()).bars()).isEmpty();
  }
}
