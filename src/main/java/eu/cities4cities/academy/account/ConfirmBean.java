package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The page behind a confirmation letter's link. Opening it changes nothing, for mail scanners open
 * links; its one button confirms.
 */
@Named
@RequestScoped
public class ConfirmBean {
  @Inject private SignUpService signUps;
  @Inject private Arrival arrival;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private LinkState state;
  private String email;

  /** What has become of the link. */
  public LinkState getState() {
    if (state == null) {
      state = signUps.confirmationState(page.value("token"));
    }
    return state;
  }

  /** Confirms, signs in and leads on to where the person was on the way. */
  public String confirm() {
    try {
      SignUpService.Confirmed confirmed =
          signUps.confirm(page.value("token"), request.getHeader("User-Agent"));
      HttpServletResponse response =
          (HttpServletResponse)
              FacesContext.getCurrentInstance().getExternalContext().getResponse();
      notices.afterRedirect("account.confirm.done");
      return RedirectHandler.outcome(
          arrival.lead(response, confirmed.begun(), confirmed.leadsTo()));
    } catch (LinkNotOpenException notOpen) {
      return null;
    }
  }

  /** Sends a new letter in the place of a link whose time is over. */
  public String replace() {
    signUps.replaceConfirmation(page.value("token"));
    return sent();
  }

  /** Sends a new letter to the address typed; the answer is the same whether it is known or not. */
  public String sendAgain() {
    signUps.sendConfirmationAgain(email);
    return sent();
  }

  private String sent() {
    return RedirectHandler.outcome(routes.to(Route.CONFIRM_AGAIN) + "?sent=1");
  }

  /** True on the page that follows the sending of a letter. */
  public boolean isSent() {
    return request.getParameter("sent") != null;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
