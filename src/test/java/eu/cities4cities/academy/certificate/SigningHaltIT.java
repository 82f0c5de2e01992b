package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.NameFields;
import eu.cities4cities.academy.account.NameService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With a key that is over nothing is signed, nobody is given up, and it goes on by itself. */
@ExtendWith(ArquillianExtension.class)
class SigningHaltIT {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Issuing issuing;
  @Inject private Settings settings;
  @Inject private SigningKeys keys;
  @Inject private SigningKeyService keyService;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;
  @Inject private AwardByHandService byHand;
  @Inject private CertificateService certificates;
  @Inject private NameService names;
  @Inject private NameCorrectionWorker corrections;
  @Inject private NamesWaitingService waiting;

  private Path file;
  private byte[] good;

  @BeforeEach
  void remember() throws IOException {
    keys.current();
    file = settings.dataDir().resolve("test-signing.p12");
    good = Files.readAllBytes(file);
  }

  @AfterEach
  void mend() throws IOException {
    Files.write(file, good);
    await("the key is well again", () -> keys.halt().isEmpty());
  }

  @Test
  void aRunWaitsAdministratorsAreToldOnceAndItGoesOnWithTheNextKey() throws Exception {
    long course = issuing.course();
    String number = issuing.to(course, data.person());
    long person = data.person();
    data.enroll(course, person);
    data.enroll(course, data.person());
    data.confirmNames(course);
    long administrator = data.person(Role.ADMINISTRATOR);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    String slug = data.slugOf(course);

    Files.write(file, Keystores.overdue());
    await("the key is over", () -> keys.halt().filter(KeyTrouble.OVER::equals).isPresent());
    long run = runs.start(slug, RunOrder.of(CertificateKind.COMPLETION));
    await("the run waits", () -> look(slug, run).isWaiting());
    RunProgress waiting = runs.progress(slug, run);
    assertThat(waiting.rest().waitsFor()).isEqualTo("certificate.key.OVER");
    assertThat(waiting.done()).as("nobody is issued, and nobody is given up").isZero();
    for (int again = 0; again < 3; again++) {
      data.insert(
          "UPDATE certificate_run SET waits_until = '2020-01-01',"
              + " waits_since = waits_since - INTERVAL 1 MINUTE WHERE id = ?",
          run);
      await(
          "it has tried again",
          () ->
              look(slug, run).isWaiting()
                  && data.number(
                          "SELECT COUNT(*) FROM certificate_run WHERE id = ?"
                              + " AND waits_until > UTC_TIMESTAMP(3)",
                          run)
                      == 1);
    }
    assertThat(runs.progress(slug, run).done()).isZero();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?"
                    + " AND subject = 'Сертифікати зараз не підписуються'",
                data.emailOf(administrator)))
        .as("one letter a day for one cause")
        .isEqualTo(1);

    assertThatThrownBy(
            () -> byHand.award(slug, person, CertificateKind.COMPLETION, "Потрібен", true))
        .isInstanceOfSatisfying(
            SigningKeyUnusableException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.key.OVER"));
    assertThatThrownBy(() -> certificates.correct(number, "Коваль Ганна", "Hanna Koval", "Імʼя"))
        .isInstanceOf(SigningKeyUnusableException.class);
    assertThat(certificates.history(number)).hasSize(1);
    acting.as(administrator, Role.ADMINISTRATOR);
    assertThat(keyService.halt()).hasValue(KeyTrouble.OVER);
    assertThat(keyService.list()).isNotEmpty();

    mend();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    data.insert("UPDATE certificate_run SET waits_until = '2020-01-01' WHERE id = ?", run);
    await("the run has ended", () -> !look(slug, run).isRunning());
    assertThat(runs.progress(slug, run).issued()).isEqualTo(2);
  }

  @Test
  void aDecisionOnANameStandsAndEachCertificateFollowsOnceWhenItCanBeSigned() throws Exception {
    long person = data.person();
    String first = issuing.to(issuing.course(), person);
    long course = issuing.course();
    issuing.to(course, person);
    String second =
        data.text(
            "SELECT number FROM certificate WHERE person_id = ? AND course_id = ?", person, course);
    acting.as(person);
    NameFields asked = new NameFields();
    asked.setSurname("Нова-Лісова");
    asked.setGivenName("Олена");
    assertThat(names.save(asked, "Змінено паспорт").asked()).isTrue();
    long request = data.number("SELECT id FROM person_request WHERE person_id = ?", person);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);

    Files.write(file, Keystores.overdue());
    await("the key is over", () -> keys.halt().filter(KeyTrouble.OVER::equals).isPresent());
    names.accept(request, null);
    await("both were tried", () -> putOff(person) == 2);
    assertThat(data.text("SELECT surname FROM person WHERE id = ?", person))
        .isEqualTo("Нова-Лісова");
    assertThat(certificates.history(first)).hasSize(1);
    String slug = data.slugOf(course);
    assertThat(ofCourse(slug))
        .as("staff see what waits, and for what")
        .hasValueSatisfying(
            each -> {
              assertThat(each.count()).isEqualTo(1);
              assertThat(each.waitsFor()).isEqualTo("certificate.key.OVER");
              assertThat(each.since()).isNotNull();
            });

    mend();
    tryAgain(first);
    await("the first one follows", () -> certificates.history(first).size() == 2);
    assertThat(certificates.history(second)).hasSize(1);
    tryAgain(second);
    await("the second one follows", () -> certificates.history(second).size() == 2);
    corrections.look();
    assertThat(certificates.history(first)).as("not once more").hasSize(2);
    assertThat(ofCourse(slug)).as("nothing waits").isEmpty();
    assertThat(certificates.history(first).get(0).nameUk()).isEqualTo("Нова-Лісова Олена");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM name_correction n JOIN certificate c"
                    + " ON c.id = n.certificate_id WHERE c.person_id = ?",
                person))
        .isZero();
  }

  private Optional<NamesWaiting> ofCourse(String slug) {
    return waiting.list().stream().filter(each -> each.slug().equals(slug)).findFirst();
  }

  private long putOff(long person) {
    corrections.look();
    return data.number(
        "SELECT COUNT(*) FROM name_correction n JOIN certificate c ON c.id = n.certificate_id"
            + " WHERE c.person_id = ? AND n.token IS NULL AND n.due_at > UTC_TIMESTAMP(3)",
        person);
  }

  private void tryAgain(String number) {
    data.insert(
        "UPDATE name_correction n JOIN certificate c ON c.id = n.certificate_id"
            + " SET n.due_at = '2020-01-01' WHERE c.number = ?",
        number);
    corrections.look();
  }

  @Test
  void whileTheFileIsNoKeystoreTheKeyBeforeGoesOnAndThePageSaysWhy() throws Exception {
    Files.writeString(file, "половина файлу");
    await("the trouble is seen", () -> keys.trouble().isPresent());
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    assertThat(keyService.trouble()).hasValue(KeyTrouble.UNREADABLE);
    assertThat(keyService.halt()).isEmpty();
    assertThat(issuing.to(issuing.course(), data.person())).isNotNull();
  }

  private RunProgress look(String slug, long run) {
    worker.look();
    return runs.progress(slug, run);
  }

  private static void await(String what, BooleanSupplier state) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!state.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
