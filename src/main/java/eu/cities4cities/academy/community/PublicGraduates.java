package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Secrets;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be told in public of a community's graduates (rule 11): how many they are, from five
 * upwards; names of people who allow it; what they were trained in. Nothing in it tells how many do
 * not allow it: the list of names is never said to be whole, and is not.
 *
 * @param count how many graduates there are, or null if that is not said
 * @param named some of those who allow it, the latest first
 * @param themes what graduates were trained in, in the order of the list of themes; empty where no
 *     number is told
 */
public record PublicGraduates(Integer count, List<Named> named, List<ProfileTheme> themes) {
  /** With fewer graduates no number is told anywhere. */
  public static final int FEWEST_COUNTED = 5;

  /** Nothing to tell. */
  public static final PublicGraduates NONE = new PublicGraduates(null, List.of(), List.of());

  private static final int MOST_NAMES = 30;

  /** A graduate by name, with the latest course for which they allow it and the year of its end. */
  public record Named(
      String nameUk, String nameLatin, String courseUk, String courseEn, int year) {}

  /** Copies the lists. */
  public PublicGraduates {
    named = List.copyOf(named);
    themes = List.copyOf(themes);
  }

  /** The number of graduates that may be told; null for too few of them. */
  public static Integer counted(int graduates) {
    return graduates < FEWEST_COUNTED ? null : graduates;
  }

  /**
   * What may be told.
   *
   * <p>A number beside the names of all who allow it would tell how many do not. So in one half of
   * the communities, which nobody outside knows, one name is kept back, and from five graduates on
   * at least one everywhere stays unnamed: whatever is shown, at least two numbers of those who do
   * not allow it remain possible. Below five no number is told, and three names at most; a name is
   * kept back there too, for one that went as the number came would tell which half it is.
   *
   * @param graduates how many there are
   * @param allowing those who let the profile name them, the latest first
   * @param trainedIn what all of them were trained in
   * @param secret the community's own, known to nobody outside; it decides whether and whose name
   *     is kept back, and stays the same, so that names come and go by their holders' decisions
   *     alone
   */
  static PublicGraduates of(
      int graduates,
      List<GraduateNames.Graduate> allowing,
      Collection<ProfileTheme> trainedIn,
      String secret) {
    boolean counted = graduates >= FEWEST_COUNTED;
    int keptBack = Secrets.sha256(secret).charAt(0) % 2;
    int most = Math.min((counted ? graduates : FEWEST_COUNTED - 1) - 1, MOST_NAMES);
    int shown = Math.max(0, Math.min(allowing.size() - keptBack, most));
    Set<Long> told =
        allowing.stream()
            .map(GraduateNames.Graduate::personId)
            .sorted(Comparator.comparing(person -> Secrets.sha256(secret + "/" + person)))
            .limit(shown)
            .collect(Collectors.toSet());
    List<Named> named =
        allowing.stream()
            .filter(each -> told.contains(each.personId()))
            .map(
                each ->
                    new Named(
                        each.nameUk(),
                        each.nameLatin(),
                        each.courseUk(),
                        each.courseEn(),
                        each.year()))
            .toList();
    return new PublicGraduates(
        counted ? graduates : null,
        named,
        counted && !trainedIn.isEmpty() ? List.copyOf(EnumSet.copyOf(trainedIn)) : List.of());
  }

  /** Whether there is anything to show. */
  public boolean isWorthShowing() {
    return count != null || !named.isEmpty();
  }
}
