package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.ErasureService;
import eu.cities4cities.academy.account.LastAdministratorException;
import eu.cities4cities.academy.account.NameFields;
import eu.cities4cities.academy.account.NameService;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataService;
import eu.cities4cities.academy.account.RequestDecidedException;
import eu.cities4cities.academy.account.RetentionService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.quiz.AttemptService;
import eu.cities4cities.academy.quiz.QuizForm;
import eu.cities4cities.academy.quiz.QuizService;
import eu.cities4cities.academy.quiz.grading.AnswerToGrade;
import eu.cities4cities.academy.quiz.grading.GradingService;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all rooms together keep about a person: shown, corrected, erased. */
@ExtendWith(ArquillianExtension.class)
class PersonalDataIT {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private PersonalDataService personalData;
  @Inject private ErasureService erasures;
  @Inject private RetentionService retention;
  @Inject private NameService names;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;
  @Inject private NameCorrectionWorker corrections;
  @Inject private VerificationService verifications;
  @Inject private CertificateService certificates;
  @Inject private QuizService quizzes;
  @Inject private AttemptService attempts;
  @Inject private GradingService grading;
  @Inject private Clock clock;

  /** A graduate with something in every room, and what names them. */
  private record Graduate(long person, long course, String number, List<String> signs) {}

