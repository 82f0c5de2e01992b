package eu.cities4cities.academy.attendance.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.session.meeting.MeetingKind;
import eu.cities4cities.academy.session.meeting.StrangersTold;
import eu.cities4cities.academy.shared.KyivTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service tells of strangers is read as it was told, in summer and in winter. */
class MeetingStrangersTest {

  @Test
  void isReadAsItWasTold() {
    for (String day : new String[] {"2026-07-01", "2026-11-28"}) {
      Instant from = Instant.parse(day + "T08:00:05Z");
      Instant until = Instant.parse(day + "T09:29:59Z");
      String report =
          MeetingStrangers.report(
              new StrangersTold(
                  7,
                  MeetingKind.ZOOM,
                  List.of(
                      new StrangersTold.Stranger(
                          "Олена \"Оля\", громада", "o@h.example", from, until),
                      new StrangersTold.Stranger("iPhone", null, from, until))));

      AttendanceReport read =
          new AttendanceReportReader(
                  new ReportSession(LocalDate.parse(day), from, until),
                  KyivTime.ZONE,
                  MeetingStrangers.WRITING)
              .read(report.getBytes(StandardCharsets.UTF_8));

      assertThat(read.refused()).as(read.problems().toString()).isFalse();
      assertThat(read.rows()).hasSize(2).allMatch(ReportRow::readable);
      assertThat(read.rows().get(0).name()).isEqualTo("Олена \"Оля\", громада");
      assertThat(read.rows().get(0).email()).isEqualTo("o@h.example");
      assertThat(read.rows()).allMatch(row -> row.from().equals(from));
      assertThat(read.rows()).allMatch(row -> row.until().equals(until));
    }
  }
}
