package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import org.junit.jupiter.api.Test;

/** What a program writes into the query of a call is read. */
class QueryValuesTest {
  /** Stands for a resource. */
  @SuppressWarnings("unused")
  private static void call(
      @QueryParam("page") int page,
      @QueryParam("version") Integer version,
      @QueryParam("dryRun") boolean dryRun,
      @QueryParam("query") String query,
      @PathParam("id") long id) {}

  @Test
  void numbersAndFlagsAreRead() {
    assertThat(reader(0).fromString("12")).isEqualTo(12);
    assertThat(reader(1).fromString("3")).isEqualTo(3);
    assertThat(reader(2).fromString("TRUE")).isEqualTo(true);
    assertThat(reader(2).fromString("yes")).isEqualTo(true);
    assertThat(reader(2).fromString("0")).isEqualTo(false);
  }

  @Test
  void whatIsNotSentIsNothing() {
    assertThat(reader(0).fromString(null)).isEqualTo(0);
    assertThat(reader(1).fromString(null)).isNull();
    assertThat(reader(2).fromString(null)).isEqualTo(false);
  }

  /** Else {@code ?dryRun} alone would be a real run. */
  @Test
  void aFlagWithoutAValueIsRefused() {
    // The refusal itself is made by the server's implementation of REST, which is not here.
    assertThatThrownBy(() -> reader(2).fromString("")).isNotNull();
  }

  @Test
  void pathsAndTextsAreLeftToTheStandard() {
    assertThat(reader(3)).isNull();
    assertThat(reader(4)).isNull();
  }

  private static ParamConverter<?> reader(int index) {
    for (Method method : QueryValuesTest.class.getDeclaredMethods()) {
      if (method.getName().equals("call")) {
        Parameter parameter = method.getParameters()[index];
        return new QueryValues()
            .getConverter(
                parameter.getType(), parameter.getParameterizedType(), parameter.getAnnotations());
      }
    }
    throw new AssertionError();
  }
}
