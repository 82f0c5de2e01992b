package eu.cities4cities.academy.certificate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Staff decide whose certificates of earlier days are, and forget names on them. */
class HolderDecisionsIT extends TwoOfOneName {
  private static final long PATIENCE_SECONDS = 60;

  @Inject private Instance<RequestContextController> contexts;
  @Resource private ManagedExecutorService hands;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

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
  void whoeverDecidesAfterAWaitDecidesByWhatIsThereThen() throws Exception {
    claim(1);
    long asked = open().get(0).id();
    String address = "after-the-wait-" + person + "@example.org";
    transaction.begin();
    data.text(
        "SELECT number FROM imported_certificate WHERE old_number = ? FOR UPDATE", list.number(1));
    data.insert("UPDATE person SET email = ? WHERE id = ?", address, person);
    Future<?> second = hands.submit(() -> decideInItsOwnRequest(asked));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!second.isDone() && !isWaitedFor()) {
      assertThat(System.nanoTime()).as("the second one comes").isLessThan(end);
      Thread.onSpinWait();
    }
    transaction.commit();
    second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(
            data.text(
                "SELECT recipient FROM outbox_letter WHERE letter_key = ?",
                "certificate.claimConfirmed." + asked))
        .isEqualTo(address);
  }

  private void decideInItsOwnRequest(long question) {
    RequestContextController context = contexts.get();
    context.activate();
    try {
      acting.as(organizer, Role.ORGANIZER);
      desk.decide(question, true, "лист людини");
    } finally {
      context.deactivate();
    }
  }

  private boolean isWaitedFor() {
    return data.number(
            "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE ID <> CONNECTION_ID()"
                + " AND INFO LIKE '%imported_certificate%FOR UPDATE%' AND TIME_MS > 200")
        > 0;
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
}
