package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.web.CurrentPage;
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
 * Signing in by a letter: asking for it, and the light page behind its link. Opening that page
 * changes nothing, for mail scanners open links; its one button signs in.
 */
@Named
@RequestScoped
public class LoginLinkBean {
  @Inject private LinkSignIn links;
  @Inject private Arrival arrival;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  private String email;
  private boolean remember;
  private LinkState state;

  /** Sends the letter; the answer is the same whether the address is known or not. */
  public String ask() {
    links.ask(email, getTo());
    return RedirectHandler.outcome(routes.to(Route.LOGIN_LINK) + "?sent=1");
  }

  /** What has become of the link. */
  public LinkState getState() {
    if (state == null) {
      state = links.state(page.value("token"));
    }
    return state;
  }

  /** Signs in and leads on. */
  public String signIn() {
    try {
      SignUpService.Confirmed signedIn =
          links.signIn(page.value("token"), remember, request.getHeader("User-Agent"));
      HttpServletResponse response =
          (HttpServletResponse)
              FacesContext.getCurrentInstance().getExternalContext().getResponse();
      return RedirectHandler.outcome(arrival.lead(response, signedIn.begun(), signedIn.leadsTo()));
    } catch (LinkNotOpenException notOpen) {
      state = null;
      return null;
    }
  }

  /** True on the page that follows the sending of a letter. */
  public boolean isSent() {
    return request.getParameter("sent") != null;
  }

  /** The address to go to afterwards; null if none. */
  public String getTo() {
    return request.getParameter("to");
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public boolean isRemember() {
    return remember;
  }

  public void setRemember(boolean remember) {
    this.remember = remember;
  }
}
