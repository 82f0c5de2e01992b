package eu.cities4cities.academy.quiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.QuestionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoodleRoundTripTest {
  @Provide
  Arbitrary<List<ExchangedQuestion>> banks() {
    return SomeExchanged.banks();
  }

  @Property(tries = 150)
  void everythingComesBackTheSame(@ForAll("banks") List<ExchangedQuestion> bank) {
    Writing writing = MoodleWriter.write(bank);
    Reading reading = MoodleReader.read(writing.file());
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

  /** What Moodle has words for does not need the exact copy beside it. */
  @Property(tries = 100)
  void otherSystemsGetWhatMoodleCanSay(@ForAll("banks") List<ExchangedQuestion> bank) {
    Writing writing = MoodleWriter.write(bank);
    String plain =
        new String(writing.file(), StandardCharsets.UTF_8).replaceAll("<\\?academy [^?]*\\?>", "");
    Reading reading = MoodleReader.read(plain.getBytes(StandardCharsets.UTF_8));
    Set<QuestionKind> whole =
        Set.of(
            QuestionKind.TRUE_FALSE,
            QuestionKind.SHORT_ANSWER,
            QuestionKind.NUMERICAL,
            QuestionKind.MATCHING,
            QuestionKind.ORDERING,
            QuestionKind.ESSAY,
            QuestionKind.FILE_UPLOAD,
            QuestionKind.DESCRIPTION);
    for (int i = 0; i < bank.size(); i++) {
      int number = i + 1;
      var content = bank.get(i).content();
      Set<Part> less = Differences.between(content, reading.questions().get(i).content());
      if (whole.contains(content.kind())) {
        assertThat(less).isEmpty();
      }
      assertThat(writing.remarks().stream().anyMatch(remark -> remark.number() == number))
          .isEqualTo(!less.isEmpty());
    }
  }
}
