package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.KyivTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * One reminder before the sessions of a day. A day before, one letter tells all of the day; an hour
 * before, one letter comes for sessions that follow on one another, so that four sessions a day do
 * not make eight letters.
 *
 * @param kind a day or an hour before
 * @param sessions what is reminded of, in the order of time
 * @param dueAt when it is to be written
 * @param uselessFrom when it is too late for it: from then on it is never sent
 */
record Reminder(
    ReminderKind kind, List<SessionFacts> sessions, Instant dueAt, Instant uselessFrom) {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration HOUR = Duration.ofHours(1);

  /** A reminder of the day before that comes when the other one does would only be noise. */
  private static final Duration DAY_USELESS = Duration.ofHours(2);

  /** After such a gap people have left, and are called again. */
  private static final Duration GAP = Duration.ofHours(3);

  /** The reminders of one course that are to be written at that moment. */
  static List<Reminder> due(List<SessionFacts> courseSessions, Instant now) {
    List<Reminder> reminders = new ArrayList<>();
    for (List<SessionFacts> day : split(held(courseSessions), Duration.ofDays(2))) {
      reminders.add(
          new Reminder(ReminderKind.DAY, day, before(day, DAY), before(day, DAY_USELESS)));
      for (List<SessionFacts> block : split(day, GAP)) {
        reminders.add(
            new Reminder(
                ReminderKind.HOUR, block, before(block, HOUR), before(block, Duration.ZERO)));
      }
    }
    return reminders.stream()
        .filter(each -> each.first().status() == CourseSessionStatus.SCHEDULED)
        .filter(each -> !now.isBefore(each.dueAt()) && now.isBefore(each.uselessFrom()))
        .toList();
  }

  /** What the host has begun still counts, or the session after it would seem the day's first. */
  private static List<SessionFacts> held(List<SessionFacts> sessions) {
    return sessions.stream().filter(session -> !session.cancelled()).toList();
  }

  /** Parts sessions in the order of time where the day changes or the gap is long. */
  private static List<List<SessionFacts>> split(List<SessionFacts> sessions, Duration gap) {
    List<List<SessionFacts>> parts = new ArrayList<>();
    SessionFacts last = null;
    for (SessionFacts session : sessions) {
      boolean apart =
          last == null
              || !last.day().equals(session.day())
              || Duration.between(last.endsAt(), session.startsAt()).compareTo(gap) > 0;
      if (apart) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(session);
      last = session;
    }
    return parts;
  }

  private static Instant before(List<SessionFacts> sessions, Duration time) {
    return KyivTime.instant(sessions.get(0).startsAt()).minus(time);
  }

  /** The first session, at whose start people come. */
  SessionFacts first() {
    return sessions.get(0);
  }

  /** The same for the same reminder, on any node and after any restart; another after a move. */
  String key() {
    return kind == ReminderKind.DAY
        ? dayKey(first().courseId(), first().startsAt())
        : hourKey(first().id()) + first().startsAt().toEpochSecond(ZoneOffset.UTC) + ":";
  }

  /** What the keys of letters about that day begin with. */
  static String dayKey(long courseId, LocalDateTime startsAt) {
    return "reminder:DAY:" + courseId + ":" + startsAt.toLocalDate() + ":";
  }

  /** What the keys of letters an hour before that session begin with. */
  static String hourKey(long sessionId) {
    return "reminder:HOUR:" + sessionId + ":";
  }
}
