package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

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

  private static String file(String title, boolean cancelled) {
    byte[] bytes =
        new CalendarFile()
            .add(
                new CalendarFile.Event(
                    "session-7@academy.example.org",
                    3,
                    Instant.parse("2026-10-20T07:00:00Z"),
                    TEN,
                    TEN.plusMinutes(75),
                    title,
                    "Опис",
                    "https://academy.example.org/sessions/7",
                    "За 10 хвилин",
                    cancelled))
            .bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unfolded(String file) {
    return file.replace("\r\n ", "");
  }
}
