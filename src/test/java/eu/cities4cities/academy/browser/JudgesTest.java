package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The judges of public pages notice what is wrong, and let pass what is right. */
class JudgesTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>A page</title></head>
      <body><main><h1>A page</h1>%s</main></body></html>
      """;

  private final StructuredDataChecker structured = new StructuredDataChecker();

  @Test
  void theHtmlCheckerLetsAGoodPagePassAndNoticesEachFault() {
    assertThat(HtmlChecker.faults(PAGE.formatted("<p>Words.</p>"))).isEmpty();
    assertThat(HtmlChecker.faults(PAGE.formatted("<p id=\"a\">1</p><p id=\"a\">2</p>")))
        .anyMatch(fault -> fault.contains("Duplicate ID"));
    assertThat(HtmlChecker.faults(PAGE.formatted("<ul><p>Words.</p></ul>"))).isNotEmpty();
    assertThat(HtmlChecker.faults(PAGE.formatted("<p>Words.</p>"))).as("after faults").isEmpty();
  }

  @Test
  void structuredDataInTheWordsOfTheVocabularyPass() {
    assertThat(
            structured.faults(
                """
                {"@context": "https://schema.org", "@type": "AdministrativeArea", "name": "Lviv",
                 "url": "https://example.org/", "event": [{"@type": "Event", "name": "Fair",
                  "startDate": "2026-05-09", "endDate": "2026-05-10",
                  "location": {"@type": "Place", "name": "Square", "address": "Lviv"}}]}"""))
        .isEmpty();
  }

  @Test
  void structuredDataWithStrangeWordsDoNot() {
    List<String> faults =
        structured.faults(
            """
            {"@context": "https://schema.org", "@type": "AdministrativeArea", "url": "/here",
             "population": 5, "courseMode": "Online", "event": {"@type": "Place", "name": "x",
             "address": "y"}, "containedInPlace": {"@type": "Oblast", "name": "z"}}""");
    assertThat(faults)
        .anyMatch(fault -> fault.contains("does not tell its name"))
        .anyMatch(fault -> fault.contains("url is no full address"))
        .anyMatch(fault -> fault.contains("population is unknown"))
        .anyMatch(fault -> fault.contains("courseMode is no property of such a thing"))
        .anyMatch(fault -> fault.contains("event cannot be a [Place]"))
        .anyMatch(fault -> fault.contains("[Oblast] is of an unknown type"));
    assertThat(
            structured.faults(
                """
                {"@context": "https://schema.org", "@type": "Event", "name": "Fair",
                 "startDate": "9 May", "endDate": "2026-05-10", "location": "Lviv"}"""))
        .singleElement()
        .asString()
        .contains("startDate cannot be");
    assertThat(structured.faults("{\"@context\": \"https://example.org\", \"@type\": \"Event\"}"))
        .anyMatch(fault -> fault.startsWith("no JSON-LD"));
  }
}
