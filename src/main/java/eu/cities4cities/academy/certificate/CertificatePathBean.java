package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.web.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fragment "what is still missing for the certificate", for pages of other rooms. */
@Named
@RequestScoped
public class CertificatePathBean {

  private static final int MOST_DAYS_IN_A_ROW = 7;

  @Inject private EligibilityService eligibility;
  @Inject private StandingWords words;
  @Inject private Caller caller;
  @Inject private PageTexts texts;

  private final Map<Long, Optional<OwnStanding>> standings = new HashMap<>();

  /** The reader's standing in a course; null if they do not take part or are not signed in. */
  public OwnStanding of(Long courseId) {
    if (courseId == null || !caller.isSignedIn()) {
      return null;
    }
    return standings.computeIfAbsent(courseId, eligibility::mine).orElse(null);
  }

  /** One condition in words. */
  public String words(OwnStanding own, AwardJudgement condition) {
    return words.standing(caller.language(), condition, own.standing().facts());
  }

  /** Whether the days fit into one strip. */
  public boolean isWeek(OwnStanding own) {
    return !own.days().isEmpty() && own.days().size() <= MOST_DAYS_IN_A_ROW;
  }

  /** The days of the strip. */
  public List<OwnStanding.Day> days(OwnStanding own) {
    return own.days();
  }

  /** The style of a day's cell. */
  public String style(OwnStanding.Day day) {
    return switch (day.state()) {
      case PRESENT -> "present";
      case PARTIAL -> "partial";
      case ABSENT -> "absent";
      case TODAY -> "today";
      case AHEAD -> "ahead";
    };
  }

  /** What a day counts as, for readers who do not see the cell. */
  public String said(OwnStanding.Day day) {
    String key = "certificate.path.day." + style(day);
    return switch (day.state()) {
      case PARTIAL, TODAY -> texts.of(key, day.present(), day.held());
      default -> texts.get(key);
    };
  }
}
