package eu.cities4cities.academy.quiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.QuestionKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QtiRoundTripTest {
  @Provide
  Arbitrary<List<ExchangedQuestion>> banks() {
    return SomeExchanged.banks();
  }

  @Property(tries = 150)
  void everythingComesBackTheSame(
      @ForAll("banks") List<ExchangedQuestion> bank, @ForAll QtiDialect dialect) {
    Writing writing = QtiWriter.write(bank, dialect);
    Reading reading = QtiPackage.read(writing.file());
    assertThat(reading.remarks()).isEmpty();
    assertThat(reading.questions()).hasSameSizeAs(bank);
    for (int i = 0; i < bank.size(); i++) {
      ExchangedQuestion was = bank.get(i);
      ExchangedQuestion is = reading.questions().get(i);
      assertThat(is.content()).isEqualTo(was.content());
      assertThat(is.category()).isEqualTo(was.category());
      assertThat(is.tags()).isEqualTo(was.tags());
      assertThat(is.files()).hasSameSizeAs(was.files());
      assertThat(is.files().get(0).content()).isEqualTo(was.files().get(0).content());
    }
  }

  /** What QTI has words for does not need the exact copy beside it. */
  @Property(tries = 100)
  void otherSystemsGetWhatQtiCanSay(
      @ForAll("banks") List<ExchangedQuestion> bank, @ForAll QtiDialect dialect) {
    Writing writing = QtiWriter.write(bank, dialect);
    Map<String, byte[]> plain = new LinkedHashMap<>();
    ZipFiles.read(writing.file())
        .forEach(
            (name, content) ->
                plain.put(
                    name,
                    name.endsWith(".xml")
                        ? new String(content, StandardCharsets.UTF_8)
                            .replaceAll("<\\?academy [^?]*\\?>", "")
                            .getBytes(StandardCharsets.UTF_8)
                        : content));
    Reading reading = QtiPackage.read(ZipFiles.write(plain));
    Set<QuestionKind> whole =
        Set.of(
            QuestionKind.TRUE_FALSE,
            QuestionKind.MATCHING,
            QuestionKind.HOTSPOT,
            QuestionKind.DESCRIPTION);
    for (int i = 0; i < bank.size(); i++) {
      int number = i + 1;
      var content = bank.get(i).content();
      Set<Part> less = Differences.between(content, reading.questions().get(i).content());
      assertThat(reading.questions().get(i).content().kind()).isEqualTo(content.kind());
      if (whole.contains(content.kind())) {
        assertThat(less).isSubsetOf(Part.REGIONS);
      }
      assertThat(writing.remarks().stream().anyMatch(remark -> remark.number() == number))
          .isEqualTo(!less.isEmpty());
    }
  }
}
