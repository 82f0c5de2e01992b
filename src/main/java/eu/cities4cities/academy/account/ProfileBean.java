package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Cookies;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One's own account: name, affiliation, settings, password, sign-ins, tokens. */
@Named
@RequestScoped
public class ProfileBean {
  private static final Duration YEAR = Duration.ofDays(365);

  @Inject private PersonService people;
  @Inject private ProfileService profiles;
  @Inject private NameService names;
  @Inject private AffiliationService affiliations;
  @Inject private AffiliationTimes affiliationTimes;
  @Inject private PasswordChange passwordChange;
  @Inject private SignInService signIns;
  @Inject private AccessTokenService tokens;
  @Inject private RoleService roles;
  @Inject private SignInCookies cookies;
  @Inject private FieldMessages messages;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Settings settings;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private String email;
  private NameFields name;
  private AffiliationFields affiliation;
  private String nameWhy;
  private Gender gender;
  private String language;
  private String zone;
  private boolean newsWanted;
  private String currentPassword;
  private String nextPassword;
  private String tokenName;
  private String newToken;
  private boolean mixtureAsked;
  private List<SignIn> openSignIns;
  private List<AccessToken> validTokens;

  @PostConstruct
  void open() {
    Person person = people.me();
    email = person.getEmail();
    name = NameFields.of(person);
    affiliation = AffiliationFields.of(person, caller.language());
    language = person.getLanguage().code();
    zone = person.getZone();
    gender = person.getGender();
    newsWanted = person.isNewsWanted();
    String choice = request.getParameter("affiliation:communityChoice");
    if (choice != null) {
      affiliation.getCommunity().setSlug(choice);
    }
    name.setMixedMeant(request.getParameter("name:mixedMeant") != null);
  }

  /** Keeps the name. */
  public String saveName() {
    try {
      NameService.Outcome outcome = names.save(name, nameWhy);
      mixtureAsked = name.mixedWord().isPresent();
      if (!messages.none("name", outcome.problems())) {
        return null;
      }
      notices.afterRedirect(outcome.asked() ? "account.profile.name.asked" : "shared.saved");
      return routes.redirect(Route.MY_PROFILE);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Takes back the request for another name. */
  public String takeNameBack() {
    names.withdraw();
    return saved();
  }

  /** Keeps the community or other body. */
  public String saveAffiliation() {
    return messages.none("affiliation", profiles.saveAffiliation(affiliation)) ? saved() : null;
  }

  /** Keeps language, time zone and the wish for news. */
  public String saveSettings() {
    try {
      Language chosen = Language.of(language);
      profiles.saveSettings(chosen, zone, newsWanted);
      profiles.saveGender(gender);
      Cookies.write(response(), "lang", chosen.code(), YEAR, settings.isSecure());
      caller.speak(chosen);
      return saved();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Puts a new password in force. */
  public String changePassword() {
    try {
      if (messages.none("password", passwordChange.change(currentPassword, nextPassword))) {
        notices.afterRedirect("account.password.changed");
        return routes.redirect(Route.MY_PROFILE);
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
    return routes.redirect(Route.MY_PROFILE);
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
      newToken = tokens.make(tokenName);
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
    return routes.redirect(Route.MY_PROFILE);
  }

  private String saved() {
    notices.afterRedirect("shared.saved");
    return routes.redirect(Route.MY_PROFILE);
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
    return email;
  }

  public NameFields getName() {
    return name;
  }

  public AffiliationFields getAffiliation() {
    return affiliation;
  }

  /** True if certificates carry the name, so that an organizer decides about another one. */
  public boolean isNamePrinted() {
    return names.isPrinted();
  }

  /** The request for another name that waits; null if there is none. */
  public PersonRequest getWaitingName() {
    return names.waiting().orElse(null);
  }

  public String getNameWhy() {
    return nameWhy;
  }

  public void setNameWhy(String nameWhy) {
    this.nameWhy = nameWhy;
  }

  /** Where the person worked before, the latest first. */
  public List<AffiliationTimes.Past> getPast() {
    return affiliationTimes.of(affiliations.listMyPast());
  }

  public Gender getGender() {
    return gender;
  }

  public void setGender(Gender gender) {
    this.gender = gender;
  }

  public boolean isMixtureAsked() {
    return mixtureAsked;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  /** Time zones to choose from, label to id. */
  public Map<String, String> getZones() {
    return TimeZones.choices(caller.language(), clock.instant());
  }

  public boolean isNewsWanted() {
    return newsWanted;
  }

  public void setNewsWanted(boolean newsWanted) {
    this.newsWanted = newsWanted;
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

  public List<Role> getRoles() {
    return roles.mine();
  }
}
