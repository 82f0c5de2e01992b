package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How one signs in: address, password, second factor, devices, and keys for programs. */
@Named
@RequestScoped
public class SecurityBean {
  private static final int USUAL_DAYS = 90;

  @Inject private PersonService people;
  @Inject private PasswordChange passwordChange;
  @Inject private EmailChange emailChange;
  @Inject private SignInService signIns;
  @Inject private AccessTokenService tokens;
  @Inject private SignInCookies cookies;
  @Inject private FieldMessages messages;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private String newEmail;
  private String emailPassword;
  private String currentPassword;
  private String nextPassword;
  private String tokenName;
  private Scope[] scopes = {Scope.READ};
  private int days = USUAL_DAYS;
  private String newToken;
  private List<SignIn> openSignIns;
  private List<AccessToken> validTokens;

  /** Sends the letter that confirms a new address. */
  public String changeEmail() {
    try {
      if (messages.none("email", emailChange.ask(newEmail, emailPassword))) {
        notices.afterRedirect("account.email.sent", newEmail.strip());
        return routes.redirect(Route.MY_SECURITY);
      }
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    return null;
  }

  /** Puts a new password in force. */
  public String changePassword() {
    try {
      if (messages.none("password", passwordChange.change(currentPassword, nextPassword))) {
        notices.afterRedirect("account.password.changed");
        return routes.redirect(Route.MY_SECURITY);
      }
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    return null;
  }

  /** Ends the sign-in that its row's form names. */
  public String endSignIn() {
    long id = parameter("signIn");
    if (id == currentSignIn()) {
      return signOutEverywhereOrHere(false);
    }
    signIns.endMine(id);
    notices.afterRedirect("account.signIns.ended");
    return routes.redirect(Route.MY_SECURITY);
  }

  /** Ends all sign-ins, this one included. */
  public String signOutEverywhere() {
    return signOutEverywhereOrHere(true);
  }

  private String signOutEverywhereOrHere(boolean everywhere) {
    if (everywhere) {
      signIns.signOutEverywhere();
    } else {
      signIns.signOut();
    }
    cookies.untie(request, response());
    notices.afterRedirect(
        everywhere ? "account.signIns.endedEverywhere" : "account.signIns.endedHere");
    return routes.redirect(Route.LOGIN);
  }

  /** Makes a token and shows it on this page, this once. */
  public String makeToken() {
    try {
      Set<Scope> chosen = EnumSet.noneOf(Scope.class);
      chosen.addAll(List.of(scopes));
      newToken = tokens.make(tokenName, chosen, days);
      tokenName = null;
      validTokens = null;
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    return null;
  }

  /** Revokes the token that its row's form names. */
  public String revokeToken() {
    tokens.revoke(parameter("token"));
    notices.afterRedirect("account.tokens.revoked");
    return routes.redirect(Route.MY_SECURITY);
  }

  private long parameter(String field) {
    String value = request.getParameter(field);
    return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  private long currentSignIn() {
    Long id = caller.facts().signInId();
    return id == null ? 0 : id;
  }

  public String getEmail() {
    return people.me().getEmail();
  }

  /** True if there is a password to ask for. */
  public boolean isPasswordSet() {
    return emailChange.isPasswordAsked();
  }

  public String getNewEmail() {
    return newEmail;
  }

  public void setNewEmail(String newEmail) {
    this.newEmail = newEmail;
  }

  public String getEmailPassword() {
    return emailPassword;
  }

  public void setEmailPassword(String emailPassword) {
    this.emailPassword = emailPassword;
  }

  public String getCurrentPassword() {
    return currentPassword;
  }

  public void setCurrentPassword(String currentPassword) {
    this.currentPassword = currentPassword;
  }

  public String getNextPassword() {
    return nextPassword;
  }

  public void setNextPassword(String nextPassword) {
    this.nextPassword = nextPassword;
  }

  public String getTokenName() {
    return tokenName;
  }

  public void setTokenName(String tokenName) {
    this.tokenName = tokenName;
  }

  public Scope[] getScopes() {
    return scopes.clone();
  }

  public void setScopes(Scope[] scopes) {
    this.scopes = scopes.clone();
  }

  /** What a key can be made for: without a role there is nothing to report, import or award. */
  public List<Scope> getOfferedScopes() {
    boolean staff = caller.is(Role.TRAINER, Role.ORGANIZER, Role.COORDINATOR, Role.ADMINISTRATOR);
    return staff ? List.of(Scope.values()) : List.of(Scope.READ, Scope.TAKE_PART);
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public List<Integer> getLives() {
    return AccessTokenService.LIVES;
  }

  /** The token just made, shown this once; null otherwise. */
  public String getNewToken() {
    return newToken;
  }

  public List<SignIn> getSignIns() {
    if (openSignIns == null) {
      openSignIns = signIns.listMine();
    }
    return openSignIns;
  }

  /** True for the sign-in of this very device. */
  public boolean isHere(SignIn signIn) {
    return signIn.getId() == currentSignIn();
  }

  public List<AccessToken> getTokens() {
    if (validTokens == null) {
      validTokens = tokens.listMine();
    }
    return validTokens;
  }
}
