package eu.cities4cities.academy.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A letter in the outbox: written in the transaction of what it tells about, sent by a worker. */
@Entity
@Table(name = "outbox_letter")
public class OutboxLetter {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String letterKey;
  private String recipient;
  private String language;
  private String subject;
  private String textBody;
  private String htmlBody;

  @Enumerated(EnumType.STRING)
  private OutboxStatus status = OutboxStatus.WAITING;

  private int attempts;
  private Instant createdAt;
  private Instant nextAttemptAt;
  private Instant sentAt;
  private String lastError;

  protected OutboxLetter() {}

  OutboxLetter(Letter letter, String subject, String textBody, String htmlBody, Instant now) {
    this.letterKey = letter.key();
    this.recipient = letter.to();
    this.language = letter.language().code();
    this.subject = subject;
    this.textBody = textBody;
    this.htmlBody = htmlBody;
    this.createdAt = now;
    this.nextAttemptAt = now;
  }

  public Long getId() {
    return id;
  }

  /** The stable id, also the letter's Message-ID. */
  public String getLetterKey() {
    return letterKey;
  }

  public String getRecipient() {
    return recipient;
  }

  public String getLanguage() {
    return language;
  }

  public String getSubject() {
    return subject;
  }

  public String getTextBody() {
    return textBody;
  }

  public String getHtmlBody() {
    return htmlBody;
  }

  public OutboxStatus getStatus() {
    return status;
  }

  public int getAttempts() {
    return attempts;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getSentAt() {
    return sentAt;
  }

  public String getLastError() {
    return lastError;
  }
}
