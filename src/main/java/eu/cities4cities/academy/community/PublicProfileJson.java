package eu.cities4cities.academy.community;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.community.PublicProfile.Said;
import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Writes a public profile for programs: texts in both languages, facts not given left out. */
public final class PublicProfileJson {
  private final PublicProfile uk;
  private final PublicProfile en;

  private PublicProfileJson(CommunityView view) {
    this.uk = view.uk();
    this.en = view.en();
  }

  /**
   * What a community says about itself.
   *
   * @param base address of the Academy, for addresses of pictures
   */
  public static JsonObject write(CommunityView view, String base) {
    return new PublicProfileJson(view).write(base);
  }

  private JsonObject write(String base) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    PublicProfile.Figures figures = uk.figures();
    put(json, "population", figures.population());
    put(json, "areaKm2", figures.areaKm2());
    put(json, "towns", figures.towns());
    put(json, "villages", figures.villages());
    json.add("languages", JSON.createArrayBuilder(uk.languages()));
    put(json, "promise", uk.promise(), en.promise());
    put(json, "why", uk.why(), en.why());
    json.add("strengths", pairs(PublicProfile::strengths, PublicProfileJson::strength));
    if (uk.project().given()) {
      json.add("project", project(base));
    }
    json.add("experience", pairs(PublicProfile::experience, PublicProfileJson::both));
    if (uk.wanted().given()) {
      json.add("wanted", wanted());
    }
    json.add("partners", pairs(PublicProfile::partners, PublicProfileJson::partner));
    json.add("events", pairs(PublicProfile::events, PublicProfileJson::event));
    if (uk.contact().given()) {
      JsonObjectBuilder contact = JSON.createObjectBuilder();
      put(contact, "name", uk.contact().name(), en.contact().name());
      put(contact, "role", uk.contact().role(), en.contact().role());
      put(contact, "note", uk.contact().note(), en.contact().note());
      json.add("contact", contact);
    }
    if (uk.portal().checkedOn() != null) {
      json.add(
          "portal",
          JSON.createObjectBuilder().add("checkedOn", uk.portal().checkedOn().toString()));
    }
    put(json, "crest", uk.pictures().crest(), en.pictures().crest(), base);
    put(json, "photo", uk.pictures().photo(), en.pictures().photo(), base);
    return json.build();
  }

  private JsonObjectBuilder project(String base) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    PublicProfile.Project project = uk.project();
    put(object, "title", project.title(), en.project().title());
    put(object, "goal", project.goal(), en.project().goal());
    put(object, "budgetEur", project.budgetEur());
    put(object, "ownSharePercent", project.ownSharePercent());
    if (project.readyOn() != null) {
      object.add("readyOn", project.readyOn().toString());
    }
    if (!project.documents().isEmpty()) {
      object.add(
          "documents",
          pairs(each -> each.project().documents(), (one, other) -> document(one, other, base)));
    }
    return object;
  }

  private JsonObjectBuilder wanted() {
    PublicProfile.Wanted wanted = uk.wanted();
    JsonObjectBuilder object = JSON.createObjectBuilder();
    object.add("countries", JSON.createArrayBuilder(wanted.countries()));
    put(object, "populationFrom", wanted.populationFrom());
    put(object, "populationTo", wanted.populationTo());
    put(object, "text", wanted.text(), en.wanted().text());
    return object.add(
        "themes",
        JSON.createArrayBuilder(wanted.themes().stream().map(ProfileTheme::slug).toList()));
  }

  private static JsonObject strength(PublicProfile.Strength uk, PublicProfile.Strength en) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    put(object, "title", uk.title(), en.title());
    put(object, "text", uk.text(), en.text());
    return object.build();
  }

  private static JsonObject document(
      PublicProfile.Document uk, PublicProfile.Document en, String base) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    put(object, "title", uk.title(), en.title());
    if (uk.file() == null) {
      return object.add("url", uk.url()).build();
    }
    return object
        .add("url", base + uk.url())
        .add("file", uk.file().name())
        .add("bytes", uk.file().bytes())
        .build();
  }

  private static JsonObject partner(PublicProfile.Partner uk, PublicProfile.Partner en) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    put(object, "city", uk.city(), en.city());
    object.add("country", uk.country());
    put(object, "since", uk.since());
    put(object, "activity", uk.activity(), en.activity());
    return object.add("active", uk.active()).build();
  }

  private static JsonObject event(PublicProfile.Event uk, PublicProfile.Event en) {
    JsonObjectBuilder object =
        JSON.createObjectBuilder()
            .add("from", uk.from().toString())
            .add("until", uk.until().toString());
    put(object, "title", uk.title(), en.title());
    put(object, "place", uk.place(), en.place());
    return object.build();
  }

  private <T> JsonArrayBuilder pairs(
      Function<PublicProfile, List<T>> part, BiFunction<T, T, JsonObject> write) {
    List<T> first = part.apply(uk);
    List<T> second = part.apply(en);
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (int i = 0; i < first.size(); i++) {
      array.add(write.apply(first.get(i), second.get(i)));
    }
    return array;
  }

  private static void put(
      JsonObjectBuilder json,
      String name,
      PublicProfile.Image uk,
      PublicProfile.Image en,
      String base) {
    if (uk != null) {
      JsonObjectBuilder object =
          JSON.createObjectBuilder()
              .add("url", base + uk.address())
              .add("width", uk.width())
              .add("height", uk.height());
      put(object, "alt", uk.alt(), en.alt());
      json.add(name, object);
    }
  }

  private static void put(JsonObjectBuilder json, String name, Integer number) {
    if (number != null) {
      json.add(name, number);
    }
  }

  private static void put(JsonObjectBuilder json, String name, Said uk, Said en) {
    if (!uk.isEmpty() || !en.isEmpty()) {
      json.add(name, both(uk, en));
    }
  }

  /** A text that stands in for one that is missing is not told as if it were in that language. */
  private static JsonObject both(Said uk, Said en) {
    return JSON.createObjectBuilder()
        .add("uk", uk.language() == Language.UK ? uk.text() : "")
        .add("en", en.language() == Language.EN ? en.text() : "")
        .build();
  }
}
