package eu.cities4cities.academy.statistics;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Counts;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The figures of a course for programs; no person is named in them. */
@Path("/courses/{slug}/statistics")
@Needs(Scope.REPORTS)
@RequestScoped
public class CourseStatisticsResource {
  @Inject private StatisticsService statistics;

  /** The same figures that the statistics page shows, from the same count. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject figures(@PathParam("slug") String slug) {
    CourseStatistics figures = statistics.of(slug);
    AttendanceMatrix attendance = figures.attendance();
    JsonObjectBuilder funnel =
        JSON.createObjectBuilder()
            .add("enrolled", figures.enrolled())
            .add("attendedAtLeastOne", attendance.attendedAtLeastOne())
            .add("attendedAll", attendance.attendedAll());
    if (figures.passed() != null) {
      funnel.add("passedQuiz", figures.passed());
    }
    funnel.add("certified", figures.certifiedCount());
    JsonArrayBuilder sessions = JSON.createArrayBuilder();
    for (Session session : attendance.sessions()) {
      sessions.add(session(session, attendance.countsOf(session)));
    }
    JsonObjectBuilder days = JSON.createObjectBuilder();
    attendance.peopleByDay().forEach((day, people) -> days.add(day.toString(), people));
    JsonObjectBuilder regions = JSON.createObjectBuilder();
    attendance.peopleByRegion().forEach(regions::add);
    return JSON.createObjectBuilder()
        .add("course", figures.slug())
        .add(
            "title",
            JSON.createObjectBuilder().add("uk", figures.titleUk()).add("en", figures.titleEn()))
        .add("running", figures.running())
        .add("cancelledSessions", figures.cancelled())
        .add("funnel", funnel)
        .add("sessions", sessions)
        .add("peopleByDay", days)
        .add("peopleByRegion", regions)
        .build();
  }

  private static JsonObject session(Session session, Counts counts) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("id", session.id())
            .add("startsAt", session.startsAt().toString())
            .add(
                "title",
                JSON.createObjectBuilder()
                    .add("uk", session.titleUk())
                    .add("en", session.titleEn()))
            .add("begun", session.begun());
    if (session.begun()) {
      json.add("present", counts.present())
          .add("partial", counts.partial())
          .add("absent", counts.absent())
          .add("excused", counts.excused());
    }
    return json.build();
  }
}
