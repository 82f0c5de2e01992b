package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.report.AttendanceReport.ZoneFrom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zone in which a report's times are written, and what told it.
 *
 * @param zone the zone
 * @param from what told it
 */
record ReportZone(ZoneId zone, ZoneFrom from) {

  /** The zones that accounts of meeting services are usually set to, the likeliest first. */
  static final List<String> USUAL =
      List.of(
          "Europe/Kyiv",
          "UTC",
          "Europe/Warsaw",
          "Europe/London",
          "America/New_York",
          "America/Los_Angeles");

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:UTC|GMT) ?([+-]\\d{1,2}(?::?\\d{2})?)?|\\b([A-Z][a-z]+/[A-Z][a-z_A-Z]+)");

  /** Somebody's stay by the report's clock. */
  record Times(LocalDateTime from, LocalDateTime until) {}

  /** The zone that titles or a preamble name, or null. */
  static ZoneId named(List<String> cells) {
    for (String cell : cells) {
      Matcher found = NAMED.matcher(cell);
      if (found.find()) {
        try {
          if (found.group(2) != null) {
            return ZoneId.of(found.group(2));
          }
          String offset = found.group(1);
          return offset == null ? ZoneOffset.UTC : ZoneOffset.of(DateOrder.padded(offset));
        } catch (DateTimeException e) {
          // Words that only look like a zone's name.
          continue;
        }
      }
    }
    return null;
  }

  /**
   * The zone in which the times fall into the session best; the usual one unless another fits
   * clearly better.
   */
  static ReportZone fitting(List<Times> times, ReportSession session, ZoneId usual) {
    ReportZone best = new ReportZone(usual, ZoneFrom.ASSUMED);
    if (session == null) {
      return best;
    }
    long most = inside(times, session, usual);
    for (String each : USUAL) {
      long inside = inside(times, session, ZoneId.of(each));
      if (inside > most + most / 4) {
        most = inside;
        best = new ReportZone(ZoneId.of(each), ZoneFrom.SESSION);
      }
    }
    return best;
  }

  private static long inside(List<Times> times, ReportSession session, ZoneId zone) {
    long seconds = 0;
    for (Times each : times) {
      Instant from = each.from().atZone(zone).toInstant();
      Instant until = each.until().atZone(zone).toInstant();
      long begins = Math.max(from.getEpochSecond(), session.from().getEpochSecond());
      long ends = Math.min(until.getEpochSecond(), session.until().getEpochSecond());
      seconds += Math.max(0, ends - begins);
    }
    return seconds;
  }
}
