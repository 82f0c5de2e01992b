package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.lesson.VideoLink;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.file.StoredFile;
import java.util.List;

/**
 * What belongs to a session, for those who may have it.
 *
 * @param items its materials in order
 * @param recording its recording in the Academy's keeping, or null
 * @param link its recording elsewhere that can be played here, or null
 * @param recordingUrl the address of its recording elsewhere, or null
 * @param captions the languages of its recording's captions
 */
public record SessionMaterials(
    List<Item> items,
    StoredFile recording,
    VideoLink link,
    String recordingUrl,
    List<Language> captions) {

  /** For those who may have nothing. */
  static final SessionMaterials NONE = new SessionMaterials(List.of(), null, null, null, List.of());

  /**
   * One material.
   *
   * @param id the material
   * @param titleUk its title in Ukrainian
   * @param titleEn its title in English
   * @param file its file; null for a link
   * @param url its address; null for a file
   */
  public record Item(long id, String titleUk, String titleEn, StoredFile file, String url) {}

  /** Whether there is a recording of any kind. */
  public boolean recorded() {
    return recording != null || recordingUrl != null;
  }

  /** Whether the recording may be watched now. */
  public boolean watchable() {
    return recording == null ? recordingUrl != null : recording.getState().readable();
  }
}
