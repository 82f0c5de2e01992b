package eu.cities4cities.academy.account.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** «Something is wrong», from a page to the letters, with the real database. */
@ExtendWith(ArquillianExtension.class)
class ReportIT {
  private static final String WORDS = "Натискаю «Приєднатися», а зустріч не відкривається";
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/124.0.0.0 Mobile Safari/537.36";

  @Inject private ReportService reports;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Caller caller;

  private String send(String email, String page) {
    return reports.send(new ReportService.Report(WORDS, email, page, "0a1b2c3d", PHONE));
  }

  private String letter(String recipient) {
    return data.text(
        "SELECT text_body FROM outbox_letter WHERE recipient = ? ORDER BY id DESC", recipient);
  }

  @Test
  void organizersGetPageRequestDeviceWordsAndWhoWrites() {
    String organizer = data.emailOf(data.person(Role.ORGANIZER));
    // At most twenty are written to, the oldest first: this one is to be among them.
    data.insert(
        "UPDATE person_role r JOIN person p ON p.id = r.person_id SET r.role = 'TRAINER'"
            + " WHERE r.role IN ('ORGANIZER', 'ADMINISTRATOR') AND p.email <> ?",
        organizer);
    long person = data.person();
    acting.as(person, Role.PARTICIPANT);
    String number = send(null, "/courses/community-profile?token=secret");
    assertThat(letter(organizer))
        .contains(WORDS, "/courses/community-profile", "0a1b2c3d", "Chrome · Android")
        .contains(data.emailOf(person))
        .doesNotContain("secret");
    assertThat(letter(data.emailOf(person))).contains(WORDS, number);
  }

  @Test
  void aStrangerIsAcknowledgedWithoutTheirWords() {
    acting.asNobody();
    caller.from("198.51.100." + UUID.randomUUID());
    String stranger = "stranger-" + UUID.randomUUID() + "@example.org";
    String number = send(stranger.toUpperCase(), "/reset/Zk3xW-q8_secret");
    assertThat(letter(stranger)).contains(number).doesNotContain("Приєднатися");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM outbox_letter WHERE text_body LIKE '%Zk3xW-q8_secret%'"))
        .isZero();
  }

  @Test
  void aStrangerMayStayUnnamed() {
    acting.asNobody();
    caller.from("198.51.100." + UUID.randomUUID());
    assertThat(send(" ", "/help")).isNotBlank();
  }

  @Test
  void whatCannotBeSentIsExplained() {
    acting.asNobody();
    caller.from("198.51.100." + UUID.randomUUID());
    assertThatThrownBy(() -> send("not-an-address", "/help")).hasMessage("account.email.wrong");
    assertThatThrownBy(() -> reports.send(new ReportService.Report(" ", "", "/help", "", PHONE)))
        .hasMessage("account.report.wordsMissing");
    assertThatThrownBy(
            () -> reports.send(new ReportService.Report("а".repeat(4001), "", "/help", "", PHONE)))
        .hasMessage("account.report.wordsMissing");
  }

  @Test
  void oneAddressIsHeldToAFew() {
    acting.as(data.person(), Role.PARTICIPANT);
    for (int i = 0; i < 5; i++) {
      send(null, "/help");
    }
    assertThatThrownBy(() -> send(null, "/help")).isInstanceOf(TooManyReportsException.class);
  }
}
