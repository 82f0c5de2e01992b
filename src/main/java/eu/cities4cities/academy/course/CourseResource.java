package eu.cities4cities.academy.course;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The public catalogue of courses for programs. */
@Path("/courses")
@Needs({})
@RequestScoped
public class CourseResource {
  private static final int LARGEST_PAGE = 100;

  /** Fewer graduates than that are not counted in public (rule 11). */
  private static final int FEW = 5;

  @Inject private CourseService courses;
  @Inject private AwardRuleWords ruleWords;
  @Inject private Routes routes;
  @Context private Request request;

  /**
   * A page of the catalogue, in the order of the front page.
   *
   * @param show {@code open}, {@code running}, {@code finished}, {@code archived}, or everything
   *     that is not archived
   * @param kind {@code live-week}, {@code webinar}, {@code residency}, {@code forum}, {@code
   *     self-paced}, or all of them
   * @param page from 1
   * @param size at most 100
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response list(
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("page") @DefaultValue("1") int page,
      @QueryParam("size") @DefaultValue("20") int size) {
    CourseFilter filter = CourseFilter.of(show);
    CourseKind only = CourseKind.of(kind).orElse(null);
    int number = Math.max(1, Math.min(page, 100_000));
    int length = Math.max(1, Math.min(size, LARGEST_PAGE));
    JsonArrayBuilder items = JSON.createArrayBuilder();
    courses
        .listPublic(filter, only, (number - 1) * length, length)
        .forEach(course -> items.add(json(course)));
    return answer(
        JSON.createObjectBuilder()
            .add("items", items)
            .add("page", number)
            .add("size", length)
            .add("total", courses.countPublic(filter, only))
            .build());
  }

  /** One course by its place in addresses. */
  @GET
  @Path("/{slug}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response one(@PathParam("slug") String slug) {
    return answer(json(courses.getRow(slug)).build());
  }

  private JsonObjectBuilder json(CourseRow course) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("slug", course.slug())
            .add("title", both(course.titleUk(), course.titleEn()))
            .add("summary", both(course.summaryUk(), course.summaryEn()))
            .add("kind", course.kind().value())
            .add("status", course.status().name())
            .add("firstDay", course.firstDay().toString())
            .add("lastDay", course.lastDay().toString())
            .add("hours", course.hours())
            .add("ects", course.ectsTenths() / 10.0)
            .add("enrollment", enrollment(course))
            .add("awardRule", both(rule(course, Language.UK), rule(course, Language.EN)))
            .add("days", days(course));
    if (course.certificates() >= FEW) {
      json.add("certificates", course.certificates());
    }
    return json.add(
        "page",
        both(
            routes.absolute(Language.UK, Route.COURSE, course.slug()),
            routes.absolute(Language.EN, Route.COURSE, course.slug())));
  }

  private String rule(CourseRow course, Language language) {
    return ruleWords.full(language, course.awardRule(), course.days());
  }

  private static JsonObjectBuilder enrollment(CourseRow course) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("open", course.acceptsPeople())
            .add(
                "endsAt",
                course.enrollmentEndsAt().atZone(KyivTime.ZONE).toOffsetDateTime().toString())
            .add("enrolled", course.enrolled());
    if (course.capacity() != null) {
      json.add("capacity", course.capacity());
    }
    return json;
  }

  private static JsonArrayBuilder days(CourseRow course) {
    JsonArrayBuilder days = JSON.createArrayBuilder();
    for (CourseDay day : course.days()) {
      days.add(
          JSON.createObjectBuilder()
              .add("day", day.day().toString())
              .add("sessions", day.sessions())
              .add("from", day.from().toString())
              .add("to", day.to().toString()));
    }
    return days;
  }

  private static JsonObjectBuilder both(String uk, String en) {
    return JSON.createObjectBuilder().add("uk", uk).add("en", en);
  }

  private Response answer(JsonObject json) {
    String body = json.toString();
    EntityTag tag = new EntityTag(Secrets.sha256(body).substring(0, 24));
    CacheControl cache = new CacheControl();
    cache.setNoCache(true);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response =
        unchanged != null
            ? unchanged
            : Response.ok(body, MediaType.APPLICATION_JSON + ";charset=UTF-8");
    return response.tag(tag).cacheControl(cache).build();
  }
}
