package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Public profiles as feeds and badges tell them: nobody is named in what others keep. */
@Service
public class BriefProfiles {
  @Inject private CommunityRepository communities;
  @Inject private DirectoryRepository directory;

  /**
   * Public profiles as feeds tell them, the latest change first.
   *
   * @param page from 1, of size - 1 profiles; one more tells whether another page follows
   * @return none beyond the last page
   */
  @Anyone
  public List<FeedEntry> latest(Language language, int page, int size) {
    long first = (page - 1L) * (size - 1);
    List<Long> ids =
        first > Integer.MAX_VALUE ? List.of() : directory.listLatest((int) first, size);
    Map<Long, Community> found = new HashMap<>();
    if (ids.isEmpty()) {
      return List.of();
    }
    communities.listWithIds(ids).forEach(each -> found.put(each.getId(), each));
    Map<Long, CommunityProfile> profiles = new HashMap<>();
    communities.listProfiles(ids).forEach(each -> profiles.put(each.getCommunityId(), each));
    return ids.stream().map(id -> entry(found.get(id), profiles.get(id), language)).toList();
  }

  private static FeedEntry entry(Community community, CommunityProfile profile, Language language) {
    PublicProfile shown =
        PublicProfile.of(
            community,
            profile.getContent(),
            countOnly(community),
            profile.getUpdatedAt(),
            language);
    return new FeedEntry(community.getId(), shown, profile.getShownAt());
  }

  /** The community's name and, from five upwards, its number of graduates, without their names. */
  @Anyone
  public PublicProfile brief(Community community, Language language) {
    return PublicProfile.of(community, ProfileContent.EMPTY, countOnly(community), null, language);
  }

  /** Lists need no names. */
  private static PublicGraduates countOnly(Community community) {
    return new PublicGraduates(
        PublicGraduates.counted(community.graduateCount()), List.of(), List.of());
  }
}
