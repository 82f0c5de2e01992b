package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a reader has written to a community; kept for a while against abuse, then removed. */
@Entity
@Table(name = "community_message")
public class CommunityMessage {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long communityId;
  private String senderName;
  private String senderEmail;
  private String senderPlace;
  private String language;
  private String body;
  private String client;
  private String tokenHash;
  private Instant sentAt;
  private Instant confirmedAt;

  protected CommunityMessage() {}

  /**
   * A message as it was sent.
   *
   * @param client a keyed hash of the client's address
   * @param tokenHash hash of what its author's link holds
   */
  CommunityMessage(
      long communityId,
      MessageForm form,
      Language language,
      String client,
      String tokenHash,
      Instant now) {
    this.communityId = communityId;
    this.senderName = form.getName().strip();
    this.senderEmail = form.getEmail().strip();
    this.senderPlace = form.getPlace() == null ? "" : form.getPlace().strip();
    this.language = language.code();
    this.body = form.getText().strip();
    this.client = client;
    this.tokenHash = tokenHash;
    this.sentAt = now;
  }

  /**
   * Its author gets another link, and the time to follow it begins anew.
   *
   * @param anotherHash hash of what that link holds
   */
  void askAgain(String anotherHash, Instant now) {
    tokenHash = anotherHash;
    sentAt = now;
  }

  /** Its author says that they have written it. */
  void confirm(Instant now) {
    confirmedAt = now;
  }

  public Long getId() {
    return id;
  }

  public long getCommunityId() {
    return communityId;
  }

  public String getSenderName() {
    return senderName;
  }

  public String getSenderEmail() {
    return senderEmail;
  }

  /** The sender's city or organisation; may be empty. */
  public String getSenderPlace() {
    return senderPlace;
  }

  /** The language in which the sender is answered. */
  public Language getLanguage() {
    return Language.of(language);
  }

  public String getBody() {
    return body;
  }

  /** Hash of what its author's link holds; null for one that came before there were links. */
  String getTokenHash() {
    return tokenHash;
  }

  /** When its author sent it, or asked for another link. */
  public Instant getSentAt() {
    return sentAt;
  }

  /** When its author said that they have written it and it was passed on; null until then. */
  public Instant getConfirmedAt() {
    return confirmedAt;
  }
}
