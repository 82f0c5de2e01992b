package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The graduates that a community's profile may show (rule 11). */
@Service
public class GraduateService {

  /** Fewer graduates than this are not counted in public. */
  public static final int LEAST_SHOWN = 5;

  private static final int MOST_NAMES = 60;

  @Inject private RegisterRepository register;
  @Inject private CommunityService communities;

  /**
   * What a profile shows.
   *
   * @param count how many graduates there are, or null if that is not said
   * @param named those who let the profile name them, the latest first
   */
  public record Graduates(Integer count, List<Graduate> named) {

    /** Whether there is anything to show. */
    public boolean isWorthShowing() {
      return count != null || !named.isEmpty();
    }
  }

  /** One graduate by name, with the course of the latest certificate. */
  public record Graduate(
      String nameUk, String nameLatin, String courseUk, String courseEn, int year) {}

  /** The graduates of a community at that place in addresses; nothing for one that is shielded. */
  @Anyone
  public Graduates of(String communitySlug) {
    Community community = communities.find(communitySlug).orElse(null);
    if (community == null || community.isOccupied() || community.isGuarded()) {
      return new Graduates(null, List.of());
    }
    int count = community.getGraduateCount();
    Map<String, Graduate> named = new LinkedHashMap<>();
    for (CertificateVersion version : register.listNamedGraduates(community.getId(), MOST_NAMES)) {
      named.putIfAbsent(
          version.getNameUk(),
          new Graduate(
              version.getNameUk(),
              version.getNameLatin(),
              version.course(Language.UK),
              version.course(Language.EN),
              version.getLastDay().getYear()));
    }
    return new Graduates(count < LEAST_SHOWN ? null : count, List.copyOf(named.values()));
  }
}
