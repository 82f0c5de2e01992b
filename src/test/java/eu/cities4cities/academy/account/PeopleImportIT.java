package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.PeopleImportService.Options;
import eu.cities4cities.academy.account.PeopleImportService.Row;
import eu.cities4cities.academy.community.CommunityRegistration;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.AtOnce;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportState;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bringing people in from a table, and taking it back. */
@ExtendWith(ArquillianExtension.class)
class PeopleImportIT {
  @Inject private PeopleImportService imports;
  @Inject private InvitationAnswer answers;
  @Inject private CommunityService communities;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private AtOnce atOnce;

  private final String sign = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void organizer() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  private String address(int i) {
    return "im" + i + "-" + sign + "@example.org";
  }

  private byte[] file(String... lines) {
    return ("Пошта;Прізвище;Імʼя;Громада;Посада\n" + String.join("\n", lines) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String line(int i) {
    return address(i).toUpperCase() + ";Коваль;Олена;;Секретар";
  }

  private long person(int i) {
    return data.number("SELECT id FROM person WHERE email = ?", address(i));
  }

  private long enrolled(long course, long person) {
    return data.number(
        "SELECT COUNT(*) FROM enrollment WHERE course_id = ? AND person_id = ? AND left_at IS NULL",
        course,
        person);
  }

  @Test
  void aDryRunChangesNothing() {
    ImportPreview<Row> preview = imports.preview(file(line(1), "хтось;;"));
    assertThat(preview.importId()).isNull();
    assertThat(preview.count(ImportState.NEW)).isEqualTo(1);
    assertThat(preview.count(ImportState.FAULTY)).isEqualTo(1);
    assertThat(person(1)).isZero();
  }

  @Test
  void withOneFaultyLineNothingIsImportedUnlessItIsLeftOut() {
    byte[] file = file(line(1), line(2), address(3) + ";Ков😀;Олена");
    assertThatThrownBy(() -> imports.apply("a.csv", file, new Options(null, false, false)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("shared.import.faulty");
    assertThat(person(1)).isZero();
    ImportPreview<Row> done = imports.apply("a.csv", file, new Options(null, false, true));
    assertThat(done.importId()).isPositive();
    assertThat(person(1)).isPositive();
    assertThat(person(2)).isPositive();
    assertThat(person(3)).isZero();
  }

  @Test
  void aCourseThatIsFullTakesNobodyAndNobodyIsImported() {
    String course = data.slugOf(data.openCourse(1));
    assertThatThrownBy(
            () -> imports.apply("a.csv", file(line(1), line(2)), new Options(course, false, false)))
        .isInstanceOf(RefusedException.class);
    assertThat(person(1)).isZero();
  }

  @Test
  void theCommunityIsFoundByItsNameAndAnUnknownOneIsSaid() {
    String name = "Імпортна" + sign + " міська територіальна громада";
    communities.register(
        List.of(
            new CommunityRegistration(
                null, name, null, Region.POLTAVA, null, true, false, false, null, null)));
    ImportPreview<Row> preview =
        imports.preview(
            file(
                address(1) + ";Коваль;Олена;" + name,
                address(2) + ";Коваль;Олена;Немає такої " + sign));
    assertThat(preview.rows().get(0).placeUk()).isEqualTo(name);
    assertThat(preview.rows().get(1).problems())
        .extracting(FieldProblem::key)
        .containsExactly("account.import.unknownCommunity");
  }

  @Test
  void whoHasAnAccountKeepsItAsItIsAndIsEnrolled() {
    long known = data.person();
    long course = data.openCourse();
    String surname = data.text("SELECT surname FROM person WHERE id = ?", known);
    ImportPreview<Row> done =
        imports.apply(
            "a.csv",
            file(data.emailOf(known) + ";Інша;Людина"),
            new Options(data.slugOf(course), true, false));
    assertThat(done.count(ImportState.KNOWN)).isEqualTo(1);
    assertThat(data.text("SELECT surname FROM person WHERE id = ?", known)).isEqualTo(surname);
    assertThat(enrolled(course, known)).isEqualTo(1);
    PeopleImport undone = imports.undo(done.importId());
    assertThat(undone.getKnown()).isEqualTo(1);
    assertThat(enrolled(course, known)).isZero();
    assertThat(data.text("SELECT surname FROM person WHERE id = ?", known)).isEqualTo(surname);
  }

  @Test
  void anUndoRemovesWhomNobodyHasUsedAndLeavesTheOthers() {
    long course = data.openCourse();
    ImportPreview<Row> done =
        imports.apply(
            "a.csv",
            file(line(1), line(2), line(3)),
            new Options(data.slugOf(course), true, false));
    long opened = person(2);
    String link =
        data.text(
            "SELECT link FROM outbox_letter WHERE recipient = ? AND letter_key LIKE"
                + " 'account.invitation.%'",
            address(2));
    assertThat(
            answers.join(
                link.substring(link.lastIndexOf('/') + 1), new NameFields(), "жовтий трамвай"))
        .isEmpty();
    long session = data.session(course, java.time.LocalDateTime.parse("2026-03-02T10:00:00"), 60);
    data.insert(
        "INSERT INTO attendance_evidence (session_id, person_id, source, source_key, kind, seconds,"
            + " recorded_at) VALUES (?, ?, 'zoom', ?, 'TOTAL', 60, UTC_TIMESTAMP(3))",
        session,
        person(3),
        sign);
    long evidenced = person(3);
    PeopleImport report = imports.undo(done.importId());
    assertThat(report.getAdded()).isEqualTo(3);
    assertThat(report.getStayed()).isEqualTo(2);
    assertThat(person(1)).isZero();
    assertThat(person(2)).isEqualTo(opened);
    assertThat(person(3)).isEqualTo(evidenced);
    assertThat(enrolled(course, opened)).isEqualTo(1);
    assertThat(data.number("SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?", address(1)))
        .isZero();
    // Once more changes nothing, and says the same.
    assertThat(imports.undo(done.importId()).getStayed()).isEqualTo(2);
  }

  @Test
  void theSameFileTwiceMakesNobodyTwice() {
    imports.apply("a.csv", file(line(1)), new Options(null, false, false));
    ImportPreview<Row> again =
        imports.apply("a.csv", file(line(1)), new Options(null, false, false));
    assertThat(again.count(ImportState.KNOWN)).isEqualTo(1);
    assertThat(data.number("SELECT COUNT(*) FROM person WHERE email = ?", address(1))).isEqualTo(1);
  }

  @Test
  void aDoubleClickUndoesOnce() throws Exception {
    ImportPreview<Row> done =
        imports.apply("a.csv", file(line(1)), new Options(null, false, false));
    atOnce.as(
        data.person(Role.ORGANIZER),
        Role.ORGANIZER,
        Collections.nCopies(4, () -> imports.undo(done.importId())));
    assertThat(person(1)).isZero();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'account.import.undo'"
                    + " AND object_id = ?",
                String.valueOf(done.importId())))
        .isEqualTo(1);
  }

  @Test
  void whomAnotherImportNamesStaysUntilThatOneIsUndoneToo() {
    long course = data.openCourse();
    Options intoCourse = new Options(data.slugOf(course), false, false);
    long known = data.person();
    String knownLine = data.emailOf(known) + ";Коваль;Олена;;";
    ImportPreview<Row> first =
        imports.apply("a.csv", file(line(1), line(2), knownLine), intoCourse);
    ImportPreview<Row> second = imports.apply("b.csv", file(line(1), knownLine), intoCourse);
    PeopleImport undone = imports.undo(first.importId());
    assertThat(undone.getStayed()).isEqualTo(1);
    assertThat(person(1)).isPositive();
    assertThat(person(2)).isZero();
    assertThat(enrolled(course, person(1))).isEqualTo(1);
    assertThat(enrolled(course, known)).isEqualTo(1);
    imports.undo(second.importId());
    assertThat(person(1)).isZero();
    assertThat(enrolled(course, known)).isZero();
  }

  @Test
  void onlyOrganizersImport() {
    acting.as(data.person(Role.TRAINER), Role.TRAINER);
    assertThatThrownBy(() -> imports.preview(file(line(1))))
        .isInstanceOf(AccessDeniedException.class);
  }
}
