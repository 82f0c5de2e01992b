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
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.statistics.evidence.EvidenceExtract;
import eu.cities4cities.academy.statistics.evidence.EvidenceFileService;
import eu.cities4cities.academy.statistics.evidence.EvidenceLine;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.model.Counted;
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
  @Inject private Counted counted;
  @Inject private EvidenceFileService evidence;
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

    counted.now(course);
    CourseExtract extract = statistics.forDownload(slug, "attendance.csv", true);
    CourseStatistics figures = statistics.of(slug);
    assertThat(figures.sessions())
        .extracting(FileSession::id)
        .containsExactly(first, second, ahead);
    assertThat(figures.countsOf(figures.sessions().get(0)))
        .isEqualTo(new CourseStatistics.Counts(3, 0, 1, 0));
    assertThat(figures.countsOf(figures.sessions().get(1)))
        .isEqualTo(new CourseStatistics.Counts(1, 0, 2, 1));
    assertThat(figures.countsOf(figures.sessions().get(2)).total()).isZero();
    assertThat(figures.number(Measure.ATTENDED)).isEqualTo(3);
    assertThat(figures.attendedAll()).isEqualTo(1);

    Map<Long, Map<Long, AttendanceDecision>> decisions = attendance.decisionsOf(course, people);
    List<CSVRecord> lines = csv(extract);
    assertThat(lines).hasSize(1 + 4 * 2);
    int line = 1;
    for (FilePerson person : extract.people()) {
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
        .isEqualTo("attendance.csv, names, 4");
  }

  @Test
  void trainerOfAnotherCourseGetsNothing() {
    String slug = data.slugOf(data.openCourse());
    acting.asTrainerOf(data.openCourse(), data.person());
    assertThatThrownBy(() -> statistics.of(slug)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> statistics.forDownload(slug, "results.xlsx", true))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void pseudonymsAreTheSameInFilesOfOneCourseAndOthersInAnother() {
    long course = data.openCourse();
    long other = data.openCourse();
    long person = data.person();
    data.enroll(course, person);
    data.enroll(other, person);
    String surname = data.text("SELECT surname FROM person WHERE id = ?", person);
    acting.as(data.person(), Role.ORGANIZER);
    String first = pseudonym(course, "attendance.xlsx");
    assertThat(first).matches("P[0-9A-Z]{10}").doesNotContain(surname);
    assertThat(pseudonym(course, "results.csv")).isEqualTo(first);
    assertThat(pseudonym(other, "attendance.xlsx")).isNotEqualTo(first);
    assertThat(
            data.text(
                "SELECT MIN(after_value) FROM audit_entry WHERE action = 'statistics.download'"
                    + " AND object_id = ?",
                course))
        .isEqualTo("attendance.xlsx, pseudonyms, 1");
  }

  @Test
  void theLedgerIsForOrganizersByNameAndForAdministratorsByPseudonym() {
    long course = data.openCourse();
    String slug = data.slugOf(course);
    long session = data.session(course, KyivTime.now(clock).minusHours(3), 60);
    long person = data.person();
    data.enroll(course, person);
    acting.asTrainerOf(course, data.person());
    attendance.override(session, List.of(person), AttendanceStatus.PRESENT, "перевірено");
    assertThatThrownBy(() -> evidence.forDownload(slug, true))
        .isInstanceOf(AccessDeniedException.class);

    acting.as(data.person(), Role.ORGANIZER);
    EvidenceExtract byName = evidence.forDownload(slug, true);
    EvidenceLine named = evidence.lot(byName, session, 0).get(0);
    assertThat(named.person())
        .contains(data.text("SELECT surname FROM person WHERE id = ?", person));
    assertThat(named.note()).isEqualTo("перевірено");
    assertThat(evidence.lot(byName, session, named.id())).isEmpty();

    acting.as(data.person(), Role.ADMINISTRATOR);
    EvidenceLine bare = evidence.lot(evidence.forDownload(slug, true), session, 0).get(0);
    assertThat(bare.person()).matches("P[0-9A-Z]{10}");
    assertThat(bare.note()).isNull();
    assertThatThrownBy(() -> evidence.lot(byName, session, 0))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'statistics.download'"
                    + " AND object_id = ? AND after_value LIKE 'evidence.csv, %'",
                course))
        .isEqualTo(2);
  }

  private String pseudonym(long course, String file) {
    CourseExtract extract = statistics.forDownload(data.slugOf(course), file, false);
    FilePerson only = extract.people().get(0);
    assertThat(only.nameLatin()).isNull();
    assertThat(only.communityUk()).isNull();
    return only.nameUk();
  }

  private List<CSVRecord> csv(CourseExtract extract) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DecidedPeople decided =
        visitor -> {
          for (FilePerson person :
              statistics.decided(extract.slug(), extract.sessions(), extract.people())) {
            visitor.see(person);
          }
        };
    new AttendanceFiles(extract, decided, "uk", (key, args) -> texts.get(Language.UK, key, args))
        .writeCsv(out);
    String text = out.toString(StandardCharsets.UTF_8);
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
  }
}
