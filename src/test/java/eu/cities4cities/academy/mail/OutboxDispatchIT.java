package eu.cities4cities.academy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Language;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Letters and their leases. Everything happens in a transaction that is taken back, so that the
 * server's own worker never sees these letters.
 */
@ExtendWith(ArquillianExtension.class)
class OutboxDispatchIT {
  @Inject private Outbox outbox;
  @Inject private OutboxDispatch dispatch;
  @Inject private TestData data;
  @Resource private UserTransaction transaction;

  @BeforeEach
  void begin() throws Exception {
    transaction.begin();
  }

  @AfterEach
  void takeBack() throws Exception {
    transaction.rollback();
  }

  private long letter() {
    String key = "test." + UUID.randomUUID();
    data.insert(
        "INSERT INTO outbox_letter (letter_key, recipient, language, subject, text_body, html_body,"
            + " status, created_at, next_attempt_at) VALUES (?, 'a@example.org', 'uk', 's', 't',"
            + " 'h', 'WAITING', '2020-01-01', '2020-01-01')",
        key);
    return data.number("SELECT id FROM outbox_letter WHERE letter_key = ?", key);
  }

  private List<Long> take(String owner) {
    return dispatch.take(owner).stream().map(OutboxLetter::getId).toList();
  }

  private String status(long id) {
    return data.text("SELECT status FROM outbox_letter WHERE id = ?", id);
  }

  @Test
  void oneLetterIsTakenByOneWorkerOnly() {
    long id = letter();
    assertThat(take("first")).contains(id);
    assertThat(take("second")).doesNotContain(id);
  }

  @Test
  void aLetterOfADeadWorkerIsTakenByAnother() {
    long id = letter();
    take("dead");
    data.insert("UPDATE outbox_letter SET lease_until = '2020-01-01' WHERE id = ?", id);
    assertThat(take("living")).contains(id);
  }

  @Test
  void aWorkerThatLostItsLeaseChangesNothing() {
    long id = letter();
    take("late");
    data.insert("UPDATE outbox_letter SET lease_owner = 'other' WHERE id = ?", id);
    dispatch.failed(id, "late", LetterFault.UNREACHABLE, "no route");
    assertThat(data.number("SELECT attempts FROM outbox_letter WHERE id = ?", id)).isZero();
  }

  @Test
  void aLetterWithTheSameKeyIsPutInOnce() {
    String key = "test." + UUID.randomUUID();
    Letter letter =
        new Letter("a@example.org", Language.UK, "account.exists", List.of(), "http://a/", key);
    outbox.send(letter);
    outbox.send(letter);
    // The second query of the outbox has written the first letter to the database.
    assertThat(data.number("SELECT COUNT(*) FROM outbox_letter WHERE letter_key = ?", key))
        .isEqualTo(1);
  }

  @Test
  void withoutAMailServerALetterIsKept() {
    long id = letter();
    dispatch.keep();
    assertThat(status(id)).isEqualTo("KEPT");
  }

  @Test
  void theTextOfAnOldLetterIsEmptied() {
    long id = letter();
    dispatch.keep();
    dispatch.emptyOld();
    assertThat(data.text("SELECT html_body FROM outbox_letter WHERE id = ?", id)).isEmpty();
  }
}
