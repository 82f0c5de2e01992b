package eu.cities4cities.academy.quiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.shared.FileText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GiftRoundTripTest {
  @Provide
  Arbitrary<List<ExchangedQuestion>> banks() {
    return SomeExchanged.banks();
  }

  @Property(tries = 150)
  void whatIsNotListedAsLeftOutComesBackTheSame(@ForAll("banks") List<ExchangedQuestion> bank) {
    Writing writing = GiftWriter.write(bank);
    Set<Integer> leftOut =
        writing.remarks().stream()
            .filter(remark -> remark.kind().isLeftOut())
            .map(Remark::number)
            .collect(Collectors.toSet());
    List<ExchangedQuestion> expected =
        IntStream.rangeClosed(1, bank.size())
            .filter(number -> !leftOut.contains(number))
            .mapToObj(number -> bank.get(number - 1))
            .toList();
    Reading reading = GiftReader.read(FileText.of(writing.file()));
    assertThat(reading.questions()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      ExchangedQuestion was = expected.get(i);
      ExchangedQuestion is = reading.questions().get(i);
      assertThat(is.content()).isEqualTo(withoutPictures(was.content()));
      assertThat(is.category()).isEqualTo(was.category());
      assertThat(is.tags()).isEqualTo(was.tags());
    }
  }

  @Property(tries = 100)
  void everyLossIsListed(@ForAll("banks") List<ExchangedQuestion> bank) {
    Writing writing = GiftWriter.write(bank);
    for (int number = 1; number <= bank.size(); number++) {
      QuestionContent content = bank.get(number - 1).content();
      List<Remark> own = of(writing, number);
      boolean unknown =
          Set.of(QuestionKind.CLOZE, QuestionKind.HOTSPOT, QuestionKind.FILE_UPLOAD)
              .contains(content.kind());
      assertThat(own.stream().anyMatch(remark -> remark.kind().isLeftOut())).isEqualTo(unknown);
      if (!unknown && !content.pictures().isEmpty()) {
        assertThat(own).anyMatch(remark -> remark.details().contains("PICTURES"));
      }
    }
  }

  private static List<Remark> of(Writing writing, int number) {
    return writing.remarks().stream().filter(remark -> remark.number() == number).toList();
  }

  private static QuestionContent withoutPictures(QuestionContent content) {
    return new QuestionContent(
        content.text(), content.points(), content.feedback(), List.of(), content.interaction());
  }
}
