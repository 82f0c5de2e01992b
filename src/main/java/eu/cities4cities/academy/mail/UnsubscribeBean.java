package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
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
    try {
      choice = choices.read(token);
    } catch (NotFoundException e) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
    }
  }

  /** Whether the link is one of ours; else the page says what can be done. */
  public boolean isKnown() {
    return choice != null;
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
