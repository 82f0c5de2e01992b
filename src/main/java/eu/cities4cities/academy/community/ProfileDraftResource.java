package eu.cities4cities.academy.community;

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
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
  private static final int MOST_BYTES = 1 << 19;

  @Inject private ProfileVersions versions;
  @Inject private ProfileOffers offers;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private FieldNames fieldNames;

  /** Keeps what is written so far; nothing of it is public before an organizer has looked at it. */
  @PUT
  @Operation(
      summary = "Keep a draft of a profile",
      description =
          "Body: version (what it was written on from, \"0\" for nothing), fields (by their names"
              + " on the page; half filled ones are kept as they are), and, from pages, person"
              + " (whose text it is; 403 under another sign-in) and writer (page:change, so that a"
              + " repeat is no conflict). 409 with the other draft where somebody has written in"
              + " the meantime; nothing is kept then. 409 without one where the community has"
              + " become a part of another, among whose versions the text lies then, or is no"
              + " more. Former addresses of a community go on leading to it. 413 beyond 512 KB.")
  public Response save(@PathParam("slug") String slug, InputStream body) {
    JsonObject draft = read(body);
    if (!(draft.get("version") instanceof JsonString version)
        || !(draft.get("fields") instanceof JsonObject fields)
        || fields.size() > MOST_FIELDS) {
      throw new InvalidInputException(NOT_A_DRAFT);
    }
    OtherPersonException.refuse(caller, draft.getString("person", null));
    Map<String, String> words = words(fields);
    ProfileFields.tooLong(words)
        .ifPresent(
            field -> {
              throw new InvalidInputException("community.profile.tooLong", fieldNames.of(field));
            });
    String writer = draft.getString("writer", null);
    try {
      ProfileForm form = versions.form(slug);
      ProfileFields.write(form, words);
      form.setWriter(writer);
      return Response.ok(json(slug, versions.save(slug, version.getString(), form)).build())
          .build();
    } catch (CommunityEndedException ended) {
      throw offers.offer(slug, words, UnaryOperator.identity(), writer) ? ended.offered() : ended;
    } catch (ProfileConflictException theirs) {
      ProfileForm other = versions.form(slug);
      JsonObjectBuilder json =
          json(slug, theirs.theirs())
              .add("detail", texts.get(caller.language(), "shared.draft.conflict"));
      JsonObjectBuilder told = JSON.createObjectBuilder();
      ProfileFields.read(other).forEach(told::add);
      return Response.status(Response.Status.CONFLICT)
          .entity(json.add("fields", told).build())
          .build();
    }
  }

  private JsonObjectBuilder json(String slug, ProfileDraft draft) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("version", draft.token())
            .add("by", versions.lastWriter(slug))
            .add("own", Objects.equals(draft.savedBy(), caller.personId()))
            .add("complete", ProfileCompleteness.of(draft.content()).percent());
    if (draft.savedAt() != null) {
      json.add("savedAt", draft.savedAt().toString());
    }
    return json;
  }

  private static JsonObject read(InputStream body) {
    try (InputStream in = body) {
      byte[] sent = in.readNBytes(MOST_BYTES + 1);
      if (sent.length > MOST_BYTES) {
        throw new ProfileTooLargeException();
      }
      try (JsonReader reader =
          JSON.createReader(new StringReader(new String(sent, StandardCharsets.UTF_8)))) {
        return reader.readObject();
      }
    } catch (JsonException e) {
      throw new InvalidInputException(NOT_A_DRAFT);
    } catch (IOException e) {
      throw new UncheckedIOException("The draft could not be read", e);
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
