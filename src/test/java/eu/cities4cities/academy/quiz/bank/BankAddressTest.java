package eu.cities4cities.academy.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.QuestionKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BankAddressTest {
  @Provide
  Arbitrary<BankAddress> addresses() {
    Arbitrary<String> words = Arbitraries.of("", "лист", "100 %", "a&b=c", "?#/+", "ʼ «x»");
    return Combinators.combine(
            words,
            Arbitraries.of(QuestionKind.class).injectNull(0.3),
            Arbitraries.longs().between(0, Long.MAX_VALUE / 10).injectNull(0.3),
            words,
            Arbitraries.of(BankFilter.Show.class),
            Arbitraries.integers().between(1, 999))
        .as(
            (search, kind, category, tag, show, part) ->
                new BankAddress(new BankFilter(search, kind, category, tag, show), part));
  }

  @Property
  void theAddressSaysAllThatIsShown(@ForAll("addresses") BankAddress shown) {
    assertThat(read(shown.query())).isEqualTo(shown);
  }

  @Test
  void theWholeBankHasAPlainAddress() {
    assertThat(new BankAddress(BankFilter.ALL, 1).query()).isEmpty();
    assertThat(read("")).isEqualTo(new BankAddress(BankFilter.ALL, 1));
  }

  @Test
  void whatCannotBeMeantIsPassedOver() {
    assertThat(read("?kind=POEM&category=-5&show=NONE&page=0&search=++"))
        .isEqualTo(new BankAddress(BankFilter.ALL, 1));
    assertThat(read("?search=" + "a".repeat(900)).filter().search()).hasSize(200);
  }

  private static BankAddress read(String query) {
    Map<String, String> values =
        Arrays.stream(query.replaceFirst("^\\?", "").split("&"))
            .filter(each -> !each.isEmpty())
            .map(each -> each.split("=", 2))
            .collect(
                Collectors.toMap(
                    each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    return BankAddress.of(values::get);
  }
}
