package eu.cities4cities.academy.certificate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.ErasureService;
import eu.cities4cities.academy.account.PersonalDataService;
import eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.AtOnce;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose certificates of earlier days are: claimed, decided, given, and forgotten by an erasure. */
@ExtendWith(ArquillianExtension.class)
class HolderDecisionsIT {
  private static final int MANY = 1_000;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private AtOnce atOnce;
  @Inject private CertificateImportService imports;
  @Inject private ImportedCertificateService certificates;
  @Inject private HolderClaims claims;
  @Inject private HolderDesk desk;
  @Inject private PersonalDataService personalData;
  @Inject private ErasureService erasures;

  private final EarlierList list = new EarlierList();
  private final String name = list.surname() + " Олена";
  private long organizer;
  private long person;
  private long brought;

  @BeforeEach
  void twoOfOneNameStandInAList() {
    person = data.person();
    data.insert("UPDATE person SET surname = ? WHERE id = ?", list.surname(), person);
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
    byte[] old = list.of(list.line(name, 1), list.line("Олена " + list.surname(), 2));
    brought = imports.apply("old.csv", old, false).importId();
  }

  private void erase(long erased) {
    acting.as(erased);
    erasures.ask(null);
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    erasures.carryOut(
        data.number(
            "SELECT id FROM person_request WHERE person_id = ? AND kind = 'ERASURE'", erased));
    acting.as(organizer, Role.ORGANIZER);
  }

  private void claim(int place) {
    acting.as(person);
    claims.claim(list.number(place));
    acting.as(organizer, Role.ORGANIZER);
  }

  /** The open questions about the certificates of this test, in the order of their numbers. */
  private List<HolderDesk.Open> open() {
    return desk.listOpen(0, MANY).stream()
        .filter(each -> each.oldNumber().startsWith(list.number(0).replaceAll("0$", "")))
        .toList();
  }

  private String nameOn(int place) {
    String number =
        data.text(
            "SELECT number FROM imported_certificate WHERE old_number = ? ORDER BY id DESC LIMIT 1",
            list.number(place));
    return certificates.find(number).orElseThrow().name();
  }

  private long audited(String action, int place) {
    return data.number(
        "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND object_id IN"
            + " (SELECT number FROM imported_certificate WHERE old_number = ?)",
        action,
        list.number(place));
  }

  @Test
  void anErasureForgetsNoNameByItselfButAsksStaffAboutEach() {
    long before = desk.countOpen();
    acting.as(person);
    // Anybody may bear the name: an account is told nothing that rests on the name alone.
    assertThat(personalData.mine().toString()).doesNotContain(list.number(1));
    assertThat(erasures.keeps())
        .noneMatch(kept -> kept.key().startsWith("personalData.kept.imported"));
    erase(person);
    assertThat(nameOn(1)).isEqualTo(name);
    assertThat(desk.countOpen()).isEqualTo(before + 2);
    List<HolderDesk.Open> asked = open();
    assertThat(asked).extracting(HolderDesk.Open::cause).containsOnly(Cause.ERASURE);
    assertThat(asked).extracting(HolderDesk.Open::personId).containsOnly(person);
    // Nothing is left of whoever was erased but the number of the account.
    assertThat(asked).allMatch(each -> each.personName() == null && each.email() == null);

    desk.decide(asked.get(0).id(), true, "лист людини");
    desk.decide(asked.get(1).id(), false, "навчалася інша");
    assertThat(nameOn(1)).isNull();
    assertThat(certificates.nameMatches(list.number(1), name)).isTrue();
    assertThat(nameOn(2)).isEqualTo("Олена " + list.surname());
    assertThat(audited("certificate.holder.decide", 1)).isEqualTo(1);
    assertThat(audited("certificate.holder.decide", 2)).isEqualTo(1);
    assertThat(desk.countOpen()).isEqualTo(before);
    assertThat(data.number("SELECT COUNT(*) FROM holder_question WHERE person_id = ?", person))
        .isZero();
  }

  @Test
  void ofTwoErasedPeopleOfOneNameACertificateIsOnes() {
    long namesake = data.person();
    data.insert("UPDATE person SET surname = ? WHERE id = ?", list.surname(), namesake);
    erase(person);
    erase(namesake);
    assertThat(open()).hasSize(4);
    long first = open().stream().filter(each -> each.personId() == person).findFirst().get().id();
    desk.decide(first, true, "лист людини");
    assertThat(open()).hasSize(2).allMatch(each -> each.oldNumber().equals(list.number(2)));
  }

