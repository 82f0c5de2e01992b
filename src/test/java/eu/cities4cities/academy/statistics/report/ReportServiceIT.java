package eu.cities4cities.academy.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.model.Counted;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reports are the organizers'; a link shows figures alone, until it ends or is closed. */
@ExtendWith(ArquillianExtension.class)
class ReportServiceIT {
  @Inject private ReportService reports;
  @Inject private SharedReportService shared;
  @Inject private Counted counted;
  @Inject private Acting acting;
  @Inject private TestData data;

  @BeforeEach
  void asOrganizer() {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  @Test
  void aLinkShowsTheFiguresOfTheCourseAndItsOpeningsAreCounted() {
    long course = course(6);
    long report = reports.make(" Звіт ", ReportKind.FIGURES, choice(course));
    String token = token(share(report));
    acting.asNobody();
    SharedReportService.Shared seen = shared.open(token).orElseThrow();
    assertThat(seen.data().name()).isEqualTo("Звіт");
    assertThat(seen.data().figures().totals())
        .containsEntry(Measure.CONFIRMED, FigureValue.of(6))
        .containsEntry(Measure.CERTIFIED, FigureValue.of(0));
    shared.open(token);

    asOrganizer();
    LinkRow link = reports.view(report).links().get(0);
    assertThat(link.opened()).isEqualTo(2);
    assertThat(link.openedAt()).isNotNull();
    assertThat(data.text("SELECT token_hash FROM report_link WHERE id = ?", link.id()))
        .hasSize(64)
        .isNotEqualTo(token);
  }

  @Test
  void aFileTakenByALinkIsInTheAuditTrail() {
    long report = reports.make("Звіт", ReportKind.FIGURES, choice(course(6)));
    String token = token(share(report));
    acting.asNobody();
    assertThat(shared.forDownload(token)).isPresent();
    assertThat(shared.forDownload("no-such-link")).isEmpty();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'statistics.report.downloadByLink'"
                    + " AND object_id = ? AND actor_id IS NULL",
                String.valueOf(report)))
        .isEqualTo(1);
  }

  @Test
  void filesAreAlwaysOfAWholeCourse() {
    long course = course(5);
    ReportChoice ofARegion = new ReportChoice(null, null, "46", null, Set.of(course));
    assertThatThrownBy(() -> reports.make("Файли", ReportKind.ATTENDANCE, ofARegion))
        .isInstanceOf(RefusedException.class)
        .hasMessage("statistics.report.place.whole");
    assertThat(reports.make("Показники", ReportKind.FIGURES, ofARegion)).isPositive();
  }

  @Test
  void peopleOnSeveralCoursesAreCountedOnce() {
    long first = data.openCourse();
    long second = data.openCourse();
    for (int i = 0; i < 15; i++) {
      long person = data.person();
      if (i < 10) {
        data.enroll(first, person);
      }
      if (i >= 5) {
        data.enroll(second, person);
      }
    }
    counted.now(first);
    counted.now(second);
    ReportChoice both = new ReportChoice(null, null, null, null, Set.of(first, second));
    ReportData seen = reports.view(reports.make("Звіт", ReportKind.FIGURES, both)).data();
    assertThat(seen.figures().totals()).containsEntry(Measure.CONFIRMED, FigureValue.of(20));
    assertThat(seen.people()).isEqualTo(FigureValue.of(15));
  }

  @Test
  void aCourseOfFewerThanFivePeopleIsInNoFigure() {
    long report = reports.make("Звіт", ReportKind.FIGURES, choice(course(4)));
    ReportData seen = shared.open(token(share(report))).orElseThrow().data();
    assertThat(seen.figures().leftOut()).isEqualTo(1);
    assertThat(seen.figures().totals().values()).noneMatch(FigureValue::isKnown);
  }

  @Test
  void anEndedAndAClosedAndARenewedLinkShowNothing() {
    long report = reports.make("Звіт", ReportKind.FIGURES, choice(course(5)));
    String ended = token(share(report));
    long first = reports.view(report).links().get(0).id();
    data.insert("UPDATE report_link SET expires_at = '2026-01-01 00:00:00' WHERE id = ?", first);
    assertThat(shared.open(ended)).isEmpty();

    String renewed = token(reports.renew(first, 7));
    assertThat(shared.open(ended)).isEmpty();
    assertThat(shared.open(renewed)).isPresent();

    reports.revoke(first);
    assertThat(shared.open(renewed)).isEmpty();
    assertThat(shared.open("no-such-link")).isEmpty();
    assertThat(data.number("SELECT opened FROM report_link WHERE id = ?", first)).isEqualTo(1);

    String last = token(share(report));
    reports.remove(report);
    assertThat(shared.open(last)).isEmpty();
    assertThatThrownBy(() -> reports.view(report)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void whatNamesPeopleOrAShieldedCommunityIsShownByNoLink() {
    long files = reports.make("Файли", ReportKind.ATTENDANCE, choice(course(5)));
    assertThat(reports.view(files).shareable()).isFalse();
    assertThatThrownBy(() -> share(files)).isInstanceOf(RefusedException.class);

    long community = data.community();
    ReportChoice ofCommunity = new ReportChoice(null, null, null, community, Set.of());
    long report = reports.make("Громада", ReportKind.FIGURES, ofCommunity);
    String token = token(share(report));
    assertThat(shared.open(token)).isPresent();
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", community);
    assertThat(shared.open(token)).isEmpty();
    assertThatThrownBy(() -> share(report)).isInstanceOf(RefusedException.class);
  }

  @Test
  void lettersLeadToTheReportAndStaffStepsAreKept() {
    long report = reports.make("Звіт", ReportKind.FIGURES, choice(course(5)));
    reports.send(report, "colleague@example.org", Language.EN);
    assertThatThrownBy(() -> reports.send(report, "nobody", Language.EN))
        .isInstanceOf(RefusedException.class);
    String address = reports.share(report, "Фонд", 30, "donor@example.org", Language.EN);
    assertThat(
            data.text(
                "SELECT text_body FROM outbox_letter WHERE letter_key LIKE ?",
                "report:" + report + ":%"))
        .contains("/manage/reports/" + report);
    assertThat(address).contains("/en/reports/");
    reports.forDownload(report);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE object_type = 'SavedReport'"
                    + " AND object_id = ? AND action IN ('statistics.report.make',"
                    + " 'statistics.report.send', 'statistics.report.share',"
                    + " 'statistics.report.download')",
                report))
        .isEqualTo(4);
  }

  @Test
  void theStaffOfACourseTakeItsReportAndADraftHasNone() {
    long course = course(6);
    acting.asTrainerOf(course, data.person());
    ReportData taken = reports.ofCourse(data.slugOf(course), Language.EN);
    assertThat(taken.name())
        .isEqualTo(data.text("SELECT title_en FROM course WHERE id = ?", course));
    assertThat(taken.figures().totals()).containsEntry(Measure.CONFIRMED, FigureValue.of(6));
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE object_type = 'Course' AND object_id = ?"
                    + " AND action = 'statistics.report.download'",
                course))
        .isEqualTo(1);
    acting.asTrainerOf(data.openCourse(), data.person());
    assertThatThrownBy(() -> reports.ofCourse(data.slugOf(course), Language.EN))
        .isInstanceOf(AccessDeniedException.class);

    data.insert("UPDATE course SET status = 'DRAFT' WHERE id = ?", course);
    asOrganizer();
    assertThatThrownBy(() -> reports.ofCourse(data.slugOf(course), Language.EN))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void nobodyButOrganizersSeesReports() {
    long course = course(5);
    long report = reports.make("Звіт", ReportKind.FIGURES, choice(course));
    for (Runnable who :
        List.<Runnable>of(
            () -> acting.asTrainerOf(course, data.person()),
            () -> acting.as(data.person(), Role.ADMINISTRATOR),
            () -> acting.as(data.person()))) {
      who.run();
      assertThatThrownBy(() -> reports.view(report)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> share(report)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> reports.forDownload(report))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  private long course(int people) {
    long course = data.openCourse();
    for (int i = 0; i < people; i++) {
      data.enroll(course, data.person());
    }
    counted.now(course);
    return course;
  }

  private static ReportChoice choice(long course) {
    return new ReportChoice(null, null, null, null, Set.of(course));
  }

  private String share(long report) {
    return reports.share(report, "Фонд", 7, null, Language.UK);
  }

  private static String token(String address) {
    return Optional.of(address).map(each -> each.substring(each.lastIndexOf('/') + 1)).get();
  }
}
