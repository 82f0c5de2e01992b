package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.course.AwardKind;
import eu.cities4cities.academy.course.AwardPreview;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.course.AwardRuleService;
import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rule tried on the people of a course, and put in force. */
@ExtendWith(ArquillianExtension.class)
class RulePreviewIT {
  @Inject private AwardRuleService rules;
  @Inject private EnrollmentService enrollments;
  @Inject private EligibilityService eligibility;
  @Inject private TestData data;
  @Inject private Acting acting;

  private AwardPreview.Outcome preview(
      String slug, AwardRule rule, AwardPreview.Part part, int first, int size) {
    return rules.preview(slug, AwardKind.COMPLETION, rule, part, first, size).orElseThrow();
  }

  @Test
  void anApprovalByHandCountsWhereTheRuleAsksForIt() {
    long course = data.openCourse();
    String slug = data.slugOf(course);
    long approved = data.person();
    data.enroll(course, approved);
    data.enroll(course, data.person());
    data.enroll(course, data.person());
    acting.asTrainerOf(course, data.person(Role.TRAINER));
    AwardRule rule = new AwardRule.AllOf(List.of(new AwardRule.Approval()));
    enrollments.approveAward(course, approved, true);
    enrollments.approveAward(course, approved, true);
    AwardPreview.Outcome outcome = preview(slug, rule, AwardPreview.Part.MET, 0, 10);
    assertThat(outcome.people()).isEqualTo(3);
    assertThat(outcome.met()).isEqualTo(1);
    assertThat(outcome.gained()).isEqualTo(1);
    assertThat(outcome.lost()).isZero();
    assertThat(outcome.lines()).singleElement().matches(line -> line.personId() == approved);
    AwardPreview.Outcome lacking = preview(slug, rule, AwardPreview.Part.LACKING, 1, 1);
    assertThat(lacking.listed()).isEqualTo(2);
    assertThat(lacking.lines())
        .singleElement()
        .matches(line -> line.lacking().equals("Схвалення організатора: ще немає"));
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'enrollment.approve'"
                    + " AND after_value LIKE ?",
                "%course " + course + "%"))
        .as("approving twice is one approval")
        .isEqualTo(1);
    enrollments.approveAward(course, approved, false);
    assertThat(preview(slug, rule, AwardPreview.Part.ALL, 0, 10).met()).isZero();
  }

  @Test
  void eachKindHasARuleOfItsOwnAndTheSecondToSaveIsTold() {
    long course = data.courseAhead();
    String slug = data.slugOf(course);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    AwardRuleService.InForce before = rules.inForce(slug, AwardKind.PARTICIPATION);
    AwardRule rule = new AwardRule.AnyOf(List.of(new AwardRule.Tasks(1), new AwardRule.Quiz(50)));
    rules.save(slug, AwardKind.PARTICIPATION, rule, before.version());
    assertThat(rules.inForce(slug, AwardKind.PARTICIPATION).rule()).isEqualTo(rule);
    assertThat(rules.inForce(slug, AwardKind.COMPLETION).rule())
        .isEqualTo(AwardRule.usual(2, 1, 60));
    assertThatThrownBy(() -> rules.save(slug, AwardKind.COMPLETION, rule, before.version()))
        .isInstanceOf(StaleException.class);
    assertThat(rules.warnings(slug, rule))
        .extracting(warning -> warning.key())
        .containsExactly("course.rule.warn.no.tasks", "course.rule.warn.no.quiz");
  }

  @Test
  void standingsTellBothKindsApart() {
    long course = data.courseAhead();
    String slug = data.slugOf(course);
    long person = data.person();
    data.enroll(course, person);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    rules.save(
        slug,
        AwardKind.PARTICIPATION,
        new AwardRule.AllOf(List.of(new AwardRule.Approval())),
        rules.inForce(slug, AwardKind.PARTICIPATION).version());
    enrollments.approveAward(course, person, true);
    assertThat(eligibility.of(slug).standings())
        .singleElement()
        .matches(standing -> standing.isParticipant() && !standing.isQualified());
  }

  @Test
  void rulesAreForTheStaffOfTheCourse() {
    String other = data.slugOf(data.openCourse());
    acting.asTrainerOf(data.openCourse(), data.person(Role.TRAINER));
    assertThatThrownBy(() -> rules.inForce(other, AwardKind.COMPLETION))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> preview(other, new AwardRule.Quiz(60), AwardPreview.Part.ALL, 0, 10))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> rules.save(other, AwardKind.COMPLETION, new AwardRule.Quiz(60), 1))
        .isInstanceOf(AccessDeniedException.class);
  }
}
