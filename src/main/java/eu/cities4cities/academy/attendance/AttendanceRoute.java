package eu.cities4cities.academy.attendance;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * By which ways a person came to the sessions that count: for the organizer's register, never for
 * the certificate.
 *
 * @param live sessions that were attended, as they were measured
 * @param helped sessions that were attended of which excused time was left out
 * @param excused sessions that leave the count altogether
 * @param madeUp sessions made up by the recording and its questions
 * @param decided sessions that a person counted
 * @param reasons why time was excused
 */
public record AttendanceRoute(
    int live, int helped, int excused, int madeUp, int decided, Set<OutageReason> reasons) {

  /** Keeps a copy of the reasons. */
  public AttendanceRoute {
    reasons = Set.copyOf(reasons);
  }

  /** The route of somebody with these decisions; nulls are sessions ahead. */
  public static AttendanceRoute of(Collection<AttendanceDecision> decisions) {
    int live = 0;
    int helped = 0;
    int excused = 0;
    int madeUp = 0;
    int decided = 0;
    Set<OutageReason> reasons = EnumSet.noneOf(OutageReason.class);
    for (AttendanceDecision each : decisions.stream().filter(Objects::nonNull).toList()) {
      boolean counts = each.attended() || each.status() == AttendanceStatus.EXCUSED;
      if (counts && each.excused().reason() != null) {
        reasons.add(each.excused().reason());
      }
      if (each.status() == AttendanceStatus.EXCUSED) {
        excused++;
      } else if (each.attended()) {
        if (each.overridden()) {
          decided++;
        } else if (each.excused().madeUp()) {
          madeUp++;
        } else if (each.excused().otherwise() != AttendanceStatus.PRESENT) {
          helped++;
        } else {
          live++;
        }
      }
    }
    return new AttendanceRoute(live, helped, excused, madeUp, decided, reasons);
  }
}
