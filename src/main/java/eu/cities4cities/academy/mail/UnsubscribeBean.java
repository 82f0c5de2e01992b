package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The page behind the link in a letter: one button stops such letters, another brings them back.
 */
@Named
@RequestScoped
public class UnsubscribeBean {
  @Inject private LetterChoices choices;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private String token;
  private LetterChoices.Choice choice;

  @PostConstruct
  void open() {
    token = page.value("token");
    choice = choices.read(token);
  }

  /** Stops the letters. */
  public String stop() {
    choices.stopBy(token);
    notices.afterRedirect("mail.stop.done." + choice.topic());
    return routes.redirect(Route.UNSUBSCRIBE, token);
  }

  /** Brings the letters back. */
  public String resume() {
    choices.resumeBy(token);
    notices.afterRedirect("mail.stop.undone." + choice.topic());
    return routes.redirect(Route.UNSUBSCRIBE, token);
  }

  public String getTopic() {
    return choice.topic().name();
  }

  public boolean isStopped() {
    return choice.stopped();
  }
}
