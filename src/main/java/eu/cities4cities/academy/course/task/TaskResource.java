package eu.cities4cities.academy.course.task;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.OtherPersonException;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keeps a draft as it is written, for the script of the task's page. */
@Path("/tasks/{task}/draft")
@RequestScoped
@Needs(Scope.TAKE_PART)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "Drafts; for participants")
public class TaskResource {
  private static final String NOT_A_DRAFT = "course.task.notADraft";
  private static final int MOST_ANSWERS = 100;

  @Inject private TaskService tasks;
  @Inject private Caller caller;
  @Inject private Texts texts;

  /** Keeps what is written so far. */
  @PUT
  @Operation(
      summary = "Keep a draft",
      description =
          "Body: version (from which it was written on, 0 for none), text, answers (by question)"
              + " and, from pages, person (whose text it is; 403 under another sign-in)."
              + " 409 with the other draft where somebody has written in the meantime; nothing is"
              + " kept then.")
  public Response save(@PathParam("task") long task, String body) {
    JsonObject draft = read(body);
    if (!(draft.get("version") instanceof JsonNumber version) || !version.isIntegral()) {
      throw new InvalidInputException(NOT_A_DRAFT);
    }
    OtherPersonException.refuse(caller, draft.getString("person", null));
    SubmissionContent words = new SubmissionContent(text(draft), answers(draft), List.of());
    try {
      return Response.ok(json(tasks.save(task, version.longValue(), words)).build()).build();
    } catch (DraftConflictException theirs) {
      return Response.status(Response.Status.CONFLICT)
          .entity(
              json(theirs.theirs())
                  .add("detail", texts.get(caller.language(), "shared.draft.conflict"))
                  .build())
          .build();
    }
  }

  private JsonObjectBuilder json(Draft draft) {
    JsonObjectBuilder answers = JSON.createObjectBuilder();
    draft.content().answers().forEach(answers::add);
    return JSON.createObjectBuilder()
        .add("version", draft.version())
        .add("text", draft.content().text())
        .add("answers", answers)
        .add("by", draft.by() == null ? "" : draft.by())
        .add("own", Objects.equals(draft.writer(), caller.personId()))
        .add("savedAt", draft.savedAt().toString());
  }

  private static JsonObject read(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body == null ? "" : body))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new InvalidInputException(NOT_A_DRAFT);
    }
  }

  private static String text(JsonObject draft) {
    return draft.get("text") instanceof JsonString text ? text.getString() : "";
  }

  private static Map<String, String> answers(JsonObject draft) {
    Map<String, String> answers = new HashMap<>();
    if (draft.get("answers") instanceof JsonObject given) {
      if (given.size() > MOST_ANSWERS) {
        throw new InvalidInputException(NOT_A_DRAFT);
      }
      for (Map.Entry<String, JsonValue> answer : given.entrySet()) {
        if (answer.getValue() instanceof JsonString said) {
          answers.put(answer.getKey(), said.getString());
        }
      }
    }
    return answers;
  }
}
