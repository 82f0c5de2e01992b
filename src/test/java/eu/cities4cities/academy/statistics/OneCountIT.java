package eu.cities4cities.academy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.statistics.board.BoardService;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.model.Counted;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page, the workbook, the table and what programs read tell the same count. */
@ExtendWith(ArquillianExtension.class)
class OneCountIT {
  private static final List<Measure> TOLD =
      List.of(
          Measure.REGISTERED,
          Measure.CONFIRMED,
          Measure.LEFT,
          Measure.ATTENDED,
          Measure.MET_ATTENDANCE,
          Measure.PASSED,
          Measure.CERTIFIED,
          Measure.PRESENT,
          Measure.ABSENT);

  @Inject private BoardService boards;
  @Inject private AttendanceService attendance;
  @Inject private Counted counted;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Texts texts;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private long course;
  private String token;

  @Test
  void whoeverLeftIsCountedAlikeEverywhere() throws Exception {
    course = data.openCourse();
    LocalDate day = KyivTime.today(clock).minusDays(1);
    long first = data.session(course, day.atTime(10, 0), 60);
    long second = data.session(course, day.atTime(14, 0), 60);
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      people.add(data.person());
      data.enroll(course, people.get(i));
    }
    ask(data.person());
    results(people.subList(0, 6));
    certify(people.get(0));
    certify(people.get(1));
    long organizer = data.person(Role.ORGANIZER);
    token = data.token(organizer);
    acting.as(organizer, Role.ORGANIZER);
    attendance.override(first, people, AttendanceStatus.PRESENT, "перевірено");
    attendance.override(second, people.subList(0, 4), AttendanceStatus.PRESENT, "перевірено");
    data.insert(
        "UPDATE enrollment SET left_at = ?, version = version + 1 WHERE person_id = ?",
        LocalDateTime.ofInstant(KyivTime.instant(day.atTime(12, 0)), ZoneOffset.UTC),
        people.get(1));
    counted.now(course);

    CourseFigures page = boards.of(data.slugOf(course)).figures();
    assertThat(number(page, Measure.REGISTERED)).isEqualTo(11);
    assertThat(number(page, Measure.CONFIRMED)).isEqualTo(10);
    assertThat(number(page, Measure.PRESENT, first)).isEqualTo(10);
    assertThat(number(page, Measure.PRESENT, second)).isEqualTo(3);
    assertThat(number(page, Measure.CERTIFIED)).isEqualTo(2);
    assertThat(number(page, Measure.PASSED)).isEqualTo(5);

