package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names are confirmed as they will be printed, and what stands in no name does not get so far,
 * whatever way it came into the database.
 */
@ExtendWith(ArquillianExtension.class)
class NameConfirmationIT {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  /** What stands in no name, and the sign that the answer names. */
  private static final Map<String, String> NO_NAMES = noNames();

  /** A Latin O in it. */
  private static final String MIXED = "К\u006Fваль";

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;
  @Inject private NameConfirmationService names;
  @Inject private AwardByHandService byHand;
  @Inject private NameHashes hashes;

  private static Map<String, String> noNames() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("Коваль \uD83C\uDF3B", "\uD83C\uDF3B");
    names.put("Коваль \u202Eанна", "U+202E");
    names.put("Ко\u200Bваль", "U+200B");
    names.put("<script>alert(1)</script>", "<");
    names.put("=1+1", "=");
    names.put("+380", "+");
    names.put("@Коваль", "@");
    names.put("Коваль\tОлена2", "2");
    names.put("محمد", "م");
    names.put("陳", "陳");
    return names;
  }

  @Test
  void aNameIsConfirmedAsItWasShownAndOnlyUntilItChanges() {
    long course = course();
    long person = enrolled(course);
    String slug = data.slugOf(course);
    acting.as(person, Role.PARTICIPANT);
    NameConfirmationService.OwnNames shown = names.mine(slug);
    assertThat(shown.confirmed()).isFalse();
    assertThatThrownBy(() -> names.confirm(slug, "Ковальчук Олена", shown.nameLatin(), false))
        .isInstanceOf(StaleException.class);
    names.confirm(slug, shown.nameUk(), shown.nameLatin(), false);
    assertThat(names.mine(slug).confirmed()).isTrue();
    data.insert("UPDATE person SET given_name = 'Олеся' WHERE id = ?", person);
    assertThat(names.mine(slug).confirmed()).isFalse();
    acting.as(data.person(), Role.PARTICIPANT);
    assertThatThrownBy(() -> names.mine(slug)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aNameThatPaperCannotCarryIsRefusedWhenItIsConfirmed() {
    long course = course();
    long person = enrolled(course);
    data.insert("UPDATE person SET surname = 'Ꙗнчук' WHERE id = ?", person);
    acting.as(person, Role.PARTICIPANT);
    String slug = data.slugOf(course);
    NameConfirmationService.OwnNames shown = names.mine(slug);
    assertThatThrownBy(() -> names.confirm(slug, shown.nameUk(), shown.nameLatin(), false))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("certificate.unprintable.MISSING_SIGN");
              assertThat(refused.args()).containsExactly("U+A656");
            });
    assertThat(names.mine(slug).confirmed()).isFalse();
  }

  @Test
  void whatStandsInNoNameIsRefusedWhenItIsConfirmed() {
    long course = course();
    NO_NAMES.forEach(
        (surname, sign) -> {
          long person = enrolled(course, surname);
          acting.as(person, Role.PARTICIPANT);
          assertRefused(course, person, "account.name.FOREIGN_SIGN", sign);
        });
  }

  @Test
  void aCyrillicLetterInTheLatinSpellingIsRefusedWhenItIsConfirmed() {
    long course = course();
    long person = enrolled(course, "Коваль");
    data.insert("UPDATE person SET latin_name = 'Olena K\u043Eval' WHERE id = ?", person);
    acting.as(person, Role.PARTICIPANT);

    assertRefused(course, person, "certificate.name.notLatin", "Olena K\u043Eval");
  }

  @Test
  void aLatinLetterInAUkrainianWordIsAskedAbout() {
    long course = course();
    long person = enrolled(course, MIXED);
    acting.as(person, Role.PARTICIPANT);
    String slug = data.slugOf(course);
    NameConfirmationService.OwnNames shown = names.mine(slug);
    assertThat(shown.mixedWord()).isEqualTo(MIXED);
    assertRefused(course, person, "account.name.mixed", MIXED);

    names.confirm(slug, shown.nameUk(), shown.nameLatin(), true);

    assertThat(names.mine(slug).confirmed()).isTrue();
  }

  @Test
  void noRunPrintsWhatItsOwnerCouldNotConfirm() {
    long course = course();
    long good = enrolled(course, "Коваль");
    long strange = enrolled(course, "<script>");
    long mixed = enrolled(course, MIXED);
    long meant = enrolled(course, MIXED);
    acting.as(meant, Role.PARTICIPANT);
    String slug = data.slugOf(course);
    NameConfirmationService.OwnNames shown = names.mine(slug);
    names.confirm(slug, shown.nameUk(), shown.nameLatin(), true);
    data.insert(
        "INSERT INTO name_request (enrollment_id, name_hash, asked_at, decided_from)"
            + " SELECT e.id, '', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) FROM enrollment e"
            + " WHERE e.course_id = ?",
        course);
    for (long each : new long[] {good, strange, mixed}) {
      data.insert(
          "UPDATE name_request SET name_hash = ? WHERE enrollment_id ="
              + " (SELECT id FROM enrollment WHERE course_id = ? AND person_id = ?)",
          hashOf(each),
          course,
          each);
    }
    organize();

    finish(slug, runs.start(slug, new RunOrder(CertificateKind.COMPLETION, true)));

    assertThat(numberOf(good)).isNotNull();
    assertThat(numberOf(meant)).as("asked about, and meant").isNotNull();
    assertThat(numberOf(strange)).isNull();
    assertThat(numberOf(mixed)).isNull();
    assertThat(runs.latest(slug).orElseThrow().failures())
        .extracting(RunProgress.Line::error, RunProgress.Line::errorDetail)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("account.name.FOREIGN_SIGN", "<"),
            org.assertj.core.groups.Tuple.tuple("account.name.mixed", MIXED));
  }

  @Test
  void byHandSomebodyAnswersForAMixtureAndNobodyForASignThatStandsInNoName() {
    long course = course();
    long strange = enrolled(course, "=1+1");
    long mixed = enrolled(course, MIXED);
    String slug = data.slugOf(course);
    organize();
    assertThatThrownBy(
            () -> byHand.award(slug, strange, CertificateKind.COMPLETION, "Сьогодні", true))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> byHand.award(slug, mixed, CertificateKind.COMPLETION, "Сьогодні", false))
        .isInstanceOf(RefusedException.class);
    assertThat(byHand.award(slug, mixed, CertificateKind.COMPLETION, "Сьогодні", true)).isNotNull();
  }

  private void assertRefused(long course, long person, String key, String detail) {
    String slug = data.slugOf(course);
    NameConfirmationService.OwnNames shown = names.mine(slug);
    assertThatThrownBy(() -> names.confirm(slug, shown.nameUk(), shown.nameLatin(), false))
        .as(shown.nameUk())
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused.key()).isEqualTo(key);
              assertThat(refused.args()).containsExactly(detail);
            });
    assertThat(names.mine(slug).confirmed()).isFalse();
  }

  private String hashOf(long person) {
    return hashes.of(
        data.text(
            "SELECT CONCAT_WS(' ', surname, given_name, patronymic) FROM person WHERE id = ?",
            person),
        data.text("SELECT latin_name FROM person WHERE id = ?", person));
  }

  private long course() {
    long course = data.course("FINISHED", LocalDate.of(2026, 3, 2), 2, null);
    data.insert("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    data.session(course, LocalDate.of(2026, 3, 2).atTime(10, 0), 60);
    return course;
  }

  private long enrolled(long course) {
    return enrolled(course, "Коваленко");
  }

  private long enrolled(long course, String surname) {
    long person = data.personOf(data.community());
    data.insert(
        "UPDATE person SET surname = ?, latin_name = 'Olena Koval' WHERE id = ?", surname, person);
    data.enroll(course, person);
    return person;
  }

  private void organize() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  /** Helps the server's worker until the run is done. */
  private void finish(String slug, long run) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (runs.progress(slug, run).isRunning()) {
      assertThat(System.nanoTime()).as("the run ends in time").isLessThan(deadline);
      worker.look();
    }
  }

  private String numberOf(long person) {
    return data.text("SELECT number FROM certificate WHERE person_id = ? AND live = 1", person);
  }
}
