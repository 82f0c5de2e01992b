package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions of a course in files for other systems. */
@Path("/courses/{slug}/questions.{ending: gift|xml|zip}")
@Needs(Scope.TEACH)
@RequestScoped
@Tag(name = "trainer")
public class QuestionFilesResource {
  @Inject private InterchangeService interchange;
  @Inject private CourseService courses;

  /** The questions as GIFT, Moodle XML or a QTI package. */
  @GET
  @Operation(
      summary =
          "Questions as GIFT, Moodle XML or QTI (version: 3.0 or 2.1); category: those of a category alone;"
              + " quiz: those of a quiz alone")
  public Response get(
      @PathParam("slug") String slug,
      @PathParam("ending") String ending,
      @QueryParam("category") Long category,
      @QueryParam("quiz") Long quiz,
      @QueryParam("version") @DefaultValue("3.0") String version) {
    QuestionFormat format =
        switch (ending) {
          case "gift" -> QuestionFormat.GIFT;
          case "xml" -> QuestionFormat.MOODLE_XML;
          default -> version.equals("2.1") ? QuestionFormat.QTI_21 : QuestionFormat.QTI_30;
        };
    InterchangeService.Exported made =
        interchange.export(
            courses.getBySlug(slug).getId(), new ExportScope(category, quiz), format);
    return Response.ok(made.content(), made.mediaType())
        .header(
            "Content-Disposition", "attachment; filename=\"" + slug + "-" + made.fileName() + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
