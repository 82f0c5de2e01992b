package eu.cities4cities.academy.attendance.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged reports of every layout: each fault is told in its row, and nothing is invented. */
class ReportFaultsTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final ReportSession SESSION =
      new ReportSession(
          LocalDate.of(2026, 9, 16),
          Instant.parse("2026-09-16T08:30:00Z"),
          Instant.parse("2026-09-16T09:45:00Z"));
  private static final List<String> LAYOUTS =
      List.of(
          "zoom-meeting-us.csv",
          "zoom-meeting-uk.csv",
          "zoom-unique-users.csv",
          "zoom-unique-users-uk.csv",
          "zoom-webinar-us.csv",
          "zoom-webinar-uk.csv",
          "teams-us.csv",
          "teams-uk.csv",
          "teams-events-us.csv",
          "teams-events-uk.csv",
          "meet-us.csv",
          "meet-uk.csv",
          "bbb-us.csv",
          "bbb-uk.csv",
          "other-uk.csv");

  @Provide
  Arbitrary<String> layouts() {
    return Arbitraries.of(LAYOUTS);
  }

  @Property(tries = 400)
  void aFileCutOffAnywhereIsReadUpToThereAndNeverFails(
      @ForAll("layouts") String file, @ForAll @DoubleRange(min = 0, max = 1) double where) {
    byte[] whole = bytes(file);

    var report = read(Arrays.copyOf(whole, (int) (whole.length * where)));

    assertThat(report.rows()).allMatch(ReportFaultsTest::saysWhatItIs);
    if (report.refused()) {
      assertThat(report.problems()).isNotEmpty();
    }
  }

  @Property(tries = 200)
  void noiseIsNoReport(@ForAll @Size(max = 400) byte[] noise) {
    var report = read(noise);

    assertThat(report.rows()).allMatch(ReportFaultsTest::saysWhatItIs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoom-meeting-us.csv",
        "zoom-webinar-uk.csv",
        "meet-uk.csv",
        "bbb-uk.csv",
        "zoom-unique-users.csv"
      })
  void lettersSavedInAWrongEncodingAreToldInTheirRows(String file) {
    String mangled =
        new String(bytes(file), StandardCharsets.UTF_8)
            .lines().skip(0).toList().stream()
                .map(ReportFaultsTest::mangleNames)
                .reduce("", (all, line) -> all + line + "\n");

    var report = read(mangled.getBytes(StandardCharsets.UTF_8));

    assertThat(report.rows()).isNotEmpty();
    assertThat(report.rows())
        .filteredOn(row -> row.skipped() == null)
        .allMatch(row -> row.errors().get(0).key().equals("attendance.import.row.letters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"teams-us.csv", "meet-us.csv", "bbb-us.csv", "zoom-unique-users.csv"})
  void aLengthThatCannotBeReadIsNeverZero(String file) {
    Charset charset = file.startsWith("teams") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    String text =
        new String(bytes(file), charset)
            .replaceAll("1 hr 5 min|44 min|1h 14m|1h 5m|30m|35m|\\b\\d\\d:\\d\\d:00,A|,71,", ",∞,");

    var report = read(text.getBytes(charset));

    assertThat(report.rows()).allMatch(ReportFaultsTest::saysWhatItIs);
    assertThat(report.rows())
        .allMatch(
            row -> row.total() == null || !row.total().isZero() || row.name().contains("Іван"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-16 24:00:00",
        "2026-09-16 25:10:00",
        "2026-13-16 10:00:00",
        "2026-02-30 10:00:00",
        "16.09.2026",
        "yesterday"
      })
  void aTimeThatDoesNotExistIsToldWithItsRow(String time) {
    var report =
        read(
            ("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
                    + "Марчук Олена,,2026-09-16 11:30:00,2026-09-16 12:00:00,30\n"
                    + "Коваль Іван,,2026-09-16 11:30:00,"
                    + time
                    + ",30\n")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(report.rows().get(0).readable()).isTrue();
    assertThat(report.rows().get(1).errors())
        .containsExactly(Reason.of("attendance.import.row.time", time));
  }

  @ParameterizedTest
  @ValueSource(ints = {10 * 1024 * 1024 + 1, 200 * 1024 * 1024})
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead(int size) {
    assertThat(read(new byte[size]).problems())
        .containsExactly(Reason.of("attendance.import.file.tooLarge", 10));
  }

  /** A row is a presence with its length, or says why it is none. */
  private static boolean saysWhatItIs(ReportRow row) {
    boolean stay = row.from() != null && row.until() != null && !row.until().isBefore(row.from());
    boolean total = row.total() != null && !row.total().isNegative();
    return row.readable() == (stay || total)
        && (row.readable() || !row.errors().isEmpty() || row.skipped() != null);
  }

  /** Cyrillic words that are names, as UTF-8 read as a Cyrillic code page. */
  private static String mangleNames(String line) {
    String mangled = line;
    for (String name :
        List.of(
            "Олена Марчук",
            "Марчук Олена",
            "Коваль Іван",
            "Іван Коваль",
            "Іваненко",
            "Довгань Соломія",
            "Академія",
            "Олена",
            "Марчук")) {
      mangled =
          mangled.replace(
              name,
              new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1251")));
    }
    return mangled;
  }

  private static AttendanceReport read(byte[] file) {
    return new AttendanceReportReader(SESSION, KYIV, ReportChoices.NONE).read(file);
  }

  private static byte[] bytes(String fixture) {
    try (var in = ReportFaultsTest.class.getResourceAsStream(fixture)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
