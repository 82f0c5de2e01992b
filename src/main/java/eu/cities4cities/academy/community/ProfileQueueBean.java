package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.Turning;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The profiles that wait for an organizer's look. */
@Named
@RequestScoped
public class ProfileQueueBean {
  private static final int ROWS = 50;

  @Inject private ProfileReview review;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private Turning turning;
  private List<ProfileWaiting> waiting;

  @PostConstruct
  void load() {
    turning = Turning.of(request, "page", (int) review.count(), ROWS);
    waiting = review.list(turning.first(), ROWS);
  }

  public List<ProfileWaiting> getWaiting() {
    return waiting;
  }

  public Turning getTurning() {
    return turning;
  }

  public Language getLanguage() {
    return caller.language();
  }
}
