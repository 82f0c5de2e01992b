package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final String SENDER = "academy@example.org";
  private static final Instant NOW = Instant.parse("2026-10-20T07:00:00Z");

  private static final LocalDateTime TEN = LocalDateTime.of(2026, 10, 26, 10, 0);

  @Test
  void timesAreKyivWallTimeAndTheZoneStandsInTheFile() {
    String file = file("Перший лист", false);

    assertThat(file)
        .contains("DTSTART;TZID=Europe/Kyiv:20261026T100000\r\n")
        .contains("DTEND;TZID=Europe/Kyiv:20261026T111500\r\n")
        .contains("TZID:Europe/Kyiv\r\n")
        .contains("DTSTAMP:20261020T070000Z\r\n");
  }

  @Test
  void signsWithAMeaningAreEscaped() {
    assertThat(unfolded(file("Листи; перші, другі\\треті\nй далі", false)))
        .contains("SUMMARY:Листи\\; перші\\, другі\\\\треті\\nй далі\r\n");
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoLetterIsCut() {
    String title = "Меморандум: від підпису до першої спільної дії ".repeat(5).strip();
    String file = file(title, false);

    assertThat(file.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(unfolded(file)).contains("SUMMARY:" + title + "\r\n");
  }

  @Test
  void aCancelledSessionSaysSoAndRingsNoMore() {
    assertThat(file("Перший лист", true)).contains("STATUS:CANCELLED\r\n").doesNotContain("VALARM");
  }

  @Test
  void everyLineEndsWithCarriageReturnAndLineFeed() {
    String file = file("Перший лист", false);

    assertThat(file).endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
  }

  @Test
  void everyFileIsWithoutFaultForAStrictReader() {
    assertThat(StrictCalendar.read(file("Перший лист", false)).getMethod().getValue())
        .isEqualTo("PUBLISH");
    StrictCalendar.read(file("Перший лист", true));
    StrictCalendar.read(
        new CalendarFile(CalendarFile.Method.PUBLISH, "Порожній; \"календар\"", SENDER).text());
    StrictCalendar.read(
        new CalendarFile(CalendarFile.Method.PUBLISH, "Академія", SENDER)
            .add(event("Перше", 7, 1, false))
            .add(event("Друге", 8, 4, true))
            .text());
  }

  @Test
  void aRequestChangesTheEventOfItsReaderAndAsksForNoAnswer() {
    String file =
        new CalendarFile(CalendarFile.Method.REQUEST, "Академія", SENDER)
            .to("olena@hromada.example")
            .add(event("Перший лист", 7, 4, false))
            .text();

    VEvent event = StrictCalendar.event(StrictCalendar.read(file));
    assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("session-7@academy.example.org");
    assertThat(event.getSequence().getSequenceNo()).isEqualTo(4);
    assertThat(unfolded(file))
        .contains("METHOD:REQUEST\r\n")
        .contains("RSVP=FALSE:mailto:olena@hromada.example\r\n")
        .contains("ORGANIZER;CN=\"Академія\":mailto:" + SENDER + "\r\n");
  }

  @Test
  void aCancellationIsOneForAStrictReaderToo() {
    String file =
        new CalendarFile(CalendarFile.Method.CANCEL, "Академія", SENDER)
            .to("olena@hromada.example")
            .add(event("Перший лист", 7, 5, true))
            .text();

    VEvent event = StrictCalendar.event(StrictCalendar.read(file));
    assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(file).contains("METHOD:CANCEL\r\n").doesNotContain("VALARM");
  }

  @Test
  void kyivTimeIsRightOnBothSidesOfTheNightWhenTheClockGoesBack() {
    String file = file("Заняття", false);
    VEvent event = StrictCalendar.event(StrictCalendar.read(file));

    assertThat(event.getDateTimeStart().toString()).contains("20261026T100000");
    assertThat(file)
        .contains("TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nDTSTART:19961027T040000\r\n");
  }

  @Test
  void theFingerprintFollowsWhatIsSaidAndNotWhenItIsSaid() {
    CalendarFile one =
        new CalendarFile(CalendarFile.Method.PUBLISH, "А", SENDER).add(event("Лист", 7, 1, false));
    CalendarFile later =
        new CalendarFile(CalendarFile.Method.PUBLISH, "А", SENDER)
            .add(
                new CalendarFile.Event(
                    "session-7@academy.example.org",
                    1,
                    NOW.plusSeconds(60),
                    TEN,
                    TEN.plusMinutes(75),
                    "Лист",
                    "Опис",
                    "https://academy.example.org/sessions/7",
                    "За 10 хвилин",
                    false));
    CalendarFile other =
        new CalendarFile(CalendarFile.Method.PUBLISH, "А", SENDER).add(event("Лист", 7, 2, false));

    assertThat(later.fingerprint()).isEqualTo(one.fingerprint());
    assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
  }

  private static String file(String title, boolean cancelled) {
    return new CalendarFile(CalendarFile.Method.PUBLISH, "Академія Cities4Cities", SENDER)
        .add(event(title, 7, 3, cancelled))
        .text();
  }

  private static CalendarFile.Event event(String title, long id, int sequence, boolean cancelled) {
    return new CalendarFile.Event(
        "session-" + id + "@academy.example.org",
        sequence,
        NOW,
        TEN,
        TEN.plusMinutes(75),
        title,
        "Опис",
        "https://academy.example.org/sessions/" + id,
        "За 10 хвилин",
        cancelled);
  }

  private static String unfolded(String file) {
    return file.replace("\r\n ", "");
  }
}
