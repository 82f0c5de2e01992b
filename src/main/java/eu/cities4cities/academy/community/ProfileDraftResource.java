package eu.cities4cities.academy.community;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keeps a profile as it is written, for the script of the editor's page. */
@Path("/communities/{slug}/draft")
@RequestScoped
@Needs(Scope.TAKE_PART)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles", description = "Drafts of communities' profiles; for coordinators")
public class ProfileDraftResource {
  private static final String NOT_A_DRAFT = "community.profile.notADraft";
  private static final int MOST_FIELDS = 300;

  @Inject private ProfileVersions versions;
  @Inject private Caller caller;
  @Inject private Texts texts;

  /** Keeps what is written so far; nothing of it is public before an organizer has looked at it. */
  @PUT
  @Operation(
      summary = "Keep a draft of a profile",
      description =
          "Body: version (what it was written on from, \"0\" for nothing) and fields (by their"
              + " names on the page). 409 with the other draft where somebody has written in the"
              + " meantime; nothing is kept then.")
  public Response save(@PathParam("slug") String slug, String body) {
    JsonObject draft = read(body);
    if (!(draft.get("version") instanceof JsonString version)
        || !(draft.get("fields") instanceof JsonObject fields)
        || fields.size() > MOST_FIELDS) {
      throw new InvalidInputException(NOT_A_DRAFT);
    }
    ProfileForm form = versions.form(slug);
    ProfileFields.write(form, words(fields));
    try {
      return Response.ok(json(slug, versions.save(slug, version.getString(), form)).build())
          .build();
    } catch (ProfileConflictException theirs) {
      ProfileForm other = versions.form(slug);
      JsonObjectBuilder json =
          json(slug, theirs.theirs())
              .add("detail", texts.get(caller.language(), "community.profile.conflict"));
      JsonObjectBuilder told = JSON.createObjectBuilder();
      ProfileFields.read(other).forEach(told::add);
      return Response.status(Response.Status.CONFLICT)
          .entity(json.add("fields", told).build())
          .build();
    }
  }

  private JsonObjectBuilder json(String slug, ProfileDraft draft) {
    String by =
        draft.savedBy() == null ? "" : versions.names(slug).getOrDefault(draft.savedBy(), "");
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("version", draft.token())
            .add("by", by)
            .add("complete", ProfileCompleteness.of(draft.content()).percent());
    if (draft.savedAt() != null) {
      json.add("savedAt", draft.savedAt().toString());
    }
    return json;
  }

  private static JsonObject read(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body == null ? "" : body))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new InvalidInputException(NOT_A_DRAFT);
    }
  }

  private static Map<String, String> words(JsonObject fields) {
    Map<String, String> words = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (value instanceof JsonString said) {
            words.put(name, said.getString());
          }
        });
    return words;
  }
}
