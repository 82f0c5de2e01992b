package eu.cities4cities.academy.statistics;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.statistics.CourseStatistics.Counts;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
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
import java.util.Map;
import java.util.TreeMap;

/** The figures of a course for programs; no person is named in them. */
@Path("/courses/{slug}/statistics")
@Needs(Scope.REPORTS)
@RequestScoped
public class CourseStatisticsResource {
  @Inject private StatisticsService statistics;

  /** The figures that the statistics page shows, counted as the course is now. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject figures(@PathParam("slug") String slug) {
    statistics.refresh(slug);
    CourseStatistics course = statistics.of(slug);
    JsonObjectBuilder funnel =
        JSON.createObjectBuilder()
            .add("registered", course.number(Measure.REGISTERED))
            .add("confirmed", course.number(Measure.CONFIRMED))
            .add("enrolled", course.number(Measure.CONFIRMED) - course.number(Measure.LEFT))
            .add("left", course.number(Measure.LEFT))
            .add("attendedAtLeastOne", course.number(Measure.ATTENDED))
            .add("attendedAll", course.attendedAll())
            .add("metAttendance", course.number(Measure.MET_ATTENDANCE))
            .add("passedQuiz", course.number(Measure.PASSED))
            .add("certified", course.number(Measure.CERTIFIED));
    JsonArrayBuilder sessions = JSON.createArrayBuilder();
    for (FileSession session : course.sessions()) {
      sessions.add(session(session, course.countsOf(session)));
    }
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("course", course.slug())
            .add(
                "title",
                JSON.createObjectBuilder().add("uk", course.titleUk()).add("en", course.titleEn()))
            .add("running", course.running());
    if (course.countedAt() != null) {
      json.add("countedAt", course.countedAt().toString());
    }
    return json.add("cancelledSessions", course.cancelled())
        .add("funnel", funnel)
        .add("sessions", sessions)
        .add("peopleByDay", by(course, Measure.DAY_PEOPLE, Dimension.DAY))
        .add("peopleByRegion", by(course, Measure.CONFIRMED, Dimension.REGION))
        .build();
  }

  /** Whoever belongs to no part, such as people of no community, is left out. */
  private static JsonObjectBuilder by(
      CourseStatistics course, Measure measure, Dimension dimension) {
    Map<String, FigureValue> parts = new TreeMap<>(course.figures().by(measure, dimension));
    parts.remove(Dimension.NONE);
    JsonObjectBuilder json = JSON.createObjectBuilder();
    parts.forEach((part, value) -> json.add(part, value.number()));
    return json;
  }

  private static JsonObject session(FileSession session, Counts counts) {
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