  private Graduate graduate() {
    long community = data.community();
    long course = data.course("FINISHED", LocalDate.of(2026, 3, 2), 2, null);
    data.insert("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    long session = data.session(course, LocalDate.of(2026, 3, 2).atTime(10, 0), 60);
    long person = data.personOf(community);
    long staff = data.person(Role.ORGANIZER);
    data.insert(
        "UPDATE person SET position = CONCAT('Радниця ', surname), affiliation = 'COMMUNITY'"
            + " WHERE id = ?",
        person);
    data.enroll(course, person);
    String email = data.emailOf(person);
    String surname = data.text("SELECT surname FROM person WHERE id = ?", person);
    String full = surname + " Олена Іванівна";
    acting.as(staff, Role.ORGANIZER);
    data.confirmNames(course);
    long run = runs.start(data.slugOf(course), RunOrder.of(CertificateKind.COMPLETION));
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (runs.progress(data.slugOf(course), run).isRunning()) {
      assertThat(System.nanoTime()).as("the run ends in time").isLessThan(deadline);
      worker.look();
    }
    evidence(session, person, email, full);
    answers(course, person, full);
    data.insert(
        "INSERT INTO audit_entry (happened_at, actor_id, action, object_type, object_id, reason,"
            + " address) VALUES (UTC_TIMESTAMP(3), ?, 'attendance.override', 'Person', ?, ?, '')",
        staff,
        String.valueOf(person),
        "Лист від " + surname);
    data.insert(
        "INSERT INTO audit_entry (happened_at, actor_id, action, object_type, object_id,"
            + " after_value, address) VALUES (UTC_TIMESTAMP(3), ?, 'session.move', 'CourseSession',"
            + " ?, ?, '')",
        staff,
        String.valueOf(session),
        "на прохання " + email.toUpperCase());
    data.insert(
        "INSERT INTO sign_in (person_id, created_at, seen_at, expires_at, device, address)"
            + " VALUES (?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), '2099-01-01', 'Firefox', '::1')",
        person);
    data.token(person);
    data.insert(
        "INSERT INTO past_affiliation (person_id, affiliation, organisation, position, began_at,"
            + " ended_at) VALUES (?, 'BODY', 'ГО', ?, '2020-01-01', '2021-01-01')",
        person,
        "помічниця, " + surname);
    acting.as(person);
    names.save(name("Нова-" + surname), "я, " + full);
    String number =
        data.text(
            "SELECT number FROM certificate WHERE person_id = ? AND course_id = ?", person, course);
    String latin = data.text("SELECT latin_name FROM person WHERE id = ?", person);
    return new Graduate(person, course, number, List.of(email, surname, latin));
  }

  private void evidence(long session, long person, String email, String full) {
    data.insert(
        "INSERT INTO attendance_evidence (session_id, person_id, source, source_key, kind, seconds,"
            + " note, recorded_at) VALUES (?, ?, 'zoom', ?, 'TOTAL', 3600, ?, UTC_TIMESTAMP(3))",
        session,
        person,
        "it-" + person,
        full);
    long file =
        data.insert(
            "INSERT INTO attendance_import (session_id, file_name, file_hash, layout, imported_at)"
                + " VALUES (?, 'zoom.csv', ?, 'ZOOM_MEETING', UTC_TIMESTAMP(3))",
            session,
            "0".repeat(64));
    data.insert(
        "INSERT INTO attendance_import_row (import_id, line, name, email, fingerprint, state,"
            + " person_id) VALUES (?, 2, ?, ?, ?, 'CREDITED', ?)",
        file,
        full,
        email,
        "0".repeat(32),
        person);
    data.insert(
        "INSERT INTO attendance_identity (course_id, sign, person_id, decided_at)"
            + " SELECT course_id, ?, ?, UTC_TIMESTAMP(3) FROM course_session WHERE id = ?",
        email + "|" + full,
        person,
        session);
    data.insert(
        "INSERT INTO session_visit (session_id, person_id, seen_at)"
            + " VALUES (?, ?, UTC_TIMESTAMP(3))",
        session,
        person);
  }

  /** An essay that names its author, as do those who graded it and decided what follows. */
  private void answers(long course, long person, String full) {
    QuizForm form = new QuizForm();
    form.setTitleUk("Тест");
    form.setTitleEn("Quiz");
    form.setOpensAt(KyivTime.now(clock).minusDays(2));
    form.setClosesAt(KyivTime.now(clock).minusDays(1));
    form.setPublished(true);
    QuestionContent why =
        QuestionContent.of(new Words("Чому?", "Why?"), 2, new Essay(0, 0, Rubric.NONE));
    long quiz = quizzes.create(course, form, List.of(why));
    long question = quizzes.contents(quiz).keySet().iterator().next();
    Instant then = clock.instant().minus(Duration.ofDays(2));
    String attempt =
        attempts.enter(quiz, person, then, then, Map.of(question, Answer.of("Бо я " + full)));
    AnswerToGrade shown = grading.open(attempt, question);
    grading.grade(attempt, shown.asked().key(), shown.stage(), List.of(150), "Дякую, " + full);
    data.insert(
        "INSERT INTO certificate_case (certificate_id, before_percent, after_percent, reason,"
            + " opened_at, state, decided_at, decision) SELECT id, 80, 40, ?, UTC_TIMESTAMP(3),"
            + " 'KEPT', UTC_TIMESTAMP(3), ? FROM certificate WHERE person_id = ? LIMIT 1",
        "Лист від " + full,
        "Помилилася не " + full,
        person);
  }

  private static NameFields name(String surname) {
    NameFields name = new NameFields();
    name.setSurname(surname.replaceAll("-[а-я]+$", "-Лісова"));
    name.setGivenName("Олена");
    return name;
  }

  private List<PersonalDataSection> export(long person) {
    acting.as(person);
    return personalData.mine();
  }

  private long openErasure(long person) {
    return data.number(
        "SELECT id FROM person_request WHERE person_id = ? AND kind = 'ERASURE' AND status ="
            + " 'OPEN'",
        person);
  }

  private void erase(Graduate graduate) {
    acting.as(graduate.person());
    erasures.ask("Більше не вчуся");
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    erasures.carryOut(openErasure(graduate.person()));
    // The last letter stays until it is sent; without a mail server it is kept to be read.
    data.insert(
        "UPDATE outbox_letter SET status = 'SENT' WHERE letter_key LIKE 'account.erased.%'");
    erasures.forgetLastLetters();
  }

  @Test
  void everyRoomTellsWhatItKeeps() {
    Graduate graduate = graduate();
    assertThat(export(graduate.person()))
        .extracting(PersonalDataSection::name)
        .contains(
            "account",
            "affiliations",
            "requests",
            "signIns",
            "tokens",
            "letters",
            "audit",
            "enrollments",
            "attendance",
            "meetingReports",
            "attempts",
            "answers",
            "certificates",
            "certificateCases");
  }

  @Test
  void answersToAQuizAreToldInWords() {
    Graduate graduate = graduate();
    PersonalDataSection answers =
        export(graduate.person()).stream()
            .filter(section -> section.name().equals("answers"))
            .findFirst()
            .orElseThrow();
    assertThat(answers.rows()).hasSize(1);
    assertThat(answers.rows().get(0).subList(0, 3))
        .containsExactly(
            new PersonalDataSection.Text("Тест", "Quiz"),
            1,
            new PersonalDataSection.Text("Чому?", "Why?"));
    assertThat(((PersonalDataSection.Text) answers.rows().get(0).get(3)).uk())
        .startsWith("Бо я ")
        .contains(graduate.signs().get(1));
  }

  @Test
  void anErasedGraduateOfAPartIsNotCountedWithItsHeirAnyMore() {
    Graduate graduate = graduate();
    long part =
        data.number("SELECT community_id FROM certificate WHERE number = ?", graduate.number());
    long heir = data.community();
    data.insert(
        "UPDATE community SET status = 'MERGED', ended_on = '2026-01-01', successor_id = ?,"
            + " heir_id = ?, graduate_count = 0 WHERE id = ?",
        heir,
        heir,
        part);
    data.insert("UPDATE community SET graduate_count = 1 WHERE id = ?", heir);
    erase(graduate);
    assertThat(data.number("SELECT graduate_count FROM community WHERE id = ?", heir)).isZero();
  }

  @Test
  void afterErasureNothingInTheWholeDatabaseNamesThePerson() {
    Graduate graduate = graduate();
    for (String sign : graduate.signs()) {
      assertThat(columnsHolding(sign)).as("before: " + sign).isNotEmpty();
    }
    erase(graduate);
    for (String sign : graduate.signs()) {
      assertThat(columnsHolding(sign)).as("after: " + sign).isEmpty();
    }
  }

  @Test
  void theRegisterKeepsWhatProvesThePrintedCertificate() {
    Graduate graduate = graduate();
    Verification before = verifications.look(graduate.number(), null).orElseThrow();
    erase(graduate);
    Verification after = verifications.look(graduate.number(), null).orElseThrow();
    assertThat(after.isForgotten()).isTrue();
    assertThat(after.state()).isEqualTo(CertificateState.VALID);
    assertThat(after.kind()).isEqualTo(before.kind());
    assertThat(after.courseUk()).isEqualTo(before.courseUk());
    assertThat(after.sha256()).isEqualTo(before.sha256());
    assertThat(after.issuedAt()).isEqualTo(before.issuedAt());
    assertThat(after.communityUk()).isEmpty();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThatThrownBy(
            () -> certificates.correct(graduate.number(), "Інша Особа", "Insha Osoba", "описка"))
        .hasMessage("certificate.edit.forgotten");
    assertThat(verifications.nameMatches(graduate.number(), 1, before.nameUk())).isTrue();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM certificate_file f JOIN certificate_version v"
                    + " ON v.id = f.version_id JOIN certificate c ON c.id = v.certificate_id"
                    + " WHERE c.number = ?",
                graduate.number()))
        .isZero();
  }

  @Test
  void evidenceStaysAndIsNobodys() {
    Graduate graduate = graduate();
    erase(graduate);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM attendance_evidence e JOIN course_session s"
                    + " ON s.id = e.session_id WHERE s.course_id = ? AND e.person_id IS NULL"
                    + " AND e.note IS NULL AND e.seconds = 3600",
                graduate.course()))
        .isEqualTo(1);
    assertThat(
            data.number("SELECT COUNT(*) FROM quiz_attempt WHERE person_id = ?", graduate.person()))
        .isZero();
  }

  @Test
  void thePersonMayStayAfterAll() {
    long person = data.person();
    acting.as(person);
    erasures.ask(null);
    assertThat(erasures.waiting()).isPresent();
    long request = openErasure(person);
    erasures.withdraw();
    assertThat(erasures.waiting()).isEmpty();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThatThrownBy(() -> erasures.carryOut(request))
        .isInstanceOf(RequestDecidedException.class);
    assertThat(data.text("SELECT erased_at FROM person WHERE id = ?", person)).isNull();
  }

  @Test
  void anErasureComesByItselfWhenItsDayHasCome() {
    long person = data.person();
    acting.as(person);
    erasures.ask(null);
    long request = openErasure(person);
    acting.asNobody();
    erasures.carryOutDue(request);
    assertThat(data.text("SELECT erased_at FROM person WHERE id = ?", person)).isNull();
    data.insert("UPDATE person_request SET due_at = created_at WHERE id = ?", request);
    erasures.carryOutDue(request);
    assertThat(data.text("SELECT erased_at FROM person WHERE id = ?", person)).isNotNull();
  }

  @Test
  void onlyStaffCarryOutAndOnlyAdministratorsStartForSomebodyElse() {
    long person = data.person();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThatThrownBy(() -> erasures.start(person, "лист"))
        .isInstanceOf(AccessDeniedException.class);
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    erasures.start(person, "лист від 12.03");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND letter_key LIKE"
                    + " 'account.erasure.started.%'",
                data.emailOf(person)))
        .isEqualTo(1);
    acting.as(person);
    assertThatThrownBy(() -> erasures.carryOut(openErasure(person)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theLastAdministratorIsNotErased() {
    long person = data.person(Role.ADMINISTRATOR);
    List<Long> others = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT id FROM person_role WHERE role = 'ADMINISTRATOR' AND person_id <> ?")) {
      select.setLong(1, person);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          others.add(row.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    others.forEach(id -> data.insert("UPDATE person_role SET role = 'AWAY' WHERE id = ?", id));
    try {
      acting.as(person, Role.ADMINISTRATOR);
      assertThatThrownBy(() -> erasures.ask(null)).isInstanceOf(LastAdministratorException.class);
    } finally {
      others.forEach(
          id -> data.insert("UPDATE person_role SET role = 'ADMINISTRATOR' WHERE id = ?", id));
    }
  }

  @Test
  void anAccountExpiresYearsAfterItsLastCourseAndNotBefore() {
    long old = data.person();
    long learning = data.person();
    for (long person : List.of(old, learning)) {
      data.insert("UPDATE person SET created_at = '2019-01-01' WHERE id = ?", person);
    }
    data.enroll(data.course("FINISHED", LocalDate.of(2020, 3, 2), 2, null), old);
    data.enroll(data.openCourse(), learning);
    acting.asNobody();
    retention.expireAfter(old - 1);
    assertThat(openErasure(old)).isPositive();
    assertThat(openErasure(learning)).isZero();
    // Whoever stays is not asked again the next night.
    acting.as(old);
    erasures.withdraw();
    acting.asNobody();
    retention.expireAfter(old - 1);
    assertThat(openErasure(old)).isZero();
  }

  @Test
  void aNameOnACertificateIsChangedByAnOrganizerAndTheCertificateFollows() {
    Graduate graduate = graduate();
    long request =
        data.number(
            "SELECT id FROM person_request WHERE person_id = ? AND kind = 'NAME'",
            graduate.person());
    // The name is tried on the paper that it will stand on: this title stands on none.
    data.insert(
        "UPDATE course SET title_uk = 'Курс 🌻' WHERE id ="
            + " (SELECT course_id FROM certificate WHERE number = ?)",
        graduate.number());
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    names.accept(request, "За паспортом");
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (verifications.look(graduate.number(), null).orElseThrow().version() == 1) {
      assertThat(System.nanoTime()).as("the certificate follows").isLessThan(end);
      corrections.look();
    }
    Verification now = verifications.look(graduate.number(), null).orElseThrow();
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.nameUk()).isEqualTo("Нова-Коваленко-Лісова Олена");
    assertThat(now.nameLatin()).isEqualTo("Olena Nova-Kovalenko-Lisova");
    assertThat(verifications.look(graduate.number(), 1).orElseThrow().state())
        .isEqualTo(CertificateState.SUPERSEDED);
    assertThatThrownBy(() -> names.refuse(request, "ні"))
        .isInstanceOf(RequestDecidedException.class);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'account.request.decide' AND"
                    + " object_id = ?",
                String.valueOf(graduate.person())))
        .isEqualTo(1);
  }

  @Test
  void withoutACertificateTheNameIsThePersonsOwn() {
    long person = data.person();
    acting.as(person);
    assertThat(names.save(name("Вільна"), null).asked()).isFalse();
    assertThat(data.text("SELECT surname FROM person WHERE id = ?", person)).isEqualTo("Вільна");
  }

  /** Every text column of every table in which the sign stands, in whatever case. */
  private List<String> columnsHolding(String sign) {
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement columns =
            connection.prepareStatement(
                "SELECT c.table_name, c.column_name FROM information_schema.columns c"
                    + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                    + " AND t.table_name = c.table_name WHERE c.table_schema = DATABASE()"
                    + " AND t.table_type = 'BASE TABLE' AND c.data_type IN ('char', 'varchar',"
                    + " 'text', 'mediumtext', 'longtext', 'json')");
        ResultSet column = columns.executeQuery()) {
      while (column.next()) {
        String table = column.getString(1);
        String name = column.getString(2);
        try (PreparedStatement look =
            connection.prepareStatement(
                "SELECT 1 FROM `"
                    + table
                    + "` WHERE LOCATE(LOWER(?), LOWER(CONVERT(`"
                    + name
                    + "` USING utf8mb4))) > 0 LIMIT 1")) {
          look.setString(1, sign);
          try (ResultSet row = look.executeQuery()) {
            if (row.next()) {
              found.add(table + "." + name);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
