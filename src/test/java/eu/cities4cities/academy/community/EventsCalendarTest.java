package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** The events of a community, read back by another library. */
class EventsCalendarTest {
  private static final String PAGE = "https://academy.example/communities/vyhadana";
  private static final String EVENTS =
      "{\"events\":[{\"from\":\"2026-09-18\",\"until\":\"2026-09-20\",\"title\":"
          + "{\"uk\":\"Ярмарок; мед, сир і льон, до якого запрошуємо партнерів з усієї Європи\","
          + "\"en\":\"A fair\"},\"place\":{\"uk\":\"Площа\",\"en\":\"The square\"}},"
          + "{\"from\":\"2026-05-09\",\"until\":\"2026-05-09\",\"title\":"
          + "{\"uk\":\"День Європи\",\"en\":\"\"}}]}";

  @Test
  void eventsAreWholeDaysAndTheLastOneIsPartOfThem() throws Exception {
    List<VEvent> events = read(Language.UK, false).getComponents(VEvent.VEVENT);
    assertThat(events).hasSize(2);
    VEvent fair = events.get(1);
    assertThat(value(fair, "DTSTART")).isEqualTo("20260918");
    assertThat(value(fair, "DTEND")).isEqualTo("20260921");
    assertThat(value(fair, "SUMMARY"))
        .isEqualTo("Ярмарок; мед, сир і льон, до якого запрошуємо партнерів з усієї Європи");
    assertThat(value(fair, "LOCATION")).isEqualTo("Площа");
    assertThat(value(fair, "URL")).isEqualTo(PAGE);
    assertThat(value(events.get(0), "DTEND")).isEqualTo("20260510");
  }

  @Test
  void identifiersAreTheSameInBothLanguages() throws Exception {
    List<VEvent> uk = read(Language.UK, false).getComponents(VEvent.VEVENT);
    List<VEvent> en = read(Language.EN, false).getComponents(VEvent.VEVENT);
    assertThat(value(en.get(1), "SUMMARY")).isEqualTo("A fair");
    assertThat(value(en.get(0), "SUMMARY")).isEqualTo("День Європи");
    assertThat(en.stream().map(each -> value(each, "UID")))
        .containsExactlyElementsOf(uk.stream().map(each -> value(each, "UID")).toList())
        .doesNotHaveDuplicates();
  }

  /** Whoever follows the calendar gets no event twice, and loses none. */
  @Test
  void identifiersOutliveAnotherAddressAndTellEventsApartThatAreNamedAlike() throws Exception {
    String fair =
        "{\"from\":\"2026-09-18\",\"until\":\"2026-09-18\",\"title\":{\"uk\":\"Ярмарок\",\"en\":\"\"}}";
    ProfileContent told = ProfileJson.read("{\"events\":[" + fair + "," + fair + "]}");
    List<String> before = identifiers(file(community("vyhadana"), told, Language.UK));
    assertThat(before).hasSize(2).doesNotHaveDuplicates();
    assertThat(identifiers(file(community("nova"), told, Language.UK))).isEqualTo(before);
  }

  @Test
  void shieldedCommunityTellsNoPlace() throws Exception {
    List<VEvent> events = read(Language.UK, true).getComponents(VEvent.VEVENT);
    assertThat(events).hasSize(2).noneMatch(event -> event.getProperty("LOCATION").isPresent());
  }

  @Test
  void linesAreFoldedAtSeventyFiveOctets() {
    for (String line : new String(file(Language.UK, false), StandardCharsets.UTF_8).split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  private static List<String> identifiers(byte[] file) throws Exception {
    List<VEvent> events = read(file).getComponents(VEvent.VEVENT);
    return events.stream().map(each -> value(each, "UID")).toList();
  }

  private static Calendar read(Language language, boolean guarded) throws Exception {
    return read(file(language, guarded));
  }

  private static Calendar read(byte[] file) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
    assertThat(calendar.validate().getEntries()).as("what another library finds wrong").isEmpty();
    return calendar;
  }

  private static byte[] file(Language language, boolean guarded) {
    Community community = community("vyhadana");
    community.setGuarded(guarded);
    return file(community, ProfileJson.read(EVENTS), language);
  }

  private static Community community(String slug) {
    return new Community(null, slug, "Вигадана громада", "Vyhadana", "46", CommunityKind.URBAN);
  }

  private static byte[] file(Community community, ProfileContent told, Language language) {
    Instant stamp = Instant.parse("2026-03-01T10:00:00Z");
    CommunityView view =
        new CommunityView(
            1,
            PublicProfile.of(community, told, PublicGraduates.NONE, stamp, Language.UK),
            PublicProfile.of(community, told, PublicGraduates.NONE, stamp, Language.EN));
    return EventsCalendar.write(view, language, "Події", PAGE);
  }
}