  @Test
  void twoWhoDecideAboutOneCertificateAtOnceWaitForEachOther() throws Exception {
    long namesake = data.person();
    data.insert("UPDATE person SET surname = ? WHERE id = ?", list.surname(), namesake);
    erase(person);
    erase(namesake);
    for (int place = 1; place <= 2; place++) {
      String number = list.number(place);
      List<String> refused = new CopyOnWriteArrayList<>();
      List<Runnable> decisions =
          open().stream()
              .filter(each -> each.oldNumber().equals(number))
              .map(each -> (Runnable) () -> decide(each.id(), refused))
              .toList();
      assertThat(decisions).hasSize(2);
      atOnce.as(organizer, Role.ORGANIZER, decisions);
      // Once it is the one's, it is not the other's: so the later decision comes too late.
      assertThat(refused).containsExactly("certificate.holder.decided");
      assertThat(nameOn(place)).isNull();
      assertThat(audited("certificate.holder.decide", place)).isEqualTo(2);
    }
  }

  private void decide(long question, List<String> refused) {
    try {
      desk.decide(question, true, "лист людини");
    } catch (RefusedException e) {
      refused.add(e.getMessage());
    }
  }

  @Test
  void aNameThatAnUndoTookAwayIsAskedAboutWhenItComesAgainAfterAnErasure() {
    desk.forgetName(list.number(2), "лист від 12.03");
    imports.undo(brought);
    erase(person);
    assertThat(open()).as("what was taken back waits for nothing").isEmpty();
    byte[] mended = list.of(list.line(name, 1, "19.09.2021"), list.line(name, 2, "19.09.2021"));
    imports.apply("mended.csv", mended, false);
    assertThat(nameOn(2)).isNull();
    assertThat(open())
        .extracting(HolderDesk.Open::oldNumber, HolderDesk.Open::cause, HolderDesk.Open::personId)
        .containsExactly(Tuple.tuple(list.number(1), Cause.ERASURE, person));
    desk.decide(open().get(0).id(), true, "лист людини");
    assertThat(nameOn(1)).isNull();
  }

  @Test
  void aClaimThatIsConfirmedBringsTheCertificateIntoTheAccountAndAnErasureForgetsItsNameAtOnce() {
    claim(1);
    acting.as(person);
    assertThat(claims.listMine()).isEmpty();
    assertThat(claims.listMyClaims()).allMatch(HolderClaims.Claim::isOpen).hasSize(1);
    acting.as(organizer, Role.ORGANIZER);
    HolderDesk.Open asked = open().get(0);
    assertThat(asked.isClaim()).isTrue();
    assertThat(asked.sameName()).isTrue();
    assertThat(asked.email()).isEqualTo(data.emailOf(person));
    desk.decide(asked.id(), true, "звірено зі списком");
    assertThat(letters("certificate.claimConfirmed")).isEqualTo(1);

    acting.as(person);
    assertThat(claims.listMine())
        .extracting(HolderClaims.Mine::oldNumber)
        .containsExactly(list.number(1));
    assertThat(claims.listMyClaims()).isEmpty();
    assertThat(personalData.mine().toString()).isNotEmpty();
    assertThat(personalData.mine())
        .filteredOn(section -> section.name().equals("importedCertificates"))
        .allSatisfy(section -> assertThat(section.rows().get(0)).contains(list.number(1), name))
        .hasSize(1);
    assertThat(erasures.keeps())
        .anyMatch(kept -> kept.key().equals("personalData.kept.importedCertificates"));
    erase(person);
    assertThat(nameOn(1)).isNull();
    assertThat(certificates.nameMatches(list.number(1), name)).isTrue();
    assertThat(open()).extracting(HolderDesk.Open::oldNumber).containsExactly(list.number(2));
  }

  @Test
  void aClaimThatIsRefusedLeavesEverythingAndIsNotAskedAgain() {
    claim(1);
    desk.decide(open().get(0).id(), false, "у списку інша людина");
    assertThat(letters("certificate.claimDeclined")).isEqualTo(1);
    acting.as(person);
    assertThat(claims.listMyClaims())
        .extracting(HolderClaims.Claim::reason)
        .containsExactly("у списку інша людина");
    assertThatThrownBy(() -> claims.claim(list.number(1)))
        .hasMessage("certificate.holder.answered");
    // Staff have said already that this one is not theirs.
    erase(person);
    assertThat(open()).extracting(HolderDesk.Open::oldNumber).containsExactly(list.number(2));
  }

