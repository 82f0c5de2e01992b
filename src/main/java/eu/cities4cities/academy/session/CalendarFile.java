package eu.cities4cities.academy.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes iCalendar (RFC 5545): one event a session, in Kyiv time with the zone's rules beside it,
 * lines ended by CR LF and folded at 75 octets.
 */
public final class CalendarFile {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final int OCTETS_IN_A_LINE = 75;

  // Kyiv follows the European rule: last Sunday of March 03:00 and of October 04:00.
  private static final List<String> KYIV =
      List.of(
          "BEGIN:VTIMEZONE",
          "TZID:Europe/Kyiv",
          "BEGIN:DAYLIGHT",
          "TZNAME:EEST",
          "TZOFFSETFROM:+0200",
          "TZOFFSETTO:+0300",
          "DTSTART:19960331T030000",
          "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
          "END:DAYLIGHT",
          "BEGIN:STANDARD",
          "TZNAME:EET",
          "TZOFFSETFROM:+0300",
          "TZOFFSETTO:+0200",
          "DTSTART:19961027T040000",
          "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
          "END:STANDARD",
          "END:VTIMEZONE");

  private final List<String> lines = new ArrayList<>();

  /** An empty calendar of the Academy. */
  public CalendarFile() {
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Cities4Cities Academy//Sessions//UK");
    lines.add("CALSCALE:GREGORIAN");
    lines.add("METHOD:PUBLISH");
    lines.addAll(KYIV);
  }

  /**
   * One event.
   *
   * @param uid the same for ever, so that a newer file replaces the event and does not double it
   * @param sequence rises with each change
   * @param stamp when the file is made
   * @param startsAt the planned start, Kyiv time
   * @param endsAt the planned end, Kyiv time
   * @param title what it is
   * @param description more about it
   * @param url the session's page
   * @param alarm what the reminder ten minutes before says
   * @param cancelled whether it takes place no more
   */
  public record Event(
      String uid,
      long sequence,
      Instant stamp,
      LocalDateTime startsAt,
      LocalDateTime endsAt,
      String title,
      String description,
      String url,
      String alarm,
      boolean cancelled) {}

  /** Adds an event. */
  public CalendarFile add(Event event) {
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + text(event.uid()));
    lines.add("SEQUENCE:" + event.sequence());
    lines.add("DTSTAMP:" + LOCAL.format(event.stamp().atOffset(ZoneOffset.UTC)) + "Z");
    lines.add("DTSTART;TZID=Europe/Kyiv:" + LOCAL.format(event.startsAt()));
    lines.add("DTEND;TZID=Europe/Kyiv:" + LOCAL.format(event.endsAt()));
    lines.add("SUMMARY:" + text(event.title()));
    lines.add("DESCRIPTION:" + text(event.description()));
    lines.add("URL:" + event.url());
    lines.add("LOCATION:" + text(event.url()));
    lines.add("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
    if (!event.cancelled()) {
      lines.add("BEGIN:VALARM");
      lines.add("ACTION:DISPLAY");
      lines.add("TRIGGER:-PT10M");
      lines.add("DESCRIPTION:" + text(event.alarm()));
      lines.add("END:VALARM");
    }
    lines.add("END:VEVENT");
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    StringBuilder file = new StringBuilder();
    for (String line : lines) {
      fold(line, file);
    }
    fold("END:VCALENDAR", file);
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  private static void fold(String line, StringBuilder file) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int letter = line.codePointAt(i);
      int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS_IN_A_LINE) {
        file.append("\r\n ");
        octets = 1; // the space that continues a line belongs to it
      }
      file.appendCodePoint(letter);
      octets += size;
      i += Character.charCount(letter);
    }
    file.append("\r\n");
  }
}
