package eu.cities4cities.academy.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.cities4cities.academy.shared.Language;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostmanTest {
  private static final Instant NOW = Instant.parse("2026-09-16T07:00:00Z");

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    mailServer.start();
  }

  @AfterEach
  void stop() {
    mailServer.stop();
  }

  private MailServer server(String user) {
    return new MailServer(
        "127.0.0.1",
        mailServer.getSmtp().getPort(),
        user,
        "secret",
        false,
        "Академія Cities4Cities <academy@example.org>");
  }

  private static OutboxLetter letter() {
    return new OutboxLetter(
        LetterWriterTest.confirmation(Language.UK),
        "Підтвердьте пошту",
        "Вітаємо! Ґанок",
        "<p>Вітаємо! Ґанок</p>",
        NOW);
  }

  @Test
  void theLetterArrivesAsTextAndAsHtml() throws Exception {
    try (Postman postman = new Postman(server(null))) {
      postman.deliver(letter(), Optional.empty(), NOW);
    }
    MimeMessage received = mailServer.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Підтвердьте пошту");
    assertThat(received.getAllRecipients()[0]).hasToString("olena@example.org");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Вітаємо! Ґанок");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Вітаємо! Ґанок</p>");
  }

  @Test
  void aCalendarUpdateComesAmongTheAlternativesAndAsAFile() throws Exception {
    String file = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Ґанок\r\nEND:VCALENDAR\r\n";
    OutboxLetter moved =
        new OutboxLetter(
            LetterWriterTest.confirmation(Language.UK)
                .with(new Letter.CalendarUpdate("REQUEST", file)),
            "Інший час",
            "Вітаємо!",
            "<p>Вітаємо!</p>",
            NOW);
    try (Postman postman = new Postman(server(null))) {
      postman.deliver(moved, Optional.empty(), NOW);
    }
    MimeMultipart parts = (MimeMultipart) mailServer.getReceivedMessages()[0].getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
    assertThat(words.getContentType()).startsWith("multipart/alternative");
    assertThat(words.getCount()).isEqualTo(3);
    assertThat(words.getBodyPart(2).getContentType())
        .startsWith("text/calendar")
        .contains("method=REQUEST")
        .contains("charset=UTF-8");
    assertThat(words.getBodyPart(2).getInputStream()).hasContent(file);
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    assertThat(parts.getBodyPart(1).getInputStream()).hasContent(file);
  }

  @Test
  void aFileGoesWithTheLetterByteForByte() throws Exception {
    byte[] content = {'%', 'P', 'D', 'F', 0, (byte) 0xFF, 10, 13};
    LetterAttachments.Attachment file =
        new LetterAttachments.Attachment("CCA-26-1.pdf", "application/pdf", content);
    try (Postman postman = new Postman(server(null))) {
      postman.deliver(letter(), Optional.of(file), NOW);
    }
    MimeMultipart parts = (MimeMultipart) mailServer.getReceivedMessages()[0].getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getContentType())
        .startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("CCA-26-1.pdf");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
    assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(content);
  }

  @Test
  void onlyALetterThatMayBeRefusedOffersToStopItself() throws Exception {
    OutboxLetter reminder = letter();
    reminder.setOneClick("https://academy.example.org/one-click/uk/7.REMINDER.sign");
    try (Postman postman = new Postman(server(null))) {
      postman.deliver(reminder, Optional.empty(), NOW);
      postman.deliver(letter(), Optional.empty(), NOW);
    }
    MimeMessage[] received = mailServer.getReceivedMessages();
    assertThat(received[0].getHeader("List-Unsubscribe"))
        .containsExactly("<https://academy.example.org/one-click/uk/7.REMINDER.sign>");
    assertThat(received[0].getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(received[1].getHeader("List-Unsubscribe")).isNull();
  }

  @Test
  void aLetterSentTwiceHasOneMessageId() throws Exception {
    try (Postman postman = new Postman(server(null))) {
      postman.deliver(letter(), Optional.empty(), NOW);
      postman.deliver(letter(), Optional.empty(), NOW.plusSeconds(600));
    }
    MimeMessage[] received = mailServer.getReceivedMessages();
    assertThat(received).hasSize(2);
    assertThat(received[0].getMessageID())
        .isEqualTo(received[1].getMessageID())
        .matches("<[0-9a-f]{40}@example\\.org>");
  }

  @Test
  void aServerThatAsksForAPasswordGetsIt() throws Exception {
    mailServer.setUser("academy@example.org", "academy", "secret");
    try (Postman postman = new Postman(server("academy"))) {
      postman.deliver(letter(), Optional.empty(), NOW);
    }
    assertThat(mailServer.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aServerThatIsAwayIsAFault() {
    MailServer away = new MailServer("127.0.0.1", 1, null, "", false, "academy@example.org");
    assertThatThrownBy(() -> new Postman(away)).isInstanceOf(MessagingException.class);
  }
}
