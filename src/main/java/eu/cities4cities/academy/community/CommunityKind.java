package eu.cities4cities.academy.community;

import java.util.Arrays;
import java.util.Optional;

/** What the centre of a community is: the word between its name and «територіальна громада». */
public enum CommunityKind {
  /** «міська»: its centre is a town. */
  URBAN("міська", "urban"),
  /** «селищна»: its centre is a settlement. */
  SETTLEMENT("селищна", "settlement"),
  /** «сільська»: its centre is a village. */
  RURAL("сільська", "rural"),
  /** Kyiv and Sevastopol, first-level rows of the codifier without a third level. */
  SPECIAL_CITY("місто", "city");

  private final String wordUk;
  private final String slug;

  CommunityKind(String wordUk, String slug) {
    this.wordUk = wordUk;
    this.slug = slug;
  }

  /** The kind whose Ukrainian word this is («міська»); empty if it is none. */
  public static Optional<CommunityKind> ofWord(String wordUk) {
    return Arrays.stream(values()).filter(kind -> kind.wordUk.equals(wordUk)).findFirst();
  }

  /** The word in the Ukrainian name of a community. */
  public String wordUk() {
    return wordUk;
  }

  /** The word that tells two communities of one name and region apart in an address. */
  public String slug() {
    return slug;
  }
}
