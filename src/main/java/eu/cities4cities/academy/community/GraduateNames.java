package eu.cities4cities.academy.community;

import java.util.List;
import java.util.Set;

/** What a room above knows of a community's graduates: it issues the certificates. */
public interface GraduateNames {
  /**
   * A graduate who lets the community's profile name them.
   *
   * @param personId tells namesakes apart; never shown
   * @param courseUk the latest course for which they allow it, as the certificate says it
   * @param year in which that course ended
   */
  record Graduate(
      long personId, String nameUk, String nameLatin, String courseUk, String courseEn, int year) {}

  /** Those who allow it at this moment, each person once, the latest first. */
  List<Graduate> allowing(long communityId);

  /** What the community's graduates were trained in, whether or not they are named. */
  Set<ProfileTheme> trainedIn(long communityId);
}
