package eu.cities4cities.academy.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.cities4cities.academy.shared.Language;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterFaultTest {
  private static final Instant NOW = Instant.parse("2026-09-16T07:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550 5.1.1 <nobody@example.org>: Recipient address rejected|NO_SUCH_ADDRESS",
        "550 No such user here|NO_SUCH_ADDRESS",
        "553 5.1.3 bad address|NO_SUCH_ADDRESS",
        "550 5.2.1 mailbox disabled|NO_SUCH_ADDRESS",
        "552 5.2.2 Over quota|MAILBOX_FULL",
        "452 4.2.2 Mailbox full|BUSY",
        "554 5.7.1 Message rejected as spam|REFUSED",
        "550 5.7.26 Unauthenticated email is not accepted|REFUSED",
        "451 4.7.1 Greylisted, come back later|BUSY",
        "421 4.3.2 Service shutting down|BUSY",
        "530 5.7.0 Authentication required|SIGN_IN",
        "Couldn't connect to host|UNREACHABLE",
      })
  void aReplySaysWhatIsWrong(String reply, LetterFault fault) {
    assertThat(LetterFault.ofReply(reply)).isEqualTo(fault);
  }

  @Test
  void onlyWhatWouldBeRefusedAgainIsGivenUpAtOnce() {
    assertThat(LetterFault.NO_SUCH_ADDRESS.isPermanent()).isTrue();
    assertThat(LetterFault.BUSY.isPermanent()).isFalse();
    assertThat(LetterFault.UNREACHABLE.isPermanent()).isFalse();
    assertThat(LetterFault.SIGN_IN.isPermanent()).isFalse();
  }

  @Test
  void aWrongPasswordIsOurOwnFault() {
    assertThat(LetterFault.of(new AuthenticationFailedException("535 5.7.8 no")))
        .isEqualTo(LetterFault.SIGN_IN);
  }

  @Test
  void theReplyIsFoundBehindTheLibrarysOwnWords() throws Exception {
    try (MailServerStandIn standIn = new MailServerStandIn();
        Postman postman = new Postman(standIn.server())) {
      standIn.refuse("olena@example.org", "550 5.1.1 no such user");
      MessagingException refusal =
          catchThrowableOfType(
              MessagingException.class,
              () ->
                  postman.deliver(
                      new OutboxLetter(
                          LetterWriterTest.confirmation(Language.UK), "s", "t", "h", NOW),
                      Optional.empty(),
                      NOW));
      assertThat(LetterFault.of(refusal)).isEqualTo(LetterFault.NO_SUCH_ADDRESS);
    }
  }

  @Test
  void aLetterThatIsRefusedForGoodIsNotTriedAgain() {
    OutboxLetter letter =
        new OutboxLetter(LetterWriterTest.confirmation(Language.UK), "s", "t", "h", NOW);
    letter.failed(LetterFault.NO_SUCH_ADDRESS, "550 5.1.1", NOW);
    assertThat(letter.getStatus()).isEqualTo(OutboxStatus.DEAD);
  }
}
