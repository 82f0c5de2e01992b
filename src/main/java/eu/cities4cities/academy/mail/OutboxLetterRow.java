package eu.cities4cities.academy.mail;

import java.time.Instant;

/**
 * A letter in a list.
 *
 * @param id its id
 * @param recipient whom it is for
 * @param subject its subject
 * @param language the language it is written in, as a code
 * @param status what has become of it
 * @param createdAt when it was written
 */
public record OutboxLetterRow(
    Long id,
    String recipient,
    String subject,
    String language,
    OutboxStatus status,
    Instant createdAt) {

  public Long getId() {
    return id;
  }

  public String getRecipient() {
    return recipient;
  }

  public String getSubject() {
    return subject;
  }

  public String getLanguage() {
    return language;
  }

  public OutboxStatus getStatus() {
    return status;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
