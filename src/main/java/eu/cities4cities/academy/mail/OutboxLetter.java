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
  private static final int ERROR_LENGTH = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String letterKey;
  private String recipient;
  private Long readerId;

  @Enumerated(EnumType.STRING)
  private LetterTopic topic;

  private String language;
  private String subject;
  private String textBody;
  private String htmlBody;
  private String link;
  private String calendarMethod;
  private String calendar;
  private String oneClick;
  private String attachment;
  private String replyTo;

  @Enumerated(EnumType.STRING)
  private OutboxStatus status = OutboxStatus.WAITING;

  @Enumerated(EnumType.ORDINAL)
  private LetterUrgency urgency = LetterUrgency.USUAL;

  private int attempts;
  private Instant createdAt;
  private Instant nextAttemptAt;
  private Instant expiresAt;
  private Instant sentAt;
  private Instant givenUpAt;
  private String lastError;

  @Enumerated(EnumType.STRING)
  private LetterFault fault;

  private String leaseOwner;
  private Instant leaseUntil;

  protected OutboxLetter() {}

  OutboxLetter(Letter letter, String subject, String textBody, String htmlBody, Instant now) {
    this.letterKey = letter.key();
    this.recipient = letter.to();
    this.language = letter.language().code();
    this.subject = subject;
    this.textBody = textBody;
    this.htmlBody = htmlBody;
    this.link = letter.link();
    if (letter.content().calendar() != null) {
      this.calendarMethod = letter.content().calendar().method();
      this.calendar = letter.content().calendar().file();
    }
    this.attachment = letter.content().attachment();
    this.replyTo = letter.content().replyTo();
    this.readerId = letter.sending().readerId();
    this.topic = letter.sending().topic();
    this.urgency = letter.sending().urgency();
    this.expiresAt = letter.sending().expiresAt();
    this.createdAt = now;
    this.nextAttemptAt = now;
  }

  void sent(Instant now) {
    status = OutboxStatus.SENT;
    attempts++;
    sentAt = now;
    lastError = null;
    fault = null;
    release();
  }

  /** Notes a failed attempt: the letter is tried again later, or given up. */
  void failed(LetterFault why, String error, Instant now) {
    attempts++;
    fault = why;
    lastError = error == null ? "" : error.substring(0, Math.min(error.length(), ERROR_LENGTH));
    nextAttemptAt = now.plus(RetryDelay.after(attempts));
    if (why.isPermanent() || attempts >= RetryDelay.ATTEMPTS) {
      status = OutboxStatus.DEAD;
      givenUpAt = now;
    }
    release();
  }

  /** Where a mail program stops letters of this kind; null for a letter that nobody can refuse. */
  void setOneClick(String oneClick) {
    this.oneClick = oneClick;
  }

  String getOneClick() {
    return oneClick;
  }

  /** Frees the letter for another attempt. */
  void release() {
    leaseOwner = null;
    leaseUntil = null;
  }

  String getLeaseOwner() {
    return leaseOwner;
  }

  Instant getNextAttemptAt() {
    return nextAttemptAt;
  }

  Instant getExpiresAt() {
    return expiresAt;
  }

  LetterUrgency getUrgency() {
    return urgency;
  }

  /** The reader, where they may refuse letters of its topic; else null. */
  Long getReaderId() {
    return readerId;
  }

  LetterTopic getTopic() {
    return topic;
  }

  /** The address to which an answer goes; null for the Academy's own. */
  public String getReplyTo() {
    return replyTo;
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

  /** Where the letter's one button leads, or null. */
  public String getLink() {
    return link;
  }

  /** What the letter's calendar file asks for, or null for a letter without one. */
  public String getCalendarMethod() {
    return calendarMethod;
  }

  /** The letter's calendar file, or null. */
  public String getCalendar() {
    return calendar;
  }

  /** The name of a file that goes with it, or null. */
  String getAttachment() {
    return attachment;
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
