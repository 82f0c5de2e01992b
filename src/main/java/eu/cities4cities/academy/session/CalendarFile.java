package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.CalendarLines;
import eu.cities4cities.academy.shared.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes iCalendar (RFC 5545): one event a session, in Kyiv time with the zone's rules beside it,
 * lines ended by CR LF and folded at 75 octets.
 */
public final class CalendarFile {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final String STAMP = "DTSTAMP:";

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
  private final Method method;
  private final String organizer;
  private String attendee;

  /** What a file asks a calendar to do. */
  public enum Method {
    /** These are the events; for feeds and downloads. */
    PUBLISH,
    /** Put this event in, or change it. */
    REQUEST,
    /** Take this event out. */
    CANCEL
  }

  /**
   * An empty calendar of the Academy.
   *
   * @param method what it asks for
   * @param name the calendar's name as readers see it
   * @param organizer the address from which the Academy writes
   */
  public CalendarFile(Method method, String name, String organizer) {
    this.method = method;
    this.organizer = "ORGANIZER;CN=" + CalendarLines.parameter(name) + ":mailto:" + organizer;
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Cities4Cities Academy//Sessions//UK");
    lines.add("CALSCALE:GREGORIAN");
    lines.add("METHOD:" + method);
    if (method == Method.PUBLISH) {
      lines.add("X-WR-CALNAME:" + CalendarLines.text(name));
      lines.add("X-WR-TIMEZONE:Europe/Kyiv");
      lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
      lines.add("X-PUBLISHED-TTL:PT1H");
    }
    lines.addAll(KYIV);
  }

  /** Whom a request or a cancellation is for: the address in whose calendar the event stands. */
  public CalendarFile to(String address) {
    attendee = address;
    return this;
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
    lines.add("UID:" + CalendarLines.text(event.uid()));
    lines.add("SEQUENCE:" + event.sequence());
    lines.add(STAMP + LOCAL.format(event.stamp().atOffset(ZoneOffset.UTC)) + "Z");
    lines.add("DTSTART;TZID=Europe/Kyiv:" + LOCAL.format(event.startsAt()));
    lines.add("DTEND;TZID=Europe/Kyiv:" + LOCAL.format(event.endsAt()));
    lines.add("SUMMARY:" + CalendarLines.text(event.title()));
    lines.add("DESCRIPTION:" + CalendarLines.text(event.description()));
    lines.add("URL:" + event.url());
    lines.add("LOCATION:" + CalendarLines.text(event.url()));
    lines.add("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
    lines.add(organizer);
    if (attendee != null) {
      // Nobody is asked for an answer: who takes part is known, and who comes the session shows.
      lines.add("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + attendee);
    }
    if (!event.cancelled() && method != Method.CANCEL) {
      lines.add("BEGIN:VALARM");
      lines.add("ACTION:DISPLAY");
      lines.add("TRIGGER:-PT10M");
      lines.add("DESCRIPTION:" + CalendarLines.text(event.alarm()));
      lines.add("END:VALARM");
    }
    lines.add("END:VEVENT");
    return this;
  }

  /** The same for files that say the same, whenever they are made. */
  public String fingerprint() {
    return Secrets.sha256(
        lines.stream().filter(line -> !line.startsWith(STAMP)).collect(Collectors.joining("\n")));
  }

  /** The file. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** The file as text. */
  public String text() {
    return CalendarLines.file(lines) + CalendarLines.file(List.of("END:VCALENDAR"));
  }
}
