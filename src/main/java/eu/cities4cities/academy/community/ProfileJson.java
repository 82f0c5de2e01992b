package eu.cities4cities.academy.community;

import static eu.cities4cities.academy.community.JsonParts.array;
import static eu.cities4cities.academy.community.JsonParts.list;
import static eu.cities4cities.academy.community.JsonParts.number;
import static eu.cities4cities.academy.community.JsonParts.put;
import static eu.cities4cities.academy.community.JsonParts.text;
import static eu.cities4cities.academy.community.JsonParts.word;
import static eu.cities4cities.academy.community.JsonParts.words;
import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.community.ProfileContent.Contact;
import eu.cities4cities.academy.community.ProfileContent.Document;
import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import eu.cities4cities.academy.community.ProfileContent.Event;
import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.community.ProfileContent.PartnerCity;
import eu.cities4cities.academy.community.ProfileContent.Pictures;
import eu.cities4cities.academy.community.ProfileContent.Project;
import eu.cities4cities.academy.community.ProfileContent.Strength;
import eu.cities4cities.academy.community.ProfileContent.Wanted;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.YearMonth;

/** The profile as JSON: one layout for the column, the public API and the sample data. */
public final class ProfileJson {
  private ProfileJson() {}

  /** Reads a profile; members that are missing are facts not given. */
  public static ProfileContent read(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return read(reader.readObject());
    }
  }

  /** Reads a profile from a parsed object; members it does not know are left alone. */
  public static ProfileContent read(JsonObject json) {
    return new ProfileContent(
        number(json, "population"),
        number(json, "areaKm2"),
        number(json, "towns"),
        number(json, "villages"),
        words(json, "languages"),
        text(json, "promise"),
        text(json, "why"),
        list(json, "strengths", o -> new Strength(text(o, "title"), text(o, "text"))),
        project(json),
        list(json, "experience", JsonParts::text),
        wanted(json),
        list(json, "partners", ProfileJson::partner),
        list(json, "events", ProfileJson::event),
        contact(json),
        portal(json, "url"),
        portal(json, "checkedOn") == null ? null : LocalDate.parse(portal(json, "checkedOn")),
        json.containsKey("pictures") ? pictures(json.getJsonObject("pictures")) : Pictures.NONE);
  }

  private static String portal(JsonObject json, String name) {
    return json.containsKey("portal") ? word(json.getJsonObject("portal"), name) : null;
  }

  private static Pictures pictures(JsonObject json) {
    return new Pictures(image(json, "crest"), image(json, "photo"));
  }

  private static Image image(JsonObject json, String name) {
    if (!json.containsKey(name)) {
      return null;
    }
    JsonObject object = json.getJsonObject(name);
    return new Image(
        object.getString("hash"),
        object.getInt("width"),
        object.getInt("height"),
        text(object, "alt"));
  }

  private static void putImage(JsonObjectBuilder json, String name, Image image) {
    if (image != null) {
      JsonObjectBuilder object =
          JSON.createObjectBuilder()
              .add("hash", image.hash())
              .add("width", image.width())
              .add("height", image.height());
      put(object, "alt", image.alt());
      json.add(name, object);
    }
  }

  /** Writes a profile; facts not given are left out. */
  public static JsonObject write(ProfileContent profile) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    put(json, "population", profile.population());
    put(json, "areaKm2", profile.areaKm2());
    put(json, "towns", profile.towns());
    put(json, "villages", profile.villages());
    json.add("languages", words(profile.languages()));
    put(json, "promise", profile.promise());
    put(json, "why", profile.why());
    json.add(
        "strengths",
        array(
            profile.strengths(),
            strength -> {
              JsonObjectBuilder object = JSON.createObjectBuilder();
              put(object, "title", strength.title());
              put(object, "text", strength.text());
              return object.build();
            }));
    if (!profile.project().equals(Project.NONE)) {
      json.add("project", project(profile.project()));
    }
    json.add("experience", array(profile.experience(), JsonParts::object));
    if (!profile.wanted().equals(Wanted.NONE)) {
      json.add("wanted", wanted(profile.wanted()));
    }
    json.add("partners", array(profile.partners(), ProfileJson::partner));
    json.add("events", array(profile.events(), ProfileJson::event));
    if (!profile.contact().equals(Contact.NONE)) {
      JsonObjectBuilder contact = JSON.createObjectBuilder();
      put(contact, "name", profile.contact().name());
      put(contact, "role", profile.contact().role());
      put(contact, "note", profile.contact().note());
      json.add("contact", contact);
    }
    if (profile.portalUrl() != null || profile.portalCheckedOn() != null) {
      JsonObjectBuilder portal = JSON.createObjectBuilder();
      if (profile.portalUrl() != null) {
        portal.add("url", profile.portalUrl());
      }
      if (profile.portalCheckedOn() != null) {
        portal.add("checkedOn", profile.portalCheckedOn().toString());
      }
      json.add("portal", portal);
    }
    if (!profile.pictures().equals(Pictures.NONE)) {
      JsonObjectBuilder pictures = JSON.createObjectBuilder();
      putImage(pictures, "crest", profile.pictures().crest());
      putImage(pictures, "photo", profile.pictures().photo());
      json.add("pictures", pictures);
    }
    return json.build();
  }

  private static Project project(JsonObject json) {
    if (!json.containsKey("project")) {
      return Project.NONE;
    }
    JsonObject object = json.getJsonObject("project");
    String readyOn = word(object, "readyOn");
    return new Project(
        text(object, "title"),
        text(object, "goal"),
        number(object, "budgetEur"),
        number(object, "ownSharePercent"),
        readyOn == null ? null : YearMonth.parse(readyOn),
        list(
            object,
            "documents",
            document ->
                new Document(text(document, "title"), word(document, "url"), file(document))));
  }

  private static JsonObject project(Project project) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    put(object, "title", project.title());
    put(object, "goal", project.goal());
    put(object, "budgetEur", project.budgetEur());
    put(object, "ownSharePercent", project.ownSharePercent());
    if (project.readyOn() != null) {
      object.add("readyOn", project.readyOn().toString());
    }
    if (!project.documents().isEmpty()) {
      object.add("documents", array(project.documents(), ProfileJson::document));
    }
    return object.build();
  }

  private static JsonObject document(Document document) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    put(object, "title", document.title());
    if (document.url() != null) {
      object.add("url", document.url());
    }
    if (document.file() != null) {
      object.add(
          "file",
          JSON.createObjectBuilder()
              .add("token", document.file().token())
              .add("name", document.file().name())
              .add("size", document.file().size()));
    }
    return object.build();
  }

  private static DocumentFile file(JsonObject document) {
    if (!document.containsKey("file")) {
      return null;
    }
    JsonObject file = document.getJsonObject("file");
    return new DocumentFile(
        file.getString("token"),
        file.getString("name"),
        file.getJsonNumber("size").longValueExact());
  }

  private static Wanted wanted(JsonObject json) {
    if (!json.containsKey("wanted")) {
      return Wanted.NONE;
    }
    JsonObject object = json.getJsonObject("wanted");
    return new Wanted(
        words(object, "countries"),
        number(object, "populationFrom"),
        number(object, "populationTo"),
        text(object, "text"),
        ProfileTheme.ofSlugs(words(object, "themes")));
  }

  private static JsonObject wanted(Wanted wanted) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    object.add("countries", words(wanted.countries()));
    put(object, "populationFrom", wanted.populationFrom());
    put(object, "populationTo", wanted.populationTo());
    put(object, "text", wanted.text());
    if (!wanted.themes().isEmpty()) {
      object.add("themes", words(wanted.themes().stream().map(ProfileTheme::slug).toList()));
    }
    return object.build();
  }

  private static PartnerCity partner(JsonObject object) {
    return new PartnerCity(
        text(object, "city"),
        object.getString("country", ""),
        number(object, "since"),
        text(object, "activity"),
        object.getBoolean("active", true));
  }

  private static JsonObject partner(PartnerCity partner) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    put(object, "city", partner.city());
    object.add("country", partner.country());
    put(object, "since", partner.since());
    put(object, "activity", partner.activity());
    return object.add("active", partner.active()).build();
  }

  private static Event event(JsonObject object) {
    return new Event(
        LocalDate.parse(object.getString("from")),
        LocalDate.parse(object.getString("until")),
        text(object, "title"),
        text(object, "place"));
  }

  private static JsonObject event(Event event) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    object.add("from", event.from().toString()).add("until", event.until().toString());
    put(object, "title", event.title());
    put(object, "place", event.place());
    return object.build();
  }

  private static Contact contact(JsonObject json) {
    if (!json.containsKey("contact")) {
      return Contact.NONE;
    }
    JsonObject object = json.getJsonObject("contact");
    return new Contact(text(object, "name"), text(object, "role"), text(object, "note"));
  }
}
