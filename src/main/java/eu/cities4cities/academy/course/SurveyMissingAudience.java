package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Those who have not answered the survey that is open. */
@ApplicationScoped
class SurveyMissingAudience implements Audience {
  @Inject private SurveyRepository surveys;
  @Inject private RosterService roster;
  @Inject private Clock clock;

  @Override
  public String code() {
    return "course.surveyMissing";
  }

  @Override
  public Set<Long> members(long courseId) {
    Optional<Survey> open =
        surveys.findOf(courseId).filter(survey -> survey.isOpen(KyivTime.now(clock)));
    if (open.isEmpty()) {
      return Set.of();
    }
    Set<Long> answered = surveys.listAnswering(open.get().getId());
    return roster.list(courseId).stream()
        .map(RosterRow::personId)
        .filter(person -> !answered.contains(person))
        .collect(Collectors.toSet());
  }
}
