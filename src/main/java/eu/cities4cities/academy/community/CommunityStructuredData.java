package eu.cities4cities.academy.community;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import com.ibm.icu.util.ULocale;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * Tells search engines what the directory and a community are, in schema.org's words (JSON-LD); of
 * a community only what its public profile holds, and nobody's name.
 */
@RequestScoped
class CommunityStructuredData {
  private static final String API = "/api/v1/communities";

  @Inject private Routes routes;
  @Inject private Settings settings;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /** The community as a block of data, which nothing runs; nothing in it can end the block. */
  String of(PublicProfile profile) {
    PublicProfile.Identity identity = profile.identity();
    Language language = caller.language();
    String url = routes.absolute(language, Route.COMMUNITY, identity.slug());
    JsonObjectBuilder area =
        JSON.createObjectBuilder()
            .add("@context", "https://schema.org")
            .add("@type", "AdministrativeArea")
            .add("@id", settings.baseUrl() + Route.COMMUNITY.path(identity.slug()))
            .add("name", identity.officialName())
            .add("alternateName", identity.name())
            .add("url", url)
            .add("mainEntityOfPage", url)
            .add("containedInPlace", region(identity.region(), language));
    if (identity.code() != null) {
      area.add(
          "identifier",
          JSON.createObjectBuilder()
              .add("@type", "PropertyValue")
              .add("propertyID", "KATOTTH")
              .add("value", identity.code()));
    }
    if (!profile.promise().isEmpty()) {
      area.add("description", profile.promise().text());
    }
    if (profile.portal().url() != null) {
      area.add("sameAs", profile.portal().url());
    }
    if (profile.pictures().photo() != null) {
      area.add("image", settings.baseUrl() + profile.pictures().photo().address());
    }
    if (profile.pictures().crest() != null) {
      area.add("logo", settings.baseUrl() + profile.pictures().crest().address());
    }
    if (profile.figures().population() != null) {
      area.add(
          "additionalProperty",
          JSON.createObjectBuilder()
              .add("@type", "PropertyValue")
              .add("name", "population")
              .add("value", profile.figures().population()));
    }
    if (!profile.events().isEmpty()) {
      area.add("event", events(profile.events(), identity, language));
    }
    return block(area);
  }

  private static JsonObjectBuilder region(Region region, Language language) {
    return JSON.createObjectBuilder()
        .add("@type", "AdministrativeArea")
        .add("name", region.name(language.code()))
        .add(
            "containedInPlace",
            JSON.createObjectBuilder().add("@type", "Country").add("name", country(language)));
  }

  private static String country(Language language) {
    return ULocale.getDisplayCountry("und-UA", ULocale.forLocale(language.locale()));
  }

  private static JsonArrayBuilder events(
      List<PublicProfile.Event> events, PublicProfile.Identity identity, Language language) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (PublicProfile.Event event : events) {
      array.add(
          JSON.createObjectBuilder()
              .add("@type", "Event")
              .add("name", event.title().text())
              .add("startDate", event.from().toString())
              .add("endDate", event.until().toString())
              .add(
                  "location",
                  JSON.createObjectBuilder()
                      .add("@type", "Place")
                      .add(
                          "name",
                          event.place().isEmpty() ? identity.officialName() : event.place().text())
                      .add(
                          "address",
                          identity.region().name(language.code()) + ", " + country(language))));
    }
    return array;
  }

  /** A page of the directory, and the open data behind it. */
  String of(CommunityPage page, String address) {
    Language language = caller.language();
    JsonArrayBuilder items = JSON.createArrayBuilder();
    long position = page.first();
    for (CommunityRow row : page.rows()) {
      items.add(
          JSON.createObjectBuilder()
              .add("@type", "ListItem")
              .add("position", position++)
              .add("name", row.shortName(language))
              .add("url", routes.absolute(language, Route.COMMUNITY, row.slug())));
    }
    return block(
        JSON.createObjectBuilder()
            .add("@context", "https://schema.org")
            .add("@type", "CollectionPage")
            .add("name", texts.get(language, "community.list.title"))
            .add("description", texts.get(language, "community.list.lead"))
            .add("url", settings.baseUrl() + address)
            .add("inLanguage", language.code())
            .add(
                "mainEntity",
                JSON.createObjectBuilder()
                    .add("@type", "ItemList")
                    .add("numberOfItems", page.total())
                    .add("itemListElement", items))
            .add("hasPart", dataset(language)));
  }

  private JsonObjectBuilder dataset(Language language) {
    return JSON.createObjectBuilder()
        .add("@type", "Dataset")
        .add("name", texts.get(language, "community.directory.data"))
        .add("description", texts.get(language, "community.directory.data.about"))
        .add("url", routes.absolute(language, Route.COMMUNITIES))
        .add("isAccessibleForFree", true)
        .add(
            "creator",
            JSON.createObjectBuilder()
                .add("@type", "Organization")
                .add("name", texts.get(language, "site.name"))
                .add("url", settings.baseUrl()))
        .add(
            "distribution",
            JSON.createArrayBuilder()
                .add(download("application/json", API))
                .add(download("application/feed+json", CommunityFeedResource.path(language))));
  }

  private JsonObjectBuilder download(String format, String path) {
    return JSON.createObjectBuilder()
        .add("@type", "DataDownload")
        .add("encodingFormat", format)
        .add("contentUrl", settings.baseUrl() + path);
  }

  private static String block(JsonObjectBuilder json) {
    return "<script type=\"application/ld+json\">"
        + json.build().toString().replace("<", "\\u003c")
        + "</script>";
  }
}