    assertProgramsReadThePage(page, List.of(first, second));
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(get("/attendance.xlsx?lang=en")))) {
      assertSummaryIsThePage(page, book);
      assertSessionsAndCellsAreThePage(page, book, List.of(first, second), day);
    }
    assertTablesAreThePage(page, List.of(first, second), day);
  }

  private void assertProgramsReadThePage(CourseFigures page, List<Long> sessions) throws Exception {
    JsonObject json =
        Json.createReader(new StringReader(new String(get("/statistics"), StandardCharsets.UTF_8)))
            .readObject();
    JsonObject funnel = json.getJsonObject("funnel");
    assertThat(funnel.getInt("registered")).isEqualTo((int) number(page, Measure.REGISTERED));
    assertThat(funnel.getInt("confirmed")).isEqualTo((int) number(page, Measure.CONFIRMED));
    assertThat(funnel.getInt("enrolled")).isEqualTo(9);
    assertThat(funnel.getInt("left")).isEqualTo(1);
    assertThat(funnel.getInt("attendedAtLeastOne")).isEqualTo((int) number(page, Measure.ATTENDED));
    assertThat(funnel.getInt("attendedAll")).isEqualTo(3);
    assertThat(funnel.getInt("metAttendance"))
        .isEqualTo((int) number(page, Measure.MET_ATTENDANCE));
    assertThat(funnel.getInt("passedQuiz")).isEqualTo((int) number(page, Measure.PASSED));
    assertThat(funnel.getInt("certified")).isEqualTo((int) number(page, Measure.CERTIFIED));
    for (int s = 0; s < sessions.size(); s++) {
      JsonObject session = json.getJsonArray("sessions").getJsonObject(s);
      assertThat(session.getInt("present"))
          .isEqualTo((int) number(page, Measure.PRESENT, sessions.get(s)));
      assertThat(session.getInt("absent"))
          .isEqualTo((int) number(page, Measure.ABSENT, sessions.get(s)));
    }
  }

  private void assertSummaryIsThePage(CourseFigures page, ReadableWorkbook book) {
    for (Measure measure : TOLD) {
      List<Row> rows =
          rows(book, "summary").stream()
              .filter(row -> text(row, 0).equals(say("statistics.figure." + measure.key())))
              .toList();
      assertThat(rows).as(measure.name()).hasSize(1);
      assertThat(whole(rows.get(0), 1)).as(measure.name()).isEqualTo(number(page, measure));
    }
  }

  private void assertSessionsAndCellsAreThePage(
      CourseFigures page, ReadableWorkbook book, List<Long> sessions, LocalDate left) {
    List<Row> people = rows(book, "attendance");
    assertThat(people).hasSize(1 + 10);
    int leftColumn = people.get(0).getCellCount() - 1;
    assertThat(text(people.get(0), leftColumn)).isEqualTo(say("statistics.column.left"));
    assertThat(
            people.stream()
                .skip(1)
                .filter(row -> row.getCellCount() > leftColumn)
                .flatMap(row -> row.getCellAsDate(leftColumn).stream())
                .map(LocalDateTime::toLocalDate))
        .containsExactly(left);
    for (int s = 0; s < sessions.size(); s++) {
      int column = 4 + s;
      long present = number(page, Measure.PRESENT, sessions.get(s));
      assertThat(
              people.stream()
                  .filter(row -> text(row, column).equals(say("AttendanceStatus.PRESENT"))))
          .hasSize((int) present);
      Row session = rows(book, "sessions").get(s + 1);
      assertThat(whole(session, 3)).isEqualTo(present);
      assertThat(whole(session, 7)).isEqualTo(10 - s);
    }
  }

  private void assertTablesAreThePage(CourseFigures page, List<Long> sessions, LocalDate left)
      throws Exception {
    List<CSVRecord> lines = csv("/attendance.csv?lang=en");
    assertThat(lines).hasSize(1 + 10 + 9);
    for (int s = 0; s < sessions.size(); s++) {
      String number = String.valueOf(s + 1);
      assertThat(
              lines.stream()
                  .filter(line -> line.get(4).equals(number))
                  .filter(line -> line.get(7).equals(say("AttendanceStatus.PRESENT"))))
          .hasSize((int) number(page, Measure.PRESENT, sessions.get(s)));
    }
    List<CSVRecord> results = csv("/results.csv?lang=en");
    assertThat(results).hasSize(1 + 10);
    assertThat(results.stream().filter(line -> line.get(5).equals(say("shared.yes"))))
        .hasSize((int) number(page, Measure.PASSED));
    assertThat(results.stream().filter(line -> line.get(6).equals(say("shared.yes"))))
        .hasSize((int) number(page, Measure.CERTIFIED));
    assertThat(results.stream().map(line -> line.get(8))).contains(left.toString());
  }

  private static long number(CourseFigures page, Measure measure) {
    return page.figure(measure).value().number();
  }

  private static long number(CourseFigures page, Measure measure, long session) {
    return page.figure(measure, Part.of(Dimension.SESSION, session)).value().number();
  }

  private void ask(long person) {
    data.insert(
        "INSERT INTO course_request (course_id, person_id, status, asked_at)"
            + " VALUES (?, ?, 'WAITING', UTC_TIMESTAMP(3))",
        course,
        person);
  }

  /** They all pass. */
  private void results(List<Long> people) {
    long quiz =
        data.insert(
            "INSERT INTO quiz (course_id, title_uk, title_en, opens_at, closes_at,"
                + " attempts_allowed, pass_percent, grace_minutes, shuffle_questions,"
                + " shuffle_choices, counts, published, version) VALUES (?, 'Тест', 'Quiz',"
                + " '2026-01-10 14:00:00', '2026-01-12 23:59:59', 2, 60, 15, TRUE, TRUE, TRUE,"
                + " TRUE, 1)",
            course);
    for (long person : people) {
      data.insert(
          "INSERT INTO quiz_attempt (public_id, quiz_id, person_id, number, seed, plan, started_at,"
              + " deadline, grace_seconds, collected_at, status, writer, submitted_at, got, total)"
              + " VALUES (?, ?, ?, 1, 1, '', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 0,"
              + " UTC_TIMESTAMP(3), 'SUBMITTED', 1, UTC_TIMESTAMP(3), 8, 10)",
          UUID.randomUUID().toString().replace("-", ""),
          quiz,
          person);
    }
  }

  private void certify(long person) {
    data.insert(
        "INSERT INTO certificate (number, kind, person_id, course_id, live, current_version,"
            + " issued_at) VALUES (?, 'COMPLETION', ?, ?, 1, 1, UTC_TIMESTAMP(3))",
        "T-" + person + "-" + course,
        person,
        course);
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    String address =
        "http://localhost:"
            + request.getLocalPort()
            + "/api/v1/courses/"
            + data.slugOf(course)
            + path;
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + token)
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private List<CSVRecord> csv(String path) throws IOException, InterruptedException {
    String text = new String(get(path), StandardCharsets.UTF_8);
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
  }

  private List<Row> rows(ReadableWorkbook book, String sheet) {
    try {
      return book.findSheet(say("statistics.column.sheet." + sheet)).orElseThrow().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Row row, int column) {
    return row.getCellCount() > column ? row.getCellText(column) : "";
  }

  private static long whole(Row row, int column) {
    return row.getCellAsNumber(column).orElseThrow().longValueExact();
  }

  private String say(String key) {
    return texts.get(Language.EN, key);
  }
}
