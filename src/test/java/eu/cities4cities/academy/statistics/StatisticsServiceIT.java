package eu.cities4cities.academy.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures and files agree with what the room of attendance decides. */
@ExtendWith(ArquillianExtension.class)
class StatisticsServiceIT {
  @Inject private StatisticsService statistics;
  @Inject private AttendanceService attendance;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Texts texts;
  @Inject private Clock clock;

  @Test
  void figuresAndTheDownloadedTableAreTheDecisions() throws IOException {
    long course = data.openCourse();
    String slug = data.slugOf(course);
    LocalDateTime now = KyivTime.now(clock);
    long first = data.session(course, now.minusHours(5), 60);
    long second = data.session(course, now.minusHours(3), 60);
    long ahead = data.session(course, now.plusHours(3), 60);
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      people.add(data.person());
      data.enroll(course, people.get(i));
    }
    acting.asTrainerOf(course, data.person());
    attendance.override(first, people.subList(0, 3), AttendanceStatus.PRESENT, "перевірено");
    attendance.override(second, people.subList(0, 1), AttendanceStatus.PRESENT, "перевірено");
    attendance.override(second, people.subList(1, 2), AttendanceStatus.EXCUSED, "довідка");

    CourseStatistics figures = statistics.forDownload(slug, "attendance.csv");
    AttendanceMatrix matrix = figures.attendance();
    assertThat(matrix.sessions())
        .extracting(AttendanceMatrix.Session::id)
        .containsExactly(first, second, ahead);
    assertThat(matrix.countsOf(matrix.sessions().get(0)))
        .isEqualTo(new AttendanceMatrix.Counts(3, 0, 1, 0));
    assertThat(matrix.countsOf(matrix.sessions().get(1)))
        .isEqualTo(new AttendanceMatrix.Counts(1, 0, 2, 1));
    assertThat(matrix.countsOf(matrix.sessions().get(2)).total()).isZero();
    assertThat(matrix.attendedAtLeastOne()).isEqualTo(3);
    assertThat(matrix.attendedAll()).isEqualTo(1);

    Map<Long, Map<Long, AttendanceDecision>> decisions = attendance.decisionsOf(course, people);
    List<CSVRecord> lines = csv(matrix);
    assertThat(lines).hasSize(1 + 4 * 2);
    int line = 1;
    for (AttendanceMatrix.Person person : matrix.people()) {
      for (long session : new long[] {first, second}) {
        AttendanceDecision decision = decisions.get(person.id()).get(session);
        CSVRecord record = lines.get(line++);
        assertThat(record.get(0)).isEqualTo(person.nameUk());
        assertThat(record.get(7))
            .isEqualTo(texts.get(Language.UK, "AttendanceStatus." + decision.status()));
        assertThat(record.get(8))
            .isEqualTo(decision.minutesKnown() ? String.valueOf(decision.minutes()) : "");
      }
    }
    assertThat(
            data.text(
                "SELECT after_value FROM audit_entry WHERE action = 'statistics.download'"
                    + " AND object_id = ?",
                course))
        .isEqualTo("attendance.csv, 4");
  }

  @Test
  void trainerOfAnotherCourseGetsNothing() {
    String slug = data.slugOf(data.openCourse());
    acting.asTrainerOf(data.openCourse(), data.person());
    assertThatThrownBy(() -> statistics.of(slug)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> statistics.forDownload(slug, "results.xlsx"))
        .isInstanceOf(AccessDeniedException.class);
  }

  private List<CSVRecord> csv(AttendanceMatrix matrix) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AttendanceFiles(matrix, "uk", (key, args) -> texts.get(Language.UK, key, args))
        .writeCsv(out);
    String text = out.toString(StandardCharsets.UTF_8);
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
  }
}
