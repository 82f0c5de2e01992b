package eu.cities4cities.academy.community;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The directory of communities for programs and for the field that finds a community. */
@Path("/communities")
@Needs({})
@ForAllSites
@RequestScoped
public class CommunityResource {
  private static final int SECONDS_OF_A_WAY = 3_600;

  @Inject private CommunityService communities;
  @Inject private BriefProfiles profiles;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Settings settings;
  @Context private Request request;

  /**
   * A page of the communities that are found by all that is asked for.
   *
   * @param query words with which the name, in Ukrainian or English spelling, the seat or the code
   *     begins
   * @param everywhere whether words of the profiles are looked through too
   * @param region two digits of the codifier or the region's word in addresses; empty for all
   * @param population "to-10k", "10k-25k", "25k-50k", "50k-100k" or "from-100k" residents
   * @param theme in which partners are looked for
   * @param country from which partners are looked for, as two letters
   * @param graduates whether only communities of which a number of graduates is told
   * @param project whether only communities with a priority project
   * @param page from 1
   * @param size at most 100
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The directory: communities by words and filters",
      description = "Open data. Unknown values of a filter find nothing.")
  @APIResponse(
      responseCode = "200",
      description = "A page: page, size, total, items. ETag; Access-Control-Allow-Origin *")
  public Response list(
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("everywhere") @DefaultValue("false") boolean everywhere,
      @QueryParam("region") @DefaultValue("") String region,
      @QueryParam("population") @DefaultValue("") String population,
      @QueryParam("theme") @DefaultValue("") String theme,
      @QueryParam("country") @DefaultValue("") String country,
      @QueryParam("graduates") @DefaultValue("false") boolean graduates,
      @QueryParam("project") @DefaultValue("false") boolean project,
      @QueryParam("page") @DefaultValue("1") int page,
      @QueryParam("size") @DefaultValue("20") int size) {
    Region in = Region.ofCode(region).or(() -> Region.ofSlug(region)).orElse(null);
    DirectoryFilter filter = DirectoryFilter.of(population, theme, country, graduates, project);
    boolean unknown =
        in == null && !region.isBlank()
            || filter.size() == null && !population.isBlank()
            || filter.theme() == null && !theme.isBlank()
            || filter.country() == null && !country.isBlank();
    if (unknown) {
      return answer(new CommunityPage(List.of(), 1, Math.max(1, size), 0));
    }
    return answer(
        communities.search(new CommunityQuery(query, in, !everywhere, filter), page, size));
  }

  /** Lets pages of other sites ask with the mark of what they have. */
  @OPTIONS
  @Operation(hidden = true)
  public Response mayAskForList() {
    return OpenData.leaveToAsk();
  }

  /** As {@link #mayAskForList}, for one community. */
  @OPTIONS
  @Path("{rest: .*}")
  @Operation(hidden = true)
  public Response mayAsk(@PathParam("rest") String rest) {
    return OpenData.leaveToAsk();
  }

  /** The public profile of one community by its KATOTTH code or its word in addresses. */
  @GET
  @Path("/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The public profile of one community, by its code or its word in addresses",
      description =
          "Open data. Once the link to the portal was looked at, portal.state is \"works\" or"
              + " \"broken\", and portal.checkedAt the moment of that look.")
  public Response one(@PathParam("code") String code) {
    CommunityView view = communities.view(code);
    PublicProfile uk = view.uk();
    PublicProfile.Identity identity = uk.identity();
    Community community = communities.find(code).orElseThrow();
    if (!isPresent(code, community)) {
      return moved(community, "");
    }
    JsonObjectBuilder json =
        identity(
            identity.slug(),
            identity.code(),
            uk.identity().officialName(),
            view.en().identity().officialName(),
            identity.region(),
            identity.kind());
    marks(json, identity.invented(), identity.occupied(), identity.guarded());
    ended(json, community);
    community.shownSeat(Language.UK).ifPresent(seat -> json.add("seat", seats(community, seat)));
    if (uk.graduates().count() != null) {
      json.add("graduates", uk.graduates().count());
    }
    json.add("trainedIn", themes(uk.graduates().themes()));
    json.add("graduateNames", names(uk.graduates().named()));
    if (uk.portal().url() != null) {
      json.add("portalUrl", uk.portal().url());
    }
    if (uk.portal().state() != null) {
      json.add("portal", portal(uk.portal()));
    }
    json.add(
        "page",
        JSON.createObjectBuilder()
            .add("uk", routes.absolute(Language.UK, Route.COMMUNITY, identity.slug()))
            .add("en", routes.absolute(Language.EN, Route.COMMUNITY, identity.slug())));
    json.add("badge", settings.baseUrl() + "/api/v1/communities/" + identity.slug() + "/badge.svg");
    if (uk.given()) {
      json.add("profile", PublicProfileJson.write(view, settings.baseUrl()));
    }
    if (uk.updatedAt() != null) {
      json.add("updatedAt", uk.updatedAt().toString());
    }
    return OpenData.answer(request, json.build().toString(), MediaType.APPLICATION_JSON, false);
  }

