package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;

/**
 * A speaker as readers meet them.
 *
 * @param name by which name
 * @param person whether they have an account here
 * @param roleUk who they are, in Ukrainian, or null
 * @param roleEn the same in English, or null
 * @param bioUk more about them in Ukrainian, or null
 * @param bioEn the same in English, or null
 * @param photoHash the content of their photograph, or null
 */
public record SpeakerProfile(
    SpeakerName name,
    boolean person,
    String roleUk,
    String roleEn,
    String bioUk,
    String bioEn,
    String photoHash)
    implements Serializable {

  static SpeakerProfile of(Speaker speaker) {
    return new SpeakerProfile(
        speaker.name(),
        speaker.getPersonId() != null,
        speaker.getRoleUk(),
        speaker.getRoleEn(),
        speaker.getBioUk(),
        speaker.getBioEn(),
        speaker.getPhotoHash());
  }

  /** The name for readers of that language. */
  public String nameIn(String languageCode) {
    return name.in(Language.of(languageCode));
  }

  /** Who they are, in that language where it is known; or null. */
  public String roleIn(String languageCode) {
    return either(languageCode, roleUk, roleEn);
  }

  /** More about them, in that language where it is known; or null. */
  public String bioIn(String languageCode) {
    return either(languageCode, bioUk, bioEn);
  }

  /** Where the photograph is, or null. */
  public String photo() {
    return photoHash == null ? null : SpeakerPhotoServlet.PATH + photoHash + ".jpg";
  }

  /** The first letters of the name, where there is no photograph. */
  public String initials() {
    StringBuilder letters = new StringBuilder();
    for (String part : name.uk().split("[ \u00A0]+")) {
      if (!part.isEmpty() && letters.length() < 2) {
        letters.append(part, 0, 1);
      }
    }
    return letters.toString();
  }

  private static String either(String languageCode, String uk, String en) {
    String wanted = Language.of(languageCode).choose(uk, en);
    return wanted != null ? wanted : uk != null ? uk : en;
  }
}
