package eu.cities4cities.academy.account;

import eu.cities4cities.academy.account.provider.OidcRefusedException;
import eu.cities4cities.academy.account.provider.OidcSettings;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The sign-in page. */
@Named
@RequestScoped
public class LoginBean {
  @Inject private PasswordSignIn signIns;
  @Inject private Arrival arrival;
  @Inject private OidcSettings provider;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private String email;
  private String password;
  private boolean remember;
  private String to;
  private boolean unconfirmed;

  /** Says why the way over the provider did not lead in, when the reader comes back from there. */
  public void open() {
    String reason = request.getParameter("provider");
    for (OidcRefusedException.Reason each : OidcRefusedException.Reason.values()) {
      if (each.name().equals(reason)) {
        notices.error("account.oidc." + each, provider.name());
      }
    }
  }

  /** Signs in and leads to where the person wanted to go, or to their week. */
  public String signIn() {
    try {
      SignInService.Begun begun =
          signIns.signIn(email, password, remember, request.getHeader("User-Agent"));
      return RedirectHandler.outcome(
          arrival.lead(
              (HttpServletResponse)
                  FacesContext.getCurrentInstance().getExternalContext().getResponse(),
              begun,
              getTo()));
    } catch (RefusedException refused) {
      unconfirmed = refused instanceof NotConfirmedException;
      notices.error(refused);
      return null;
    }
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

  public boolean isRemember() {
    return remember;
  }

  public void setRemember(boolean remember) {
    this.remember = remember;
  }

  /** The name of the provider whose accounts sign in here too; null without one. */
  public String getProvider() {
    return provider.isOn() ? provider.name() : null;
  }

  /** Where {@link #getTo} leads, as a query to hand on; empty without one. */
  public String getQuery() {
    return getTo() == null ? "" : "?to=" + URLEncoder.encode(getTo(), StandardCharsets.UTF_8);
  }

  /** True if the address has to be confirmed first; the page offers a new letter. */
  public boolean isUnconfirmed() {
    return unconfirmed;
  }

  /** The address to go to afterwards, from the query or the form. */
  public String getTo() {
    return to != null ? to : request.getParameter("to");
  }

  public void setTo(String to) {
    this.to = to;
  }
}
