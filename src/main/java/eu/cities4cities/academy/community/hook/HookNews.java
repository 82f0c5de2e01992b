package eu.cities4cities.academy.community.hook;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityAbolished;
import eu.cities4cities.academy.community.CommunityCameBack;
import eu.cities4cities.academy.community.CommunityMarked;
import eu.cities4cities.academy.community.CommunityMerged;
import eu.cities4cities.academy.community.CommunityRenamed;
import eu.cities4cities.academy.community.CommunityReseated;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.GraduatesChanged;
import eu.cities4cities.academy.community.ProfilePublished;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes news for the portal in the transaction of what it tells about (rule 9). It says which
 * community and where to read it, and nothing of what it says there: what was sent cannot be taken
 * back, and names must.
 */
@ApplicationScoped
public class HookNews {
  @Inject private HookRepository hooks;
  @Inject private HookSettings settings;
  @Inject private CommunityService communities;
  @Inject private Settings site;
  @Inject private Routes routes;
  @Inject private Clock clock;

  void published(@Observes ProfilePublished news) {
    write(news.communityId(), "community.profile.published");
  }

  /** Whether the public sees the change is known once it is committed ({@link GraduateNews}). */
  void graduates(@Observes GraduatesChanged news) {
    if (settings.target().isPresent()) {
      hooks.addDoubt(news.communityId());
    }
  }

  /** What a profile tells of its graduates is not what it told before. */
  void graduatesChanged(long communityId) {
    write(communityId, "community.profile.changed");
  }

  /** Whoever shows something of a community that is shielded from now on is to look again. */
  void marked(@Observes CommunityMarked news) {
    write(news.community(), "community.profile.changed");
  }

  void renamed(@Observes CommunityRenamed news) {
    write(news.community(), "community.profile.changed");
  }

  void reseated(@Observes CommunityReseated news) {
    write(news.community(), "community.profile.changed");
  }

  void abolished(@Observes CommunityAbolished news) {
    write(news.community(), "community.abolished");
  }

  void cameBack(@Observes CommunityCameBack news) {
    write(news.community(), "community.profile.changed");
  }

  void merged(@Observes CommunityMerged news) {
    write(news.from(), "community.merged");
    write(news.into(), "community.profile.changed");
  }

  private void write(long communityId, String type) {
    if (settings.target().isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    String id = UUID.randomUUID().toString();
    hooks.add(
        new CommunityHook(id, communityId, body(id, type, communities.get(communityId), now), now));
  }

  private String body(String id, String type, Community community, Instant now) {
    String slug = community.getSlug();
    String api = site.baseUrl() + "/api/v1/communities/" + slug;
    JsonObjectBuilder data = JSON.createObjectBuilder().add("slug", slug);
    if (community.getCode() != null) {
      data.add("code", community.getCode());
    }
    data.add(
            "name",
            JSON.createObjectBuilder()
                .add("uk", community.getNameUk())
                .add("en", community.getNameEn()))
        .add("region", community.getRegionCode())
        .add(
            "page",
            JSON.createObjectBuilder()
                .add("uk", routes.absolute(Language.UK, Route.COMMUNITY, slug))
                .add("en", routes.absolute(Language.EN, Route.COMMUNITY, slug)))
        .add("api", api)
        .add("badge", api + "/badge.svg");
    return JSON.createObjectBuilder()
        .add("id", id)
        .add("type", type)
        .add("timestamp", now.toString())
        .add("data", data)
        .build()
        .toString();
  }
}
