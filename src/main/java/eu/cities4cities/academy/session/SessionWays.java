package eu.cities4cities.academy.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * How a session is heard and seen beside its meeting.
 *
 * @param spokenLanguage the language it is held in, as ISO 639-1 names it
 * @param interpretationLanguage the language it is interpreted into, or null
 * @param interpretationUrl where the interpretation is heard, or null
 * @param signLanguageUrl where the sign-language interpreter is seen, or null
 * @param soundUrl where it is only heard, for a poor connection, or null
 * @param backupUrl where it goes on if its meeting fails, or null
 * @param backupSince since when everybody is sent there; null while the meeting works
 */
public record SessionWays(
    String spokenLanguage,
    String interpretationLanguage,
    String interpretationUrl,
    String signLanguageUrl,
    String soundUrl,
    String backupUrl,
    Instant backupSince)
    implements Serializable {

  /** Held in Ukrainian and nothing beside the meeting. */
  public static final SessionWays PLAIN = new SessionWays("uk", null, null, null, null, null, null);

  /** Whether everybody is sent to the backup now. */
  public boolean onBackup() {
    return backupSince != null && backupUrl != null;
  }
}
