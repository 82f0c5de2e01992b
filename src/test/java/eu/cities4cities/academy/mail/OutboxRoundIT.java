package eu.cities4cities.academy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Letters on their way to a mail server. Everything happens in a transaction that is taken back, so
 * that the server's own worker never sees these letters.
 */
@ExtendWith(ArquillianExtension.class)
class OutboxRoundIT {
  @Inject private Outbox outbox;
  @Inject private OutboxRound round;
  @Inject private OutboxDispatch dispatch;
  @Inject private LetterChoices choices;
  @Inject private DeadLetters dead;
  @Inject private StopLinks links;
  @Inject private OutboxRepository letters;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Resource private UserTransaction transaction;

  private final String sign = UUID.randomUUID().toString().substring(0, 8);
  private long reader;

  @BeforeEach
  void begin() throws Exception {
    reader = data.person();
    transaction.begin();
    // The pace holds for all letters: those of other tests would take the places of these.
    data.insert("UPDATE outbox_letter SET status = 'SENT' WHERE status = 'WAITING'");
  }

  @AfterEach
  void takeBack() throws Exception {
    transaction.rollback();
  }

  private Letter letter(String name) {
    return new Letter(
        name + "." + sign + "@example.org",
        Language.UK,
        "account.exists",
        List.of(),
        "http://localhost/",
        sign + ":" + name + ":1");
  }

  private List<String> sentTo(MailServerStandIn server) {
    return server.recipients().stream()
        .filter(address -> address.contains(sign))
        .map(address -> address.substring(0, address.indexOf('.')))
        .toList();
  }

  private OutboxStatus only(String name) {
    return outbox
        .count(List.of(sign + ":" + name + ":"))
        .get(sign + ":" + name + ":")
        .keySet()
        .iterator()
        .next();
  }

