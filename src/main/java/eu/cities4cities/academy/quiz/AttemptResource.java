package eu.cities4cities.academy.quiz;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The quiz player's calls; every answer is acknowledged after its commit. */
@Path("/")
@Needs(Scope.TAKE_PART)
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Quizzes", description = "Taking a quiz; for its participant")
public class AttemptResource {
  private static final String NOT_AN_ANSWER = "quiz.refused.notAnAnswer";

  /** More than any question has parts; what is no part of it the question itself refuses. */
  private static final int MOST_VALUES = 1000;

  @Inject private QuizEntryService entries;
  @Inject private AttemptService attempts;
  @Inject private AttemptFileService files;
  @Inject private Caller caller;

  /** Starts an attempt, or gives the one that is running. */
  @POST
  @Path("quizzes/{quiz}/attempts")
  @Operation(
      summary = "Start an attempt, or get the one that is running",
      description = "Body, where the quiz asks for one: password.")
  public JsonObject start(@PathParam("quiz") long quiz, String text) {
    return json(attempts.view(entries.start(quiz, password(text))));
  }

  /** The whole attempt. */
  @GET
  @Path("attempts/{attempt}")
  @Operation(summary = "The whole attempt: questions, answers that count so far, times")
  public JsonObject attempt(@PathParam("attempt") String attempt) {
    return json(attempts.view(attempt));
  }

  /** The times of the attempt, which extra time and pauses change while it runs. */
  @GET
  @Path("attempts/{attempt}/clock")
  @Operation(summary = "The attempt's times now: deadline, pause, extra minutes")
  public JsonObject clock(@PathParam("attempt") String attempt) {
    return json(attempts.times(attempt)).build();
  }

  /** Makes this device the one that answers. */
  @POST
  @Path("attempts/{attempt}/writer")
  @Operation(summary = "Take the attempt over with this device and get its writer number")
  public JsonObject takeWriter(@PathParam("attempt") String attempt) {
    return JSON.createObjectBuilder().add("writer", attempts.takeWriter(attempt)).build();
  }

  /** Keeps one answer. */
  @PUT
  @Path("attempts/{attempt}/answers/{question}")
  @Operation(
      summary = "Keep one answer",
      description =
          "Body: writer, sequence (from 1, per writer and question), answer (texts), at (when it was"
              + " given, optional). An equal repeat is acknowledged; another answer under the same"
              + " writer and sequence is refused with 409, and so is a writer that the attempt has"
              + " not given out: take a new one and send the answer again.")
  public JsonObject save(
      @PathParam("attempt") String attempt, @PathParam("question") long question, String text) {
    JsonObject body = read(text);
    SavedAnswer saved =
        attempts.save(
            attempt,
            new AnswerKey(question, positive(body, "writer"), positive(body, "sequence")),
            answer(body),
            at(body));
    return json(saved.times())
        .add("receipt", saved.receipt().name())
        .add("standing", saved.standing().name())
        .add("writer", saved.writer())
        .build();
  }

