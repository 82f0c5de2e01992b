package eu.cities4cities.academy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryDelayTest {
  private static final Instant NOW = Instant.parse("2026-09-16T07:00:00Z");

  @Test
  void theDelayDoublesUpToSixHours() {
    assertThat(RetryDelay.after(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryDelay.after(2)).isEqualTo(Duration.ofMinutes(1));
    assertThat(RetryDelay.after(40)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void aLetterIsGivenUpAfterManyAttemptsOnly() {
    OutboxLetter letter =
        new OutboxLetter(LetterWriterTest.confirmation(Language.UK), "s", "t", "h", NOW);
    for (int attempt = 1; attempt < RetryDelay.ATTEMPTS; attempt++) {
      letter.failed(LetterFault.UNREACHABLE, "no route", NOW);
      assertThat(letter.getStatus()).isEqualTo(OutboxStatus.WAITING);
      assertThat(letter.getNextAttemptAt()).isAfter(NOW);
    }
    letter.failed(LetterFault.UNREACHABLE, "no route", NOW);
    assertThat(letter.getStatus()).isEqualTo(OutboxStatus.DEAD);
  }

  @Test
  void aLongErrorIsCutToItsColumn() {
    OutboxLetter letter =
        new OutboxLetter(LetterWriterTest.confirmation(Language.UK), "s", "t", "h", NOW);
    letter.failed(LetterFault.BUSY, "x".repeat(2000), NOW);
    assertThat(letter.getLastError()).hasSize(500);
  }
}
