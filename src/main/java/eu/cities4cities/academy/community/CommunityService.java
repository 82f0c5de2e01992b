package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The register of communities, its search, and the profiles that communities keep. */
@Service
public class CommunityService {
  private static final int MOST_ROWS = 100;

  @Inject private CommunityRepository communities;
  @Inject private CommunityRegisterRepository register;
  @Inject private NewAddresses newAddresses;
  @Inject private CommunityWords words;
  @Inject private DirectoryRepository directory;
  @Inject private ProfileVersionRepository versions;
  @Inject private PublishedProfiles published;
  @Inject private FeedDates feedDates;
  @Inject private Event<GraduatesChanged> graduatesChanged;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private Secrets secrets;
  @Inject @Any private Instance<GraduateNames> graduateNames;

  /**
   * A page of the communities that the query finds, those whose names begin with it first, then in
   * the order of the Ukrainian alphabet.
   *
   * @param page from 1; a page past the last is empty
   * @param size at most 100
   */
  @Anyone
  public CommunityPage search(CommunityQuery query, int page, int size) {
    int number = Math.max(1, page);
    int rows = Math.min(Math.max(1, size), MOST_ROWS);
    if (query.senseless()) {
      return new CommunityPage(List.of(), number, rows, 0);
    }
    DirectoryRepository.Found found = directory.search(query, (number - 1L) * rows, rows);
    return new CommunityPage(rows(found.ids()), number, rows, found.total());
  }

  /** The communities of these ids, in their order. */
  private List<CommunityRow> rows(List<Long> ids) {
    return communities.listByIds(ids).stream()
        .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
        .toList();
  }

  /** The countries from which any community looks for partners, as two letters each. */
  @Anyone
  public List<String> wantedCountries() {
    return directory.listWantedCountries();
  }