  /** Keeps a file that an answer will name. */
  @POST
  @Path("attempts/{attempt}/files/{question}")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "Bring a file for a question that takes files",
      description =
          "Body: the file's bytes; \"name\" is its name. The answer then names it by the id that is"
              + " given here.")
  public JsonObject bring(
      @PathParam("attempt") String attempt,
      @PathParam("question") long question,
      @QueryParam("name") String name,
      InputStream body) {
    StoredFile file = files.bring(attempt, question, new FileService.Upload(name, body));
    return JSON.createObjectBuilder()
        .add("id", file.getId())
        .add("name", file.getName())
        .add("size", file.getSize())
        .build();
  }

  /** Lets the person see how a question is marked, where the quiz shows it while answering. */
  @POST
  @Path("attempts/{attempt}/checks/{question}")
  @Operation(
      summary = "Check one question while answering",
      description =
          "The answer that is here now is the one that counts from then on, unless it is practice.")
  public JsonObject check(
      @PathParam("attempt") String attempt, @PathParam("question") long question) {
    attempts.check(attempt, question);
    return JSON.createObjectBuilder().add("checked", true).build();
  }

  /** Ends the attempt, or asks for what has not arrived. */
  @POST
  @Path("attempts/{attempt}/submit")
  @Operation(
      summary = "End the attempt",
      description =
          "Body: writer, last (the writer's last sequence by question id). Where one of these has"
              + " not arrived, the answer names it in \"missing\" and the attempt goes on.")
  public JsonObject submit(@PathParam("attempt") String attempt, String text) {
    JsonObject body = read(text);
    Submission submission = attempts.submit(attempt, positive(body, "writer"), last(body));
    JsonArrayBuilder missing = JSON.createArrayBuilder();
    submission.missing().forEach(missing::add);
    return JSON.createObjectBuilder()
        .add("status", submission.status().name())
        .add("missing", missing)
        .build();
  }

  private static JsonObjectBuilder json(AttemptTimes times) {
    return JSON.createObjectBuilder()
        .add("status", times.status().name())
        .add("now", times.now().toString())
        .add("deadline", times.deadline().toString())
        .add("collectedAt", times.collectedAt().toString())
        .add("paused", times.isPaused())
        .add("leftSeconds", times.left().toSeconds())
        .add("extraMinutes", times.extraMinutes());
  }

  private JsonObject json(AttemptView view) {
    QuizAttempt attempt = view.attempt();
    Language language = caller.language();
    JsonArrayBuilder questions = JSON.createArrayBuilder();
    for (AskedQuestion asked : view.questions()) {
      questions.add(json(asked, language));
    }
    return json(view.times())
        .add("id", attempt.getPublicId())
        .add("quiz", view.quiz().getId())
        .add("title", view.quiz().title(language))
        .add("writer", attempt.getWriter())
        .add("startedAt", attempt.getStartedAt().toString())
        .add("questions", questions)
        .build();
  }

  private static JsonObjectBuilder json(AskedQuestion asked, Language language) {
    JsonArrayBuilder answer = JSON.createArrayBuilder();
    asked.answer().values().forEach(answer::add);
    return JSON.createObjectBuilder()
        .add("id", asked.question())
        .add("page", asked.page())
        .add("kind", asked.content().kind().name())
        .add("text", asked.text(language))
        .add("points", asked.content().points())
        .add("asks", asked.content().interaction().ask(language))
        .add("answer", answer)
        .add("writer", asked.writer())
        .add("sequence", asked.sequence());
  }

  private static String password(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return read(text).get("password") instanceof JsonString given ? given.getString() : null;
  }

  private static JsonObject read(String text) {
    // A request without a body brings null.
    String body = text == null ? "" : text;
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new InvalidInputException(NOT_AN_ANSWER);
    }
  }

  private static int positive(JsonObject body, String name) {
    if (!(body.get(name) instanceof JsonNumber number)) {
      throw new InvalidInputException(NOT_AN_ANSWER);
    }
    return positive(number);
  }

  private static int positive(JsonNumber number) {
    if (!number.isIntegral() || number.doubleValue() < 1 || number.doubleValue() > 1e9) {
      throw new InvalidInputException(NOT_AN_ANSWER);
    }
    return number.intValue();
  }

  private static List<String> answer(JsonObject body) {
    if (!(body.get("answer") instanceof JsonArray array) || array.size() > MOST_VALUES) {
      throw new InvalidInputException(NOT_AN_ANSWER);
    }
    List<String> values = new ArrayList<>();
    for (JsonValue value : array) {
      if (!(value instanceof JsonString text)) {
        throw new InvalidInputException(NOT_AN_ANSWER);
      }
      values.add(text.getString());
    }
    return values;
  }

  /** When the device says the answer was given; what is not a time is as good as nothing. */
  private static Instant at(JsonObject body) {
    String text = body.get("at") instanceof JsonString given ? given.getString() : null;
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Map<Long, Integer> last(JsonObject body) {
    if (!(body.get("last") instanceof JsonObject named)) {
      throw new InvalidInputException(NOT_AN_ANSWER);
    }
    Map<Long, Integer> last = new HashMap<>();
    for (Map.Entry<String, JsonValue> one : named.entrySet()) {
      if (!one.getKey().matches("\\d{1,18}") || !(one.getValue() instanceof JsonNumber number)) {
        throw new InvalidInputException(NOT_AN_ANSWER);
      }
      last.put(Long.valueOf(one.getKey()), positive(number));
    }
    return last;
  }
}
