package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * When somebody came and left.
 *
 * @param from the first moment, or null where the row does not say it
 * @param until the first moment after it, or null with it
 */
record ReportStay(Instant from, Instant until) {
  private static final long TOLERANCE_SECONDS = 120;
  private static final ReportStay UNKNOWN = new ReportStay(null, null);

  /** Whether the length is the one that the report gives; Zoom rounds up, others down. */
  boolean agrees(Duration said) {
    return said != null
        && Math.abs(Duration.between(from, until).minus(said).getSeconds()) < TOLERANCE_SECONDS;
  }

  /**
   * The stay between two times of a report's clock.
   *
   * @param said the length that the row gives, or null; it tells which of two equal hours is meant
   */
  static ReportStay between(
      ReportMoment join,
      ReportMoment leave,
      ZoneId zone,
      Duration said,
      List<Reason> errors,
      List<Reason> notices) {
    List<ZoneOffset> joinOffsets = offsets(join, zone);
    List<ZoneOffset> leaveOffsets = offsets(leave, zone);
    if (joinOffsets.isEmpty() || leaveOffsets.isEmpty()) {
      errors.add(Reason.of("attendance.import.row.skippedHour"));
      return UNKNOWN;
    }
    List<ReportStay> possible = possible(join.local(), joinOffsets, leave.local(), leaveOffsets);
    if (possible.isEmpty()) {
      errors.add(Reason.of("attendance.import.row.negative"));
      return UNKNOWN;
    }
    List<ReportStay> agreeing = possible.stream().filter(stay -> stay.agrees(said)).toList();
    // The night in which an hour comes twice: the length tells which one, else the earlier.
    if (joinOffsets.size() > 1 || leaveOffsets.size() > 1) {
      notices.add(Reason.of("attendance.import.row.repeatedHour"));
    }
    if (said != null && agreeing.isEmpty()) {
      notices.add(Reason.of("attendance.import.row.durationDiffers", (int) said.toMinutes()));
    }
    return agreeing.isEmpty() ? possible.get(0) : agreeing.get(0);
  }

  private static List<ZoneOffset> offsets(ReportMoment moment, ZoneId zone) {
    return moment.offset() != null
        ? List.of(moment.offset())
        : zone.getRules().getValidOffsets(moment.local());
  }

  private static List<ReportStay> possible(
      LocalDateTime join,
      List<ZoneOffset> joinOffsets,
      LocalDateTime leave,
      List<ZoneOffset> leaveOffsets) {
    List<ReportStay> possible = new ArrayList<>();
    for (ZoneOffset joinOffset : joinOffsets) {
      for (ZoneOffset leaveOffset : leaveOffsets) {
        ReportStay stay = new ReportStay(join.toInstant(joinOffset), leave.toInstant(leaveOffset));
        if (!stay.until().isBefore(stay.from())) {
          possible.add(stay);
        }
      }
    }
    return possible;
  }
}
