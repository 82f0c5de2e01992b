package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.session.meeting.StrangersTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * Those who were in a meeting without a link of their own go the way of every report: whoever is
 * certain by address or name is credited, the others wait in the queue, all of it can be undone.
 */
@ApplicationScoped
class MeetingStrangers {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** How {@link #report} is written; nothing in it needs to be found or remembered. */
  static final ReportChoices WRITING =
      new ReportChoices(
          "UTF-8",
          Delimiter.COMMA,
          ZoneOffset.UTC,
          DateOrder.YEAR_MONTH_DAY,
          Map.of(
              ReportColumn.NAME, 0,
              ReportColumn.EMAIL, 1,
              ReportColumn.JOIN, 2,
              ReportColumn.LEAVE, 3));

  @Inject private AttendanceImportService imports;

  void queue(@Observes StrangersTold told) {
    imports.applyTold(
        told.sessionId(),
        told.service().name().toLowerCase(Locale.ROOT) + ".csv",
        report(told).getBytes(StandardCharsets.UTF_8),
        WRITING);
  }

  /** What the service has told, as a report that a person could have brought. */
  static String report(StrangersTold told) {
    StringBuilder file = new StringBuilder("Name,Email,Join Time,Leave Time\n");
    for (StrangersTold.Stranger stranger : told.strangers()) {
      file.append(quoted(stranger.name()))
          .append(',')
          .append(quoted(stranger.email() == null ? "" : stranger.email()))
          .append(',')
          .append(time(stranger.from()))
          .append(',')
          .append(time(stranger.until()))
          .append('\n');
    }
    return file.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replaceAll("\\p{Cntrl}", " ").replace("\"", "\"\"") + '"';
  }

  private static String time(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
        .format(WRITTEN);
  }
}
