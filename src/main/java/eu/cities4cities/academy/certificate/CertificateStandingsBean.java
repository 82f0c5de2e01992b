package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** The part of the page of awarding on people: who qualifies, and what the others lack. */
@Named
@RequestScoped
public class CertificateStandingsBean {
  private static final int ROWS = 50;

  @Inject private EligibilityService eligibilities;
  @Inject private StandingWords words;
  @Inject private CurrentPage page;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private Eligibility eligibility;

  /** Who qualifies; judged once for a page. */
  public Eligibility getEligibility() {
    if (eligibility == null) {
      eligibility = eligibilities.of(page.value("slug"));
    }
    return eligibility;
  }

  /** How many would get a certificate of successful completion now. */
  public long getAwardable() {
    return awardable(CertificateKind.COMPLETION);
  }

  /** How many would get a certificate of taking part now. */
  public long getParticipating() {
    return awardable(CertificateKind.PARTICIPATION);
  }

  /** How many would get a certificate of that kind now, their names being confirmed. */
  public long awardable(CertificateKind kind) {
    return getEligibility().standings().stream()
        .filter(standing -> standing.isDue(kind))
        .filter(standing -> standing.matters().nameConfirmed())
        .count();
  }

  /** How many have met the rule, whether they hold a certificate yet or not. */
  public long getQualified() {
    return getEligibility().standings().stream()
        .filter(standing -> standing.isQualified() || standing.isCompleted())
        .count();
  }

  /** How many hold a certificate. */
  public long getIssued() {
    return count("ISSUED");
  }

  /** How many are in the part of the list with that name. */
  public long count(String filter) {
    return getEligibility().count(Eligibility.Filter.valueOf(filter));
  }

  /** The parts of the list, by name. */
  public List<String> getFilters() {
    return Arrays.stream(Eligibility.Filter.values()).map(Enum::name).toList();
  }

  /** The part of the list that is shown. */
  public String getFilter() {
    String wanted = request.getParameter("show");
    return getFilters().contains(wanted) ? wanted : "ALL";
  }

  /** The shown page of the list, from 1. */
  public int getPage() {
    String wanted = request.getParameter("p");
    int number = wanted != null && wanted.matches("[0-9]{1,6}") ? Integer.parseInt(wanted) : 1;
    return Math.max(1, Math.min(number, getPages()));
  }

  /** How many pages the shown part of the list has, at least 1. */
  public int getPages() {
    return Math.max(1, (int) ((count(getFilter()) + ROWS - 1) / ROWS));
  }

  /** The people on the shown page. */
  public List<Standing> getRows() {
    List<Standing> all = getEligibility().list(Eligibility.Filter.valueOf(getFilter()));
    int from = (getPage() - 1) * ROWS;
    return all.subList(Math.min(from, all.size()), Math.min(from + ROWS, all.size()));
  }

  /** What stops people. */
  public List<Eligibility.Obstacle> getObstacles() {
    return getEligibility().obstacles();
  }

  /** An obstacle in words. */
  public String words(Eligibility.Obstacle obstacle) {
    return words.obstacle(caller.language(), obstacle);
  }

  /** An obstacle's share of the greatest one, in percent, for its bar. */
  public long share(Eligibility.Obstacle obstacle) {
    return 100 * obstacle.people() / Math.max(1, getObstacles().get(0).people());
  }

  /** What a person lacks first. */
  public String lack(Standing standing) {
    return standing
        .firstUnmet()
        .map(unmet -> words.missing(caller.language(), unmet, standing.facts()))
        .orElse("");
  }

  /** How many days count for a person, or null where the rule does not ask for days. */
  public Integer days(Standing standing) {
    return got(standing, AwardRule.Days.class);
  }

  /** The person's result in the quiz in percent, or null if there is none. */
  public Integer quiz(Standing standing) {
    return standing.facts().quizTotal() == 0 ? null : (int) standing.facts().quizPoints();
  }

  private static Integer got(Standing standing, Class<? extends AwardRule> kind) {
    return standing.conditions().stream()
        .filter(condition -> kind.isInstance(condition.rule()))
        .map(AwardJudgement::got)
        .findFirst()
        .orElse(null);
  }
}
