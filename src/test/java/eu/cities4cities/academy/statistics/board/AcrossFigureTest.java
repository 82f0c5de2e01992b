package eu.cities4cities.academy.statistics.board;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures over several courses have names, definitions and addresses. */
class AcrossFigureTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private final Texts texts = new Texts();

  @Test
  void eachHasItsNameItsDefinitionAndItsAddress() {
    for (Measure measure : AcrossFigure.all().keySet()) {
      AcrossFigure figure = AcrossFigure.of(measure);
      assertThat(texts.has(figure.nameKey())).as(figure.nameKey()).isTrue();
      assertThat(texts.has(figure.definitionKey())).as(figure.definitionKey()).isTrue();
      if (AcrossFigure.opens(measure)) {
        assertThat(AcrossFigure.parse(measure.code(), null)).contains(figure);
      }
    }
    assertThat(AcrossFigure.parse("present", "hour=10"))
        .contains(new AcrossFigure(Measure.PRESENT, Part.of(Dimension.HOUR, 10)));
  }

  @Test
  void whatOpensNoRowsHasNoAddress() {
    assertThat(AcrossFigure.parse("genders", null)).isEmpty();
    assertThat(AcrossFigure.parse("present", null)).isEmpty();
    assertThat(AcrossFigure.parse("confirmed", "region=46")).isEmpty();
    assertThat(AcrossFigure.parse(null, null)).isEmpty();
  }

  @Test
  void aQuestionIsReadFromItsAddress() {
    AcrossQuery query = new AcrossQuery(TODAY.minusYears(3), TODAY, "46", 7L);
    assertThat(read(query.address())).isEqualTo(query);
    AcrossQuery all = new AcrossQuery(TODAY.minusYears(3), TODAY, null, null);
    assertThat(read(all.address())).isEqualTo(all);
    assertThat(AcrossQuery.read(name -> "Ж", TODAY))
        .isEqualTo(
            new AcrossQuery(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), null, null));
  }

  private static AcrossQuery read(String address) {
    Map<String, String> values = new java.util.HashMap<>();
    for (String each : address.substring(1).split("&")) {
      values.put(each.split("=")[0], each.split("=")[1]);
    }
    return AcrossQuery.read(values::get, TODAY.plusYears(5));
  }
}