  /** How many communities of each region the query finds; regions without any have 0. */
  @Anyone
  public Map<Region, Long> countByRegion(CommunityQuery query) {
    Map<Region, Long> counts = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      counts.put(region, 0L);
    }
    if (!query.senseless()) {
      for (Object[] pair : directory.countByRegion(query)) {
        Region.ofCode((String) pair[0])
            .ifPresent(region -> counts.put(region, ((Number) pair[1]).longValue()));
      }
    }
    return counts;
  }

  /**
   * The community at that place in addresses, or of that KATOTTH code, also where it was addressed
   * so formerly; empty if there is none.
   */
  @Anyone
  public Optional<Community> find(String slugOrCode) {
    if (slugOrCode == null || slugOrCode.isBlank()) {
      return Optional.empty();
    }
    Optional<Community> now =
        slugOrCode.matches("UA\\d{17}")
            ? communities.findByCode(slugOrCode)
            : communities.findBySlug(slugOrCode);
    return now.or(() -> register.findByAddress(slugOrCode));
  }

  /**
   * The community that is there now: the one so addressed, or the one of which it has become a
   * part; empty if there is none, or if it was abolished.
   */
  @Anyone
  public Optional<Community> findPresent(String slugOrCode) {
    return find(slugOrCode)
        .flatMap(
            found ->
                found.getHeirId() == null
                    ? Optional.of(found)
                    : communities.find(found.getHeirId()))
        .filter(Community::isActive);
  }

  /** What anyone may read about a community; throws {@link NotFoundException}. */
  @Anyone
  public CommunityView view(String slugOrCode) {
    Community community =
        find(slugOrCode).orElseThrow(() -> new NotFoundException("community " + slugOrCode));
    Optional<CommunityProfile> profile = communities.findProfile(community.getId());
    ProfileContent content = profile.map(CommunityProfile::getContent).orElse(ProfileContent.EMPTY);
    Instant updatedAt = profile.map(CommunityProfile::getUpdatedAt).orElse(null);
    PublicGraduates graduates = graduatesOf(community);
    boolean answered = isAnswered(community);
    return new CommunityView(
        community.getId(),
        new PublicProfileWriter(community, content, Language.UK)
            .write(graduates, updatedAt, answered),
        new PublicProfileWriter(community, content, Language.EN)
            .write(graduates, updatedAt, answered));
  }

  /** Whether letters reach it, or the community that is there in its place. */
  private boolean isAnswered(Community community) {
    Community present =
        community.getHeirId() == null
            ? community
            : communities.find(community.getHeirId()).orElseThrow();
    return present.isActive() && !present.isShielded();
  }

  private PublicGraduates graduatesOf(Community community) {
    if (community.isShielded() || community.getHeirId() != null) {
      return PublicGraduates.NONE;
    }
    long id = community.getId();
    return PublicGraduates.of(
        community.graduateCount(),
        graduateNames.stream().flatMap(each -> each.allowing(id).stream()).toList(),
        graduateNames.stream().flatMap(each -> each.trainedIn(id).stream()).toList(),
        secrets.hmac("graduates", String.valueOf(id)));
  }

  /** That the community is no more, and which one is there in its place; empty while it is one. */
  @Anyone
  public Optional<CommunityEnding> ending(Community community) {
    if (community.isActive()) {
      return Optional.empty();
    }
    Long heir = community.getHeirId();
    return Optional.of(
        new CommunityEnding(
            community.getStatus(),
            community.getEndedOn(),
            heir == null ? null : communities.find(heir).orElseThrow()));
  }

  /**
   * Slugs of all communities that there are with the moment what they show last changed, or null
   * without a profile.
   */
  @Anyone
  public Map<String, Instant> addresses() {
    Map<String, Instant> addresses = new LinkedHashMap<>();
    communities.listAddresses().forEach(pair -> addresses.put((String) pair[0], (Instant) pair[1]));
    return addresses;
  }

  /** The communities that the caller coordinates; an organizer, who may edit all, gets none. */
  @SignedIn
  public List<CommunityRow> listCoordinated() {
    return communities.listByIds(caller.facts().communities());
  }

  /** The community with that id; throws {@link NotFoundException}. */
  @Internal
  public Community get(long id) {
    return communities.find(id).orElseThrow(() -> new NotFoundException("community " + id));
  }

  /**
   * The community in which somebody or something that chose this one is to be written down: it, or
   * the one of which it has become a part by now; empty if it was abolished. It stays so until the
   * transaction ends. People's rows are locked before this is asked, and courses before them.
   */
  @Internal
  public Optional<Community> hold(long communityId) {
    return register.hold(communityId);
  }

  /** The community where the graduates of this one are counted: it, or its heir. */
  @Internal
  public long heirOf(long communityId) {
    Community community = get(communityId);
    return community.getHeirId() == null ? communityId : community.getHeirId();
  }

  /**
   * Keeps how many graduates a community has; the certificate room counts them, also when nothing
   * but who may be named has changed.
   */
  @Internal
  public void keepGraduateCount(long communityId, int graduates) {
    communities
        .find(communityId)
        .ifPresent(
            community -> {
              Integer toldBefore = PublicGraduates.counted(community.graduateCount());
              community.setGraduateCount(graduates);
              if (!Objects.equals(toldBefore, PublicGraduates.counted(graduates))
                  && !community.isShielded()) {
                feedDates.counted(communityId);
              }
              graduatesChanged.fire(new GraduatesChanged(communityId));
            });
  }

  /**
   * Enters communities in the register, each with an address and the words that find it.
   *
   * @throws RefusedException if another community has one of the codes, or had it
   */
  @Internal
  public List<Community> register(List<CommunityRegistration> registrations) {
    register.takeTurn();
    List<String> slugs = newAddresses.of(registrations);
    List<Community> entered = new ArrayList<>();
    for (int i = 0; i < registrations.size(); i++) {
      Community community = community(registrations.get(i), slugs.get(i));
      communities.add(community);
      entered.add(community);
    }
    communities.flush();
    register.keepPresentAddresses(entered);
    words.begin(entered);
    for (int i = 0; i < registrations.size(); i++) {
      if (registrations.get(i).profile() != null) {
        publishFirst(entered.get(i), registrations.get(i));
      }
    }
    return entered;
  }

  private static Community community(CommunityRegistration registration, String slug) {
    Community community =
        new Community(
            registration.code(),
            slug,
            registration.nameUk(),
            registration.englishName(),
            registration.region().code(),
            CommunityName.kind(registration.nameUk()));
    community.spell(community.getNameEn(), registration.isCurated());
    community.setCentreUk(registration.centreUk());
    community.setInvented(registration.invented());
    community.setOccupied(registration.occupied());
    community.setGuarded(registration.guarded());
    community.setPortalUrl(registration.portalUrl());
    return community;
  }

  private void publishFirst(Community community, CommunityRegistration registration) {
    ProfileVersion first = new ProfileVersion(community.getId(), 1, null);
    first.write(registration.profile(), Map.of(), null, null, clock.instant());
    first.publish(null, clock.instant());
    versions.add(first);
    published.publish(community, first);
    community.setPortalUrl(registration.portalUrl());
  }
}
