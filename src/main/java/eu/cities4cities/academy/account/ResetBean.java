package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Asking for a new password, and choosing it behind the letter's link. */
@Named
@RequestScoped
public class ResetBean {
  private static final String FORM = "reset";

  @Inject private SignUpService signUps;
  @Inject private FieldMessages messages;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private String email;
  private String password;
  private LinkState state;

  /** Sends the letter; the answer is the same whether the address is known or not. */
  public String ask() {
    signUps.askForReset(email);
    return RedirectHandler.outcome(routes.to(Route.RESET) + "?sent=1");
  }

  /** What has become of the link. */
  public LinkState getState() {
    if (state == null) {
      state = signUps.resetState(page.value("token"));
    }
    return state;
  }

  /** Puts the new password in force and leads to the sign-in. */
  public String reset() {
    try {
      if (messages.none(FORM, signUps.reset(page.value("token"), password))) {
        notices.afterRedirect("account.reset.done");
        return routes.redirect(Route.LOGIN);
      }
    } catch (LinkNotOpenException notOpen) {
      state = null;
    }
    return null;
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

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
