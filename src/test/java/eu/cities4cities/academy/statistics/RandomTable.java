package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.shared.KyivTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The rows and columns of files, made up at random; some people leave before the end. */
record RandomTable(List<FileSession> sessions, List<FilePerson> people) {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

  static RandomTable random(int people, int sessions, Random random) {
    List<FileSession> columns = new ArrayList<>();
    for (int s = 0; s < sessions; s++) {
      LocalDateTime start = MONDAY.plusDays(s / 4).atTime(10 + s % 4, 0);
      columns.add(new FileSession(s, start, "Заняття " + s, "Session " + s, random.nextInt(5) > 0));
    }
    List<FilePerson> lines = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      int until = random.nextInt(4) == 0 ? random.nextInt(sessions + 1) : sessions;
      List<AttendanceDecision> decisions = new ArrayList<>();
      for (FileSession column : columns) {
        boolean seated = column.begun() && column.id() < until;
        AttendanceStatus status = AttendanceStatus.values()[random.nextInt(4)];
        decisions.add(
            seated ? decision(status, random.nextInt(5_000), random.nextBoolean()) : null);
      }
      String region = Map.of(0, "53", 1, "46", 2, "80").get(random.nextInt(3));
      Long community = random.nextInt(4) == 0 ? null : (long) random.nextInt(6);
      lines.add(
          new FilePerson(
              p,
              "Особа " + p,
              "Person " + p,
              community,
              community == null ? null : "Громада " + community,
              community == null ? null : "Community " + community,
              region,
              until == sessions ? null : KyivTime.instant(MONDAY.plusDays(until).atTime(9, 0)),
              decisions));
    }
    return new RandomTable(columns, lines);
  }

  static AttendanceDecision decision(AttendanceStatus status, int seconds, boolean minutesKnown) {
    return new AttendanceDecision(
        status,
        seconds,
        5_400,
        minutesKnown,
        0,
        0,
        false,
        false,
        false,
        new Reason("attendance.reason.joined", List.of()));
  }
}
