package eu.cities4cities.academy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.AtOnce;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two who do the same at once both succeed, and their readers get one letter. */
@ExtendWith(ArquillianExtension.class)
class OutboxAtOnceIT {
  private static final int ROUNDS = 5;

  @Inject private Outbox outbox;
  @Inject private AtOnce atOnce;
  @Inject private TestData data;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  private final String sign = "test." + UUID.randomUUID() + ".";

  @Test
  void aLetterThatSomebodyHasPutInSinceOneLookedUndoesNothingOfWhatOneDid() throws Exception {
    Letter letter = letter("both");
    lateSecond(() -> outbox.send(letter), () -> outbox.send(letter));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void ofManyLettersTheOnesThatSomebodyHasPutInSinceOneLookedAreLeftOut() throws Exception {
    Letter shared = letter("b");
    lateSecond(
        () -> outbox.send(shared),
        () -> outbox.sendAll(List.of(letter("c"), shared, letter("a"), shared)));
    assertThat(count()).isEqualTo(3);
  }

  /** The second has seen the database as it was before the first began. */
  private void lateSecond(Runnable first, Runnable second) throws Exception {
    long witness = data.person();
    CountDownLatch looked = new CountDownLatch(1);
    CountDownLatch put = new CountDownLatch(1);
    atOnce.as(
        witness,
        Role.ORGANIZER,
        List.of(
            () -> {
              await(looked);
              try {
                first.run();
              } finally {
                put.countDown();
              }
            },
            () ->
                within(
                    () -> {
                      try {
                        assertThat(count()).isZero();
                      } finally {
                        looked.countDown();
                      }
                      await(put);
                      data.insert("UPDATE person SET language = 'en' WHERE id = ?", witness);
                      second.run();
                    })));
    assertThat(data.text("SELECT language FROM person WHERE id = ?", witness)).isEqualTo("en");
  }

  @Test
  void whoeverWritesToTheSameReadersAtOnceWaitsForTheOther() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<Letter> letters = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        letters.add(letter(round + "." + i));
      }
      List<Letter> backwards = new ArrayList<>(letters);
      Collections.reverse(backwards);
      long before = count();
      atOnce.as(
          data.person(),
          Role.ORGANIZER,
          List.of(
              () -> outbox.sendAll(letters),
              () -> outbox.sendAll(backwards),
              () -> outbox.sendAll(letters)));
      assertThat(count() - before).isEqualTo(letters.size());
    }
  }

  /** Taken back in the end, so that the server's own worker never sees it. */
  @Test
  void aLetterIsKeptAsItWasWritten() throws Exception {
    transaction.begin();
    try {
      writeAndRead();
    } finally {
      transaction.rollback();
    }
  }

  private void writeAndRead() {
    Instant end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    long reader = data.person();
    outbox.send(
        letter("whole")
            .bulk(reader, LetterTopic.values()[0])
            .until(end)
            .with(new Letter.CalendarUpdate("REQUEST", "BEGIN:VCALENDAR"))
            .attaching("test.file")
            .answeredTo("b@example.org"));
    OutboxLetter kept = outbox.listTo(sign + "whole@example.org").get(0);
    assertThat(kept.getLetterKey()).isEqualTo(sign + "whole");
    assertThat(kept.getLanguage()).isEqualTo("uk");
    assertThat(kept.getSubject()).isNotBlank();
    assertThat(kept.getTextBody()).contains("Вітаємо!");
    assertThat(kept.getHtmlBody()).contains("Вітаємо!");
    assertThat(kept.getLink()).isEqualTo("http://a/");
    assertThat(kept.getCalendarMethod()).isEqualTo("REQUEST");
    assertThat(kept.getCalendar()).isEqualTo("BEGIN:VCALENDAR");
    assertThat(kept.getAttachment()).isEqualTo("test.file");
    assertThat(kept.getReplyTo()).isEqualTo("b@example.org");
    assertThat(kept.getOneClick()).isNotBlank();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM outbox_letter WHERE letter_key = ? AND reader_id = ?"
                    + " AND topic = ? AND urgency = ? AND created_at IS NOT NULL"
                    + " AND next_attempt_at = created_at AND expires_at IS NOT NULL",
                sign + "whole",
                reader,
                LetterTopic.values()[0].name(),
                LetterUrgency.BULK.ordinal()))
        .isEqualTo(1);
  }

  private Letter letter(String name) {
    return new Letter(
        sign + name + "@example.org",
        Language.UK,
        "account.exists",
        List.of(),
        "http://a/",
        sign + name);
  }

  private long count() {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE letter_key LIKE CONCAT(?, '%')", sign);
  }

  private void within(Runnable steps) {
    try {
      transaction.begin();
      steps.run();
      transaction.commit();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