  @Test
  void anErasureTurnsAnOpenClaimIntoAQuestionOfForgetting() {
    claim(1);
    acting.as(person);
    assertThat(erasures.keeps())
        .anyMatch(kept -> kept.key().equals("personalData.kept.holderQuestions"));
    erase(person);
    HolderDesk.Open asked =
        open().stream().filter(each -> each.oldNumber().equals(list.number(1))).findFirst().get();
    assertThat(asked.cause()).isEqualTo(Cause.ERASED_CLAIM);
    assertThat(asked.personName()).isNull();
    desk.decide(asked.id(), true, "так");
    assertThat(nameOn(1)).isNull();
  }

  @Test
  void aDecisionIsTakenOnce() {
    claim(1);
    long asked = open().get(0).id();
    assertThatThrownBy(() -> desk.decide(asked, true, " "))
        .hasMessage("certificate.edit.reasonMissing");
    desk.decide(asked, false, "ні");
    assertThatThrownBy(() -> desk.decide(asked, true, "так"))
        .hasMessage("certificate.holder.decided");
  }

  @Test
  void aClaimedNumberIsAskedAboutOnceHoweverOftenItIsSent() throws Exception {
    acting.as(person);
    assertThatThrownBy(() -> claims.claim(list.number(9)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("certificate.holder.noNumber");
    Runnable sent = () -> claims.claim(list.number(1));
    assertThatThrownBy(() -> atOnce.as(person, Role.PARTICIPANT, List.of(sent, sent, sent)))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("certificate.holder.asked");
    acting.as(organizer, Role.ORGANIZER);
    assertThat(open()).hasSize(1);
  }

  @Test
  void staffGiveACertificateToAnAccountAndTakeItBack() {
    String email = data.emailOf(person);
    assertThatThrownBy(() -> desk.assign(list.number(1), "nobody@example.org", "лист"))
        .hasMessage("certificate.holder.noPerson");
    desk.assign(list.number(1), email.toUpperCase(), "лист");
    long other = data.person();
    assertThatThrownBy(() -> desk.assign(list.number(1), data.emailOf(other), "лист"))
        .hasMessage("certificate.holder.others");
    acting.as(person);
    assertThat(claims.listMine()).hasSize(1);
    assertThatThrownBy(() -> claims.claim(list.number(1))).hasMessage("certificate.holder.yours");
    acting.as(organizer, Role.ORGANIZER);
    desk.release(list.number(1), "помилка");
    assertThatThrownBy(() -> desk.release(list.number(1), "помилка"))
        .hasMessage("certificate.holder.nobodys");
    acting.as(person);
    assertThat(claims.listMine()).isEmpty();
    assertThat(audited("certificate.holder.assign", 1)).isEqualTo(2);
  }

  @Test
  void anOrganizerForgetsANameForSomebodyWithoutAnAccount() {
    assertThatThrownBy(() -> desk.forgetName(list.number(1), " "))
        .hasMessage("certificate.edit.reasonMissing");
    assertThatThrownBy(() -> desk.forgetName(list.number(9), "лист"))
        .hasMessage("certificate.import.noNumber");
    desk.forgetName(list.number(1), "лист від 12.03");
    assertThat(nameOn(1)).isNull();
    assertThat(nameOn(2)).isNotNull();
    assertThat(certificates.nameMatches(list.number(1), name)).isTrue();
    assertThat(audited("certificate.import.forget", 1)).isEqualTo(1);
  }

  @Test
  void anotherCertificateWithANameThatWasForgottenIsAskedAbout() {
    desk.forgetName(list.number(1), "лист від 12.03");
    byte[] later = list.of(list.line(name, 3), list.line("Ткачук Оксана", 4));
    assertThat(imports.preview(later).rows().get(0).notes())
        .extracting("key")
        .containsExactly("certificate.import.namesake");
    long added = imports.apply("later.csv", later, false).importId();
    assertThat(nameOn(3)).isEqualTo(name);
    assertThat(open())
        .extracting(HolderDesk.Open::oldNumber, HolderDesk.Open::cause)
        .containsExactly(Tuple.tuple(list.number(3), Cause.NAMESAKE));
    // What is taken back waits for nothing; once it comes again, the question stands again.
    imports.undo(added);
    assertThat(open()).isEmpty();
    imports.apply("later.csv", later, false);
    assertThat(open()).hasSize(1);
    desk.decide(open().get(0).id(), true, "та сама людина");
    assertThat(nameOn(3)).isNull();
  }

  private long letters(String template) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND letter_key LIKE ?",
        data.emailOf(person),
        template + ".%");
  }
}
