package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Transliteration;
import java.io.Serializable;

/**
 * A speaker by name.
 *
 * @param id the speaker
 * @param uk the name as Ukrainian readers know it
 * @param en the name in Latin letters, or null where nobody has entered another than the usual one
 */
public record SpeakerName(long id, String uk, String en) implements Serializable {

  /** The name for readers of that language. */
  public String in(Language language) {
    if (language == Language.UK) {
      return uk;
    }
    return en != null ? en : Transliteration.toLatin(uk);
  }
}
