package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardPreview;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tries a rule on everybody of a course, with the evidence that certificates are awarded by. */
@ApplicationScoped
class RulePreview implements AwardPreview {
  @Inject private EligibilityService eligibility;
  @Inject private StandingWords words;

  @Override
  public Outcome preview(
      Course course,
      AwardRule rule,
      AwardRule before,
      Part part,
      int first,
      int size,
      Language language) {
    List<Line> lines =
        eligibility.standings(course).stream()
            .map(standing -> line(standing, rule, before, language))
            .toList();
    List<Line> listed = lines.stream().filter(line -> belongs(line, part)).toList();
    return new Outcome(
        lines.size(),
        lines.stream().filter(Line::met).count(),
        lines.stream().filter(line -> line.met() && !line.metBefore()).count(),
        lines.stream().filter(line -> !line.met() && line.metBefore()).count(),
        listed.size(),
        listed.stream().skip(first).limit(size).toList());
  }

  private Line line(Standing standing, AwardRule rule, AwardRule before, Language language) {
    AwardJudgement judgement = rule.judge(standing.facts());
    return new Line(
        standing.personId(),
        standing.nameUk(),
        standing.communityUk(),
        standing.communityEn(),
        judgement.met(),
        before.judge(standing.facts()).met(),
        judgement
            .firstUnmet()
            .map(unmet -> words.standing(language, unmet, standing.facts()))
            .orElse(""),
        standing.facts().work().approved());
  }

  private static boolean belongs(Line line, Part part) {
    return switch (part) {
      case ALL -> true;
      case MET -> line.met();
      case LACKING -> !line.met();
      case CHANGED -> line.met() != line.metBefore();
    };
  }
}
