package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * An announcement in the list of its course's staff.
 *
 * @param id its id
 * @param audience the code of those it is for
 * @param titleUk the Ukrainian title; empty where there is none
 * @param titleEn the English title; empty where there is none
 * @param byMail whether it goes by mail too
 * @param status where it is in its life
 * @param sendAt when it is to be sent, Kyiv time, or null
 * @param sentAt when it was sent, or null
 * @param receivers how many people it was for
 * @param correctedAt when its words were changed after it was sent, or null
 * @param letters what has become of its letters
 */
public record AnnouncementRow(
    long id,
    String audience,
    String titleUk,
    String titleEn,
    boolean byMail,
    AnnouncementStatus status,
    LocalDateTime sendAt,
    Instant sentAt,
    int receivers,
    Instant correctedAt,
    Letters letters) {

  /**
   * What has become of the letters.
   *
   * @param sent taken by a mail server, or kept where there is none
   * @param waiting to be sent
   * @param dead given up
   * @param discarded thrown away: refused by the reader, or withdrawn
   */
  public record Letters(long sent, long waiting, long dead, long discarded) {}

  /** The title in that language, or in the only one there is. */
  public String title(String languageCode) {
    return Language.of(languageCode).choose(titleUk, titleEn);
  }
}
