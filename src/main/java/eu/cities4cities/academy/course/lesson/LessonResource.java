package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the page of a lesson asks for by itself. */
@Path("/lessons/{lesson}")
@RequestScoped
@Needs(Scope.TAKE_PART)
@Tag(name = "Lessons", description = "Progress and captions; for participants")
public class LessonResource {
  @Inject private LessonService lessons;

  /** The participant has the lesson before them. */
  @POST
  @Path("opened")
  @Operation(summary = "Note that the participant has opened the lesson; the first time counts")
  public Response opened(@PathParam("lesson") long lesson) {
    lessons.opened(lesson);
    return Response.noContent().build();
  }

  /** The captions of the recording. */
  @GET
  @Path("captions/{language: uk|en}")
  @Produces("text/vtt;charset=UTF-8")
  @Operation(summary = "The captions of the recording as WebVTT")
  public Response captions(
      @PathParam("lesson") long lesson, @PathParam("language") String language) {
    return Response.ok(lessons.captions(lesson, Language.of(language)))
        .header("Cache-Control", "private, no-cache")
        .build();
  }
}
