package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The captions of a session's recording in one language. */
@Entity
@Table(name = "session_caption")
class SessionCaption {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long sessionId;
  private String language;
  private String vtt;

  protected SessionCaption() {}

  SessionCaption(long sessionId, Language language, String vtt) {
    this.sessionId = sessionId;
    this.language = language.code();
    this.vtt = vtt;
  }

  Language getLanguage() {
    return Language.of(language);
  }

  String getVtt() {
    return vtt;
  }
}