  @Test
  void anUrgentLetterOvertakesHundreds() {
    List<Letter> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(letter("bulk" + i).bulk(reader, LetterTopic.REMINDER));
    }
    outbox.sendAll(many);
    outbox.send(letter("usual"));
    outbox.send(letter("urgent").urgent());
    try (MailServerStandIn server = new MailServerStandIn()) {
      round.send(server.server(), sign);
      assertThat(sentTo(server)).startsWith("urgent", "usual").contains("bulk0");
      // The pace of a span is 50 letters: the rest wait.
      assertThat(server.recipients()).hasSizeLessThanOrEqualTo(100);
    }
  }

  @Test
  void manyLettersAreWrittenOnceForTheirKeys() {
    List<Letter> twice = List.of(letter("one"), letter("two"), letter("one"));
    assertThat(outbox.sendAll(twice)).isEqualTo(2);
    assertThat(outbox.sendAll(twice)).isZero();
  }

  @Test
  void aRefusedAddressIsGivenUpAtOnceAndABusyServerIsNot() {
    outbox.sendAll(List.of(letter("nobody").urgent(), letter("full").urgent()));
    outbox.sendAll(List.of(letter("grey").urgent(), letter("fine").urgent()));
    try (MailServerStandIn server = new MailServerStandIn()) {
      server.refuse("nobody." + sign + "@example.org", "550 5.1.1 no such user");
      server.refuse("full." + sign + "@example.org", "552 5.2.2 over quota");
      server.refuse("grey." + sign + "@example.org", "451 4.7.1 come back later");
      round.send(server.server(), sign);
    }
    assertThat(only("nobody")).isEqualTo(OutboxStatus.DEAD);
    assertThat(only("full")).isEqualTo(OutboxStatus.DEAD);
    assertThat(only("grey")).isEqualTo(OutboxStatus.WAITING);
    assertThat(only("fine")).isEqualTo(OutboxStatus.SENT);
  }

  @Test
  void aServerThatHangsUpLeavesTheOtherLettersUntried() {
    for (int i = 0; i < 12; i++) {
      String first = "first" + i;
      String second = "second" + i;
      outbox.sendAll(List.of(letter(first).urgent(), letter(second).urgent()));
      try (MailServerStandIn server = new MailServerStandIn()) {
        server.refuse(first + "." + sign + "@example.org", "421 4.3.2 shutting down");
        round.send(server.server(), sign);
        assertThat(only(first)).isEqualTo(OutboxStatus.WAITING);
        assertThat(only(second)).isEqualTo(OutboxStatus.SENT);
      }
    }
  }

  @Test
  void organizersSeeWhatDidNotArriveAndSendItAgain() {
    outbox.send(letter("nobody").urgent());
    try (MailServerStandIn server = new MailServerStandIn()) {
      server.refuse("nobody." + sign + "@example.org", "550 5.1.1 no such user");
      round.send(server.server(), sign);
    }
    acting.as(reader, Role.ORGANIZER);
    List<DeadLetterRow> rows = dead.list(LetterFault.NO_SUCH_ADDRESS, sign, 0, 10);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).lastError()).contains("550 5.1.1");
    assertThat(dead.faults()).containsKey(LetterFault.NO_SUCH_ADDRESS);
    assertThat(dead.retry(List.of(rows.get(0).id()))).isEqualTo(1);
    assertThat(only("nobody")).isEqualTo(OutboxStatus.WAITING);
    assertThat(dead.count(null, sign)).isZero();
    acting.asNobody();
  }

  @Test
  void whatIsThrownAwayIsNotSentAgain() {
    outbox.send(letter("nobody").urgent());
    try (MailServerStandIn server = new MailServerStandIn()) {
      server.refuse("nobody." + sign + "@example.org", "550 5.1.1 no such user");
      round.send(server.server(), sign);
    }
    acting.as(reader, Role.ADMINISTRATOR);
    assertThat(dead.discardAll(null, sign)).isEqualTo(1);
    acting.asNobody();
    assertThat(only("nobody")).isEqualTo(OutboxStatus.DISCARDED);
  }

  @Test
  void aLetterIsNotSentAfterItsTime() {
    outbox.send(letter("late").urgent().until(Instant.parse("2026-01-01T00:00:00Z")));
    try (MailServerStandIn server = new MailServerStandIn()) {
      round.send(server.server(), sign);
      assertThat(sentTo(server)).isEmpty();
    }
    dispatch.expire();
    assertThat(only("late")).isEqualTo(OutboxStatus.EXPIRED);
  }

  @Test
  void aReaderStopsLettersWithoutSigningInAndBringsThemBack() {
    outbox.send(letter("reminder").bulk(reader, LetterTopic.REMINDER));
    outbox.send(letter("news").bulk(reader, LetterTopic.ANNOUNCEMENT));
    acting.asNobody();
    String token = links.token(reader, LetterTopic.REMINDER);
    choices.stopBy(token);
    choices.stopBy(token);
    assertThat(choices.read(token).stopped()).isTrue();
    assertThat(only("reminder")).isEqualTo(OutboxStatus.DISCARDED);
    assertThat(only("news")).isEqualTo(OutboxStatus.WAITING);
    assertThat(choices.refusing(LetterTopic.REMINDER)).contains(reader);
    choices.resumeBy(token);
    assertThat(choices.refusing(LetterTopic.REMINDER)).doesNotContain(reader);
  }

  @Test
  void nobodyStopsAnothersLetters() {
    String token = links.token(reader, LetterTopic.REMINDER);
    String forged = token.replaceFirst("^\\d+", String.valueOf(reader + 1));
    Assertions.assertThatThrownBy(() -> choices.stopBy(forged))
        .isInstanceOf(NotFoundException.class);
    Assertions.assertThatThrownBy(() -> choices.stopBy(token.replace("REMINDER", "ANNOUNCEMENT")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void theProfileKeepsWhatIsTicked() {
    acting.as(reader);
    choices.choose(EnumSet.of(LetterTopic.REMINDER));
    assertThat(choices.refused()).isEqualTo(Set.of(LetterTopic.ANNOUNCEMENT));
    choices.choose(EnumSet.allOf(LetterTopic.class));
    assertThat(choices.refused()).isEmpty();
    acting.asNobody();
  }

  @Test
  void aLetterThatMayBeRefusedCarriesTheOneClickHeaderAndTheLink() {
    outbox.send(letter("reminder").bulk(reader, LetterTopic.REMINDER));
    OutboxLetter written = letters.find(letters.list(sign, 0, 1).get(0).id()).orElseThrow();
    String token = links.token(reader, LetterTopic.REMINDER);
    assertThat(written.getOneClick()).endsWith("/one-click/uk/" + token);
    assertThat(written.getTextBody()).contains("/unsubscribe/" + token);
    assertThat(written.getHtmlBody()).contains("/unsubscribe/" + token, "/my/profile#letters");
  }
}
