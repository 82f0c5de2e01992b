package eu.cities4cities.academy.certificate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** People say which certificates of earlier days are theirs, and are answered. */
class HolderClaimsIT extends TwoOfOneName {
  @Inject private HolderTodoBean todo;

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
  void organizersGetOneLetterADayInTheirLanguage() {
    long foreign = data.person(Role.ORGANIZER);
    data.insert("UPDATE person SET language = 'en' WHERE id = ?", foreign);
    aNewDay();
    claim(1);
    claim(2);
    assertThat(subject(organizer)).isEqualTo("Давні сертифікати чекають на рішення, чиї вони");
    assertThat(subject(foreign))
        .isEqualTo("Certificates of earlier days wait for a decision whose they are");
    assertThat(lettersTo(organizer)).isEqualTo(1);
    assertThat(lettersTo(person)).as("nobody else").isZero();
    aNewDay();
    data.insert("UPDATE holder_question SET waits = NULL WHERE person_id = ?", person);
    data.insert("DELETE FROM holder_question WHERE person_id = ?", person);
    claim(1);
    assertThat(lettersTo(organizer)).isEqualTo(2);
  }

  @Test
  void whatIsAskedAfterTheDaysLetterIsCountedOnThePageThatTheLetterNames() {
    aNewDay();
    long before = desk.countOpen();
    claim(1);
    claim(2);
    assertThat(lettersTo(organizer)).isEqualTo(1);
    assertThat(
            data.text(
                "SELECT text_body FROM outbox_letter WHERE recipient = ?"
                    + " AND letter_key LIKE 'certificate.holderQuestions.%'",
                data.emailOf(organizer)))
        .contains("на сторінці «Керування»");
    assertThat(todo.getWaiting()).isEqualTo(before + 2);
  }

  /** Whoever was written to today was so yesterday. */
  private void aNewDay() {
    data.insert("DELETE FROM holder_letter_day");
    data.insert(
        "UPDATE outbox_letter SET letter_key = CONCAT('earlier-', UUID_SHORT())"
            + " WHERE letter_key LIKE 'certificate.holderQuestions.%'");
  }

  private String subject(long who) {
    return data.text(
        "SELECT subject FROM outbox_letter WHERE recipient = ?"
            + " AND letter_key LIKE 'certificate.holderQuestions.%'",
        data.emailOf(who));
  }

  private long lettersTo(long who) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?"
            + " AND (subject LIKE 'Давні сертифікати%' OR subject LIKE 'Certificates of earlier%')",
        data.emailOf(who));
  }
}
