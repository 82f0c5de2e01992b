package eu.cities4cities.academy.community;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.ForAllSites;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.shared.web.OpenData;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Profiles as they are published or changed, the latest first (JSON Feed 1.1). */
@Path("/communities/feed.json")
@Needs({})
@ForAllSites
@RequestScoped
public class CommunityFeedResource {
  private static final String TYPE = "application/feed+json";
  private static final int ITEMS = 50;

  @Inject private BriefProfiles profiles;
  @Inject private Routes routes;
  @Inject private Settings settings;
  @Inject private Texts texts;
  @Context private Request request;

  /** Where the feed in a language stands. */
  static String path(Language language) {
    return "/api/v1/communities/feed.json?lang=" + language.code();
  }

  /**
   * A page of the feed. It names nobody: what readers of feeds have kept cannot be taken back.
   *
   * @param lang "uk" or "en"
   * @param page from 1
   */
  @GET
  @Produces(TYPE)
  @Operation(summary = "Published and changed profiles of communities, JSON Feed 1.1")
  public Response feed(
      @QueryParam("lang") @DefaultValue("uk") String lang,
      @QueryParam("page") @DefaultValue("1") int page) {
    Language language = Language.of(lang);
    int number = Math.max(1, page);
    List<FeedEntry> entries = profiles.latest(language, number, ITEMS + 1);
    JsonArrayBuilder items = JSON.createArrayBuilder();
    entries.stream().limit(ITEMS).forEach(each -> items.add(item(each)));
    JsonObjectBuilder feed =
        JSON.createObjectBuilder()
            .add("version", "https://jsonfeed.org/version/1.1")
            .add("title", texts.get(language, "community.directory.feed"))
            .add("description", texts.get(language, "community.directory.feed.about"))
            .add("home_page_url", routes.absolute(language, Route.COMMUNITIES))
            .add("feed_url", settings.baseUrl() + path(language) + page(number))
            .add("language", language.code());
    if (entries.size() > ITEMS) {
      feed.add("next_url", settings.baseUrl() + path(language) + page(number + 1));
    }
    return OpenData.answer(request, feed.add("items", items).build().toString(), TYPE, true);
  }

  /** Lets pages of other sites ask with the mark of what they have. */
  @OPTIONS
  @Operation(hidden = true)
  public Response mayAsk() {
    return OpenData.leaveToAsk();
  }

  private static String page(int number) {
    return number == 1 ? "" : "&page=" + number;
  }

  /** Another name or address of the community leaves the item what it is. */
  private JsonObjectBuilder item(FeedEntry entry) {
    PublicProfile profile = entry.profile();
    PublicProfile.Identity identity = profile.identity();
    String url = routes.absolute(profile.language(), Route.COMMUNITY, identity.slug());
    JsonObjectBuilder item =
        JSON.createObjectBuilder()
            .add("id", settings.baseUrl() + "/api/v1/communities#" + entry.communityId())
            .add("url", url)
            .add("title", identity.officialName())
            .add("content_text", words(profile))
            .add("date_modified", entry.changedAt().toString())
            .add("language", profile.language().code());
    if (profile.pictures().photo() != null) {
      item.add("image", settings.baseUrl() + profile.pictures().photo().address());
    }
    if (!profile.wanted().themes().isEmpty()) {
      item.add(
          "tags",
          JSON.createArrayBuilder(
              profile.wanted().themes().stream().map(ProfileTheme::slug).toList()));
    }
    if (profile.portal().url() != null) {
      item.add("external_url", profile.portal().url());
    }
    return item.add("_academy", facts(profile));
  }

  private String words(PublicProfile profile) {
    String project =
        profile.project().given()
            ? texts.get(
                profile.language(),
                "community.directory.feed.project",
                profile.project().title().text())
            : "";
    String words = (profile.promise().text() + "\n\n" + project).strip();
    return words.isEmpty() ? profile.identity().officialName() : words;
  }

  private static JsonObjectBuilder facts(PublicProfile profile) {
    PublicProfile.Identity identity = profile.identity();
    JsonObjectBuilder facts =
        JSON.createObjectBuilder()
            .add("about", "https://schema.org/AdministrativeArea")
            .add("slug", identity.slug())
            .add("region", identity.region().code());
    if (identity.code() != null) {
      facts.add("code", identity.code());
    }
    if (profile.graduates().count() != null) {
      facts.add("graduates", profile.graduates().count());
    }
    return facts;
  }
}
