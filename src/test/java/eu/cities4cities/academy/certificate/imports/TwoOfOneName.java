package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.ErasureService;
import eu.cities4cities.academy.account.PersonalDataService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.AtOnce;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list of earlier days with two certificates in one name, which an account bears too. */
@ExtendWith(ArquillianExtension.class)
abstract class TwoOfOneName {
  private static final int MANY = 1_000;

  @Inject TestData data;
  @Inject Acting acting;
  @Inject AtOnce atOnce;
  @Inject CertificateImportService imports;
  @Inject ImportedCertificateService certificates;
  @Inject HolderClaims claims;
  @Inject HolderDesk desk;
  @Inject PersonalDataService personalData;
  @Inject ErasureService erasures;

  final EarlierList list = new EarlierList();
  final String name = list.surname() + " Олена";
  long organizer;
  long person;
  long brought;

  @BeforeEach
  void twoOfOneNameStandInAList() {
    person = data.person();
    data.insert("UPDATE person SET surname = ? WHERE id = ?", list.surname(), person);
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
    byte[] old = list.of(list.line(name, 1), list.line("Олена " + list.surname(), 2));
    brought = imports.apply("old.csv", old, false).importId();
  }

  void erase(long erased) {
    acting.as(erased);
    erasures.ask(null);
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    erasures.carryOut(
        data.number(
            "SELECT id FROM person_request WHERE person_id = ? AND kind = 'ERASURE'", erased));
    acting.as(organizer, Role.ORGANIZER);
  }

  void claim(int place) {
    acting.as(person);
    claims.claim(list.number(place));
    acting.as(organizer, Role.ORGANIZER);
  }

  /** The open questions about the certificates of this test, in the order of their numbers. */
  List<HolderDesk.Open> open() {
    return desk.listOpen(0, MANY).stream()
        .filter(each -> each.oldNumber().startsWith(list.number(0).replaceAll("0$", "")))
        .toList();
  }

  String nameOn(int place) {
    String number =
        data.text(
            "SELECT number FROM imported_certificate WHERE old_number = ? ORDER BY id DESC LIMIT 1",
            list.number(place));
    return certificates.find(number).orElseThrow().name();
  }

  long audited(String action, int place) {
    return data.number(
        "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND object_id IN"
            + " (SELECT number FROM imported_certificate WHERE old_number = ?)",
        action,
        list.number(place));
  }

  long letters(String template) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND letter_key LIKE ?",
        data.emailOf(person),
        template + ".%");
  }
}
