package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The rules by which a course awards its certificates, for its staff. */
@Service
public class AwardRuleService {
  private static final AwardRuleConverter RULES = new AwardRuleConverter();

  @Inject private CourseRepository courses;
  @Inject private CourseService courseService;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;
  @Inject @Any private Instance<AwardPreview> previews;

  /**
   * A rule as it is in force.
   *
   * @param version the version of the course that it was read from
   */
  public record InForce(AwardRule rule, long version) {}

  /** The rule of that kind. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public InForce inForce(String slug, AwardKind kind) {
    Course course = course(slug);
    return new InForce(course.rule(kind), course.getVersion());
  }

  /** What there is to warn about in a rule of that course. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<RuleWarning> warnings(String slug, AwardRule rule) {
    return RuleWarning.of(rule, courseService.outline(course(slug).getId()));
  }

  /**
   * Puts a rule in force; nobody loses a certificate by it.
   *
   * @param version the version of the course that the rule in force was read from
   * @throws StaleException if somebody else changed the course since
   */
  @OnlyFor(Role.ORGANIZER)
  public void save(String slug, AwardKind kind, AwardRule rule, long version) {
    Course course = courses.lock(slug).orElseThrow(() -> new NotFoundException("course " + slug));
    if (course.getVersion() != version) {
      throw new StaleException();
    }
    AwardRule before = course.rule(kind);
    course.setRule(kind, rule);
    auditTrail.record(
        new AuditTrail.Change(
            "course.rule",
            "Course",
            course.getId().toString(),
            kind + " " + RULES.convertToDatabaseColumn(before),
            kind + " " + RULES.convertToDatabaseColumn(rule),
            null));
  }

  /** Who would meet a rule now, compared with the one in force; empty if nobody can judge. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Optional<AwardPreview.Outcome> preview(
      String slug, AwardKind kind, AwardRule rule, AwardPreview.Part part, int first, int size) {
    Course course = course(slug);
    return previews.stream()
        .findFirst()
        .map(
            preview ->
                preview.preview(
                    course, rule, course.rule(kind), part, first, size, caller.language()));
  }

  private Course course(String slug) {
    Course course =
        courses.findBySlug(slug).orElseThrow(() -> new NotFoundException("course " + slug));
    caller.requireCourseStaff(course.getId());
    return course;
  }
}
