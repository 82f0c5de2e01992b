package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/**
 * Hands letters to a mail server over one connection; close it after use. A letter's Message-ID
 * comes from its key, so that one handed over twice is recognised as the same.
 */
final class Postman implements AutoCloseable {
  private static final int IMPLICIT_TLS_PORT = 465;
  private static final String TIMEOUT_MILLIS = "20000";
  private static final int ID_LENGTH = 40;
  private static final String CALENDAR_FILE = "invite.ics";

  private final MailServer server;
  private final Session session;
  private final Transport transport;

  /**
   * Connects; throws MessagingException if the server cannot be reached or refuses the password.
   */
  Postman(MailServer server) throws MessagingException {
    this.server = server;
    this.session = Session.getInstance(properties(server));
    this.transport = session.getTransport("smtp");
    // Without a name the library signs in as the system's user as soon as it sees a password.
    String password = server.user() == null ? null : server.password();
    transport.connect(server.host(), server.port(), server.user(), password);
  }

  /**
   * Hands one letter over; on return the server has taken responsibility for it.
   *
   * @param file what goes with it, if anything
   */
  void deliver(OutboxLetter letter, Optional<LetterAttachments.Attachment> file, Instant now)
      throws MessagingException {
    MimeMessage message = message(letter, file, now);
    transport.sendMessage(message, message.getAllRecipients());
  }

  /** False once the server has closed the connection: the letters left need another one. */
  boolean isConnected() {
    return transport.isConnected();
  }

  private MimeMessage message(
      OutboxLetter letter, Optional<LetterAttachments.Attachment> file, Instant now)
      throws MessagingException {
    String id = messageId(letter.getLetterKey());
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(server.from()));
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress(letter.getRecipient(), true));
    if (letter.getReplyTo() != null) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(letter.getReplyTo(), true)});
    }
    message.setSubject(letter.getSubject(), "UTF-8");
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", letter.getLanguage());
    if (letter.getOneClick() != null) {
      message.setHeader("List-Unsubscribe", "<" + letter.getOneClick() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.getTextBody(), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.getHtmlBody(), "UTF-8", "html");
    MimeMultipart content = content(letter, text, html);
    message.setContent(file.isPresent() ? with(file.get(), content) : content);
    message.saveChanges();
    return message;
  }

  /**
   * A calendar file stands among the alternatives, where mail programs act on it, and as a file.
   */
  private static MimeMultipart content(OutboxLetter letter, MimeBodyPart text, MimeBodyPart html)
      throws MessagingException {
    MimeMultipart alternative = new MimeMultipart("alternative", text, html);
    if (letter.getCalendar() == null) {
      return alternative;
    }
    alternative.addBodyPart(calendar(letter));
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(alternative);
    MimeBodyPart file = calendar(letter);
    file.setFileName(CALENDAR_FILE);
    file.setDisposition(Part.ATTACHMENT);
    return new MimeMultipart("mixed", words, file);
  }

  private static MimeMultipart with(LetterAttachments.Attachment file, MimeMultipart content)
      throws MessagingException {
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(content);
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
    part.setFileName(file.fileName());
    part.setDisposition(Part.ATTACHMENT);
    return new MimeMultipart("mixed", words, part);
  }

  private static MimeBodyPart calendar(OutboxLetter letter) throws MessagingException {
    String type = "text/calendar; charset=UTF-8; method=" + letter.getCalendarMethod();
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(letter.getCalendar().getBytes(StandardCharsets.UTF_8), type)));
    part.setHeader("Content-Type", type);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private String messageId(String key) throws MessagingException {
    String address = new InternetAddress(server.from()).getAddress();
    String domain = address.substring(address.indexOf('@') + 1);
    return "<" + Secrets.sha256(key).substring(0, ID_LENGTH) + "@" + domain + ">";
  }

  private static Properties properties(MailServer server) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (server.tls()) {
      String kind =
          server.port() == IMPLICIT_TLS_PORT
              ? "mail.smtp.ssl.enable"
              : "mail.smtp.starttls.required";
      properties.setProperty(kind, "true");
      properties.setProperty("mail.smtp.starttls.enable", "true");
    }
    return properties;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException e) {
      // Each letter's delivery has been answered already; a rude good-bye changes nothing.
    }
  }
}
