package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Local;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The sign-in page. */
@Named
@RequestScoped
public class LoginBean {
  @Inject private PasswordSignIn signIns;
  @Inject private SignInCookies cookies;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private String email;
  private String password;
  private boolean remember;
  private String to;
  private boolean unconfirmed;

  /** Signs in and leads to where the person wanted to go, or to their week. */
  public String signIn() {
    try {
      SignInService.Begun begun =
          signIns.signIn(email, password, remember, request.getHeader("User-Agent"));
      cookies.tie(
          request,
          (HttpServletResponse)
              FacesContext.getCurrentInstance().getExternalContext().getResponse(),
          begun);
      return RedirectHandler.outcome(Local.address(getTo(), "/my"));
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