  /**
   * A picture for other sites, without scripts: how many graduates of the Academy work in the
   * community; without a number where there are fewer than five.
   */
  @GET
  @Path("/{code}/badge.svg")
  @Produces("image/svg+xml")
  public Response badge(
      @PathParam("code") String code, @QueryParam("lang") @DefaultValue("uk") String lang) {
    Community present =
        communities
            .findPresent(code)
            .or(() -> communities.find(code))
            .orElseThrow(() -> new NotFoundException("community " + code));
    Language language = Language.of(lang);
    if (!isPresent(code, present)) {
      return moved(present, "/badge.svg?lang=" + language.code());
    }
    PublicProfile profile = profiles.brief(present, language);
    String text =
        profile.graduates().count() == null
            ? texts.get(language, "community.badge.none")
            : texts.get(language, "community.badge.graduates", profile.graduates().count());
    return OpenData.answer(
        request,
        CommunityBadge.svg(profile.identity().name(), text, language),
        "image/svg+xml",
        true);
  }

  private static boolean isPresent(String asked, Community community) {
    return asked.equals(community.getSlug()) || asked.equals(community.getCode());
  }

  /**
   * A former address leads to the present one for ever; but a name may come back, so that nobody
   * keeps the way for long.
   */
  private Response moved(Community community, String rest) {
    URI present =
        URI.create(settings.baseUrl() + "/api/v1/communities/" + community.getSlug() + rest);
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .location(present)
        .header("Cache-Control", "max-age=" + SECONDS_OF_A_WAY)
        .build();
  }

  private void ended(JsonObjectBuilder json, Community community) {
    communities
        .ending(community)
        .ifPresent(
            ending -> {
              json.add("status", ending.status().name().toLowerCase(Locale.ROOT));
              json.add("endedOn", ending.on().toString());
              if (ending.heir() != null) {
                json.add("successor", ending.heir().getSlug());
              }
            });
  }

  private static JsonObjectBuilder portal(PublicProfile.Portal portal) {
    return JSON.createObjectBuilder()
        .add("state", portal.state().name().toLowerCase(Locale.ROOT))
        .add("checkedAt", portal.checkedAt().toString());
  }

  private static JsonObjectBuilder seats(Community community, String uk) {
    return JSON.createObjectBuilder()
        .add("uk", uk)
        .add("en", community.shownSeat(Language.EN).orElse(uk));
  }

  private Response answer(CommunityPage page) {
    JsonArrayBuilder items = JSON.createArrayBuilder();
    for (CommunityRow row : page.rows()) {
      JsonObjectBuilder item =
          identity(row.slug(), row.code(), row.nameUk(), row.nameEn(), row.region(), row.kind());
      marks(item, row.invented(), row.occupied(), row.guarded());
      if (row.population() != null) {
        item.add("population", row.population());
      }
      if (row.graduates() != null) {
        item.add("graduates", row.graduates());
      }
      items.add(item);
    }
    String json =
        JSON.createObjectBuilder()
            .add("page", page.number())
            .add("size", page.size())
            .add("total", page.total())
            .add("items", items)
            .build()
            .toString();
    return OpenData.answer(request, json, MediaType.APPLICATION_JSON, true);
  }

  private static JsonArrayBuilder themes(List<ProfileTheme> themes) {
    JsonArrayBuilder slugs = JSON.createArrayBuilder();
    themes.forEach(theme -> slugs.add(theme.slug()));
    return slugs;
  }

  /** Some of those who allow it; how many there are beside them is not told. */
  private static JsonArrayBuilder names(List<PublicGraduates.Named> named) {
    JsonArrayBuilder people = JSON.createArrayBuilder();
    for (PublicGraduates.Named person : named) {
      people.add(
          JSON.createObjectBuilder()
              .add("name", pair(person.nameUk(), person.nameLatin()))
              .add("course", pair(person.courseUk(), person.courseEn()))
              .add("year", person.year()));
    }
    return people;
  }

  private static JsonObjectBuilder pair(String uk, String en) {
    return JSON.createObjectBuilder().add("uk", uk).add("en", en == null ? uk : en);
  }

  private static JsonObjectBuilder identity(
      String slug, String code, String nameUk, String nameEn, Region region, CommunityKind kind) {
    JsonObjectBuilder json = JSON.createObjectBuilder().add("slug", slug);
    if (code != null) {
      json.add("code", code);
    }
    return json.add("name", JSON.createObjectBuilder().add("uk", nameUk).add("en", nameEn))
        .add(
            "region",
            JSON.createObjectBuilder()
                .add("code", region.code())
                .add("uk", region.nameUk())
                .add("en", region.nameEn()))
        .add("kind", kind.slug());
  }

  private static void marks(
      JsonObjectBuilder json, boolean invented, boolean occupied, boolean guarded) {
    if (invented) {
      json.add("invented", true);
    }
    if (occupied) {
      json.add("occupied", true);
    }
    if (guarded) {
      json.add("protected", true);
    }
  }
}
