package eu.cities4cities.academy.account.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.RoleService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit trail, searched by who, what, to what and when, and read in words. */
@ExtendWith(ArquillianExtension.class)
class AuditSearchIT {
  @Inject private AuditSearch search;
  @Inject private AuditTrail trail;
  @Inject private RoleService roles;
  @Inject private TestData data;
  @Inject private Acting acting;

  private static AuditSearch.Wanted wanted(
      String who, String action, String type, String object, String from, String until) {
    return new AuditSearch.Wanted(who, action, type, object, from, until);
  }

  private List<AuditLine> found(AuditSearch.Wanted wanted) {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    return search.list(wanted, 0, 100);
  }

  private String surname(long person) {
    return data.text("SELECT surname FROM person WHERE id = ?", person);
  }

  @Test
  void aRoleGivenReadsAsASentenceWithNames() {
    long administrator = data.person(Role.ADMINISTRATOR);
    long person = data.person();
    long course = data.openCourse();
    acting.as(administrator, Role.ADMINISTRATOR);
    roles.grant(person, Role.TRAINER, data.slugOf(course), null, "наказ 7");
    AuditLine line =
        found(wanted(surname(administrator), "account.role.grant", "", "", "", "")).get(0);
    assertThat(line.who()).isEqualTo(surname(administrator) + " Олена");
    assertThat(line.what()).isEqualTo("Надано роль");
    assertThat(line.object()).isEqualTo("Людина: " + surname(person) + " Олена");
    assertThat(line.after())
        .isEqualTo(
            "Тренер курс «" + data.text("SELECT title_uk FROM course WHERE id = ?", course) + "»");
    assertThat(line.reason()).isEqualTo("наказ 7");
  }

  @Test
  void rowsAreFoundByTheObjectAlsoAsPartOfAPair() {
    long person = data.person();
    long session =
        data.session(data.openCourse(), java.time.LocalDateTime.parse("2026-03-02T10:00:00"), 60);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    trail.record(
        new AuditTrail.Change(
            "attendance.override",
            "CourseSession",
            session + "/" + person,
            "ABSENT",
            "PRESENT",
            "лист"));
    List<AuditLine> byPerson = found(wanted("", "", "", surname(person), "", ""));
    assertThat(byPerson).hasSize(1);
    assertThat(byPerson.get(0).object()).contains(surname(person)).startsWith("Заняття: Заняття");
    assertThat(found(wanted("", "", "CourseSession", String.valueOf(session), "", ""))).hasSize(1);
    assertThat(found(wanted("", "", "Course", String.valueOf(session) + "/" + person, "", "")))
        .isEmpty();
  }

  @Test
  void daysAreThoseOfKyivAndBothAreMeant() {
    long person = data.person();
    long entry =
        data.insert(
            "INSERT INTO audit_entry (happened_at, action, object_type, object_id, address)"
                + " VALUES ('2020-05-09 21:30:00', 'account.erase', 'Person', ?, '')",
            String.valueOf(person));
    assertThat(entry).isPositive();
    String id = String.valueOf(person);
    assertThat(found(wanted("", "", "", id, "2020-05-10", "2020-05-10"))).hasSize(1);
    assertThat(found(wanted("", "", "", id, "2020-05-09", "2020-05-09"))).isEmpty();
    assertThat(found(wanted("Академія", "", "Person", id, "", ""))).hasSize(1);
    assertThat(found(wanted("Немає такої людини", "", "", id, "", ""))).isEmpty();
  }

  @Test
  void aWholeRecordShowsWhatDiffers() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    String id = String.valueOf(data.community());
    trail.record(
        new AuditTrail.Change(
            "community.profile",
            "Community",
            id,
            "{\"promise\":{\"uk\":\"Було\",\"en\":\"Same\"}}",
            "{\"promise\":{\"uk\":\"Стало\",\"en\":\"Same\"}}",
            null));
    AuditLine line = found(wanted("", "community.profile", "", id, "", "")).get(0);
    assertThat(line.fields()).containsExactly(new AuditDiff.Field("promise.uk", "Було", "Стало"));
    assertThat(line.after()).isEmpty();
  }

  @Test
  void theTrailIsForOrganizersAndAdministrators() {
    acting.as(data.person(Role.TRAINER), Role.TRAINER);
    assertThatThrownBy(() -> search.list(wanted("", "", "", "", "", ""), 0, 10))
        .isInstanceOf(AccessDeniedException.class);
  }
}
