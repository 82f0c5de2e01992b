package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Invites to the feedback survey while it is open: a fragment of the course's page. */
@Named
@RequestScoped
public class SurveyInvitationBean {
  @Inject private SurveyService surveys;
  @Inject private Caller caller;

  private SurveySheet sheet;
  private boolean read;

  /** The survey that the reader can answer now; null if there is none. */
  public SurveySheet of(String slug) {
    if (!read) {
      read = true;
      sheet = caller.isSignedIn() ? surveys.open(slug).orElse(null) : null;
    }
    return sheet;
  }
}
