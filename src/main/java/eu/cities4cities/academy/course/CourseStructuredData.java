package eu.cities4cities.academy.course;

import static eu.cities4cities.academy.shared.JsonText.JSON;

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

/** Tells search engines what a course is, in schema.org's words (JSON-LD). */
@RequestScoped
class CourseStructuredData {
  @Inject private Routes routes;
  @Inject private Settings settings;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /**
   * The course as a block of data, which nothing runs and the policy for scripts does not ask
   * about; nothing in it can end the block.
   */
  String of(Course course, CourseRow row) {
    Language language = caller.language();
    JsonObjectBuilder instance =
        JSON.createObjectBuilder()
            .add("@type", "CourseInstance")
            .add("courseMode", "Online")
            .add("startDate", course.getFirstDay().toString())
            .add("endDate", course.getLastDay().toString());
    if (course.getHours() > 0) {
      instance.add("courseWorkload", "PT" + course.getHours() + "H");
    }
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("@context", "https://schema.org")
            .add("@type", "Course")
            .add("name", course.title(language))
            .add("description", language.choose(course.getSummaryUk(), course.getSummaryEn()))
            .add("url", routes.absolute(language, Route.COURSE, course.getSlug()))
            .add("inLanguage", "uk")
            .add("isAccessibleForFree", true)
            .add(
                "provider",
                JSON.createObjectBuilder()
                    .add("@type", "Organization")
                    .add("name", texts.get(language, "site.name"))
                    .add("url", settings.baseUrl()))
            .add(
                "offers",
                JSON.createObjectBuilder()
                    .add("@type", "Offer")
                    .add("price", "0")
                    .add("priceCurrency", "UAH")
                    .add("category", "Free"))
            .add("hasCourseInstance", instance);
    String outcomes = language.choose(course.getOutcomesUk(), course.getOutcomesEn());
    if (!outcomes.isBlank()) {
      JsonArrayBuilder teaches = JSON.createArrayBuilder();
      outcomes.lines().forEach(teaches::add);
      json.add("teaches", teaches);
    }
    if (row.cover() != null) {
      json.add("image", settings.baseUrl() + row.cover().address());
    }
    return "<script type=\"application/ld+json\">"
        + json.build().toString().replace("<", "\\u003c")
        + "</script>";
  }
}
