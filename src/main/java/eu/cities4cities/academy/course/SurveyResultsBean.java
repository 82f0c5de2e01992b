package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The answers to a course's survey as charts with their numbers. */
@Named
@RequestScoped
public class SurveyResultsBean {
  @Inject private SurveyService surveys;
  @Inject private CurrentPage page;
  @Inject private Caller caller;

  private SurveyResults results;

  @PostConstruct
  void load() {
    results = surveys.results(page.value("slug"), caller.language());
  }

  public long getInvited() {
    return results.invited();
  }

  public long getAnswered() {
    return results.answered();
  }

  /** How many of a hundred have answered, rounded down. */
  public long getPercent() {
    return results.invited() == 0 ? 0 : 100 * results.answered() / results.invited();
  }

  public List<SurveyResults.Question> getQuestions() {
    return results.questions();
  }

  /** True while there are so few answers that none is shown. */
  public boolean isTooFew() {
    return results.answered() < SurveyResults.FEWEST;
  }

  /** True if a question has so few answers that none is shown. */
  public boolean tooFew(SurveyResults.Question question) {
    return question.answers() < SurveyResults.FEWEST;
  }

  /** The average of a scale: «4,7» or "4.7". */
  public String average(SurveyResults.Question question) {
    return String.format(caller.language().locale(), "%.1f", question.averageTenths() / 10.0);
  }
}
