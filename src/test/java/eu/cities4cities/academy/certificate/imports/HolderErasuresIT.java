package eu.cities4cities.academy.certificate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What becomes of certificates of earlier days when somebody of their name is erased. */
class HolderErasuresIT extends TwoOfOneName {
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
}
