package eu.cities4cities.academy.community;

import static eu.cities4cities.academy.shared.CalendarLines.text;

import eu.cities4cities.academy.shared.CalendarLines;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A community's own events as an iCalendar file (RFC 5545): whole days, for anybody to follow. */
public final class EventsCalendar {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
  private static final int SIGNS_OF_ID = 24;

  private EventsCalendar() {}

  /**
   * The file in a language.
   *
   * @param name the calendar's name as readers see it
   * @param page the full address of the community's page
   */
  public static byte[] write(CommunityView view, Language language, String name, String page) {
    PublicProfile profile = view.in(language);
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Cities4Cities Academy//Communities//" + language.name());
    lines.add("CALSCALE:GREGORIAN");
    lines.add("X-WR-CALNAME:" + text(name));
    lines.add("REFRESH-INTERVAL;VALUE=DURATION:P1D");
    lines.add("X-PUBLISHED-TTL:P1D");
    Map<String, Integer> alike = new HashMap<>();
    for (int i = 0; i < profile.events().size(); i++) {
      String what = what(view.uk().events().get(i));
      String id = id(view.communityId(), what, alike.merge(what, 1, Integer::sum));
      add(lines, profile.events().get(i), id, profile.updatedAt(), page);
    }
    lines.add("END:VCALENDAR");
    return CalendarLines.file(lines).getBytes(StandardCharsets.UTF_8);
  }

  private static void add(
      List<String> lines, PublicProfile.Event event, String id, Instant stamp, String page) {
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + id + "@" + URI.create(page).getHost());
    lines.add("DTSTAMP:" + MOMENT.format(stamp.atOffset(ZoneOffset.UTC)));
    lines.add("DTSTART;VALUE=DATE:" + DAY.format(event.from()));
    // The day that follows the last one: a calendar's end is not part of the event.
    lines.add("DTEND;VALUE=DATE:" + DAY.format(event.until().plusDays(1)));
    lines.add("SUMMARY;LANGUAGE=" + event.title().lang() + ":" + text(event.title().text()));
    if (!event.place().isEmpty()) {
      lines.add("LOCATION;LANGUAGE=" + event.place().lang() + ":" + text(event.place().text()));
    }
    lines.add("URL:" + page);
    lines.add("TRANSP:TRANSPARENT");
    lines.add("END:VEVENT");
  }

  private static String what(PublicProfile.Event event) {
    return event.from() + "\n" + event.title().text();
  }

  /**
   * The same in both languages and while day and title stay, so that a newer file replaces it;
   * another name or address of the community leaves an event what it is.
   *
   * @param time the how manieth event of that day and title it is
   */
  private static String id(long communityId, String what, int time) {
    return Secrets.sha256(communityId + "\n" + what + (time == 1 ? "" : "\n" + time))
        .substring(0, SIGNS_OF_ID);
  }
}
