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

/** One's own account: name, affiliation, settings. */
@Named
@RequestScoped
public class ProfileBean {
  private static final Duration YEAR = Duration.ofDays(365);

  @Inject private PersonService people;
  @Inject private ProfileService profiles;
  @Inject private NameService names;
  @Inject private AffiliationService affiliations;
  @Inject private AffiliationTimes affiliationTimes;
  @Inject private RoleService roles;
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
  private boolean namePrinted;
  private PersonRequest waitingName;
  private List<AffiliationTimes.Past> past;
  private String nameWhy;
  private Gender gender;
  private String language;
  private String zone;
  private boolean newsWanted;
  private boolean mixtureAsked;

  @PostConstruct
  void open() {
    Person person = people.me();
    email = person.getEmail();
    name = NameFields.of(person);
    affiliation = AffiliationFields.of(person, caller.language());
    language = person.getLanguage().code();
    zone = person.getZone();
    gender = person.getGender();
    namePrinted = names.isPrinted();
    waitingName = names.waiting().orElse(null);
    past = affiliationTimes.of(affiliations.listMyPast());
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

  private String saved() {
    notices.afterRedirect("shared.saved");
    return routes.redirect(Route.MY_PROFILE);
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
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
    return namePrinted;
  }

  /** The request for another name that waits; null if there is none. */
  public PersonRequest getWaitingName() {
    return waitingName;
  }

  public String getNameWhy() {
    return nameWhy;
  }

  public void setNameWhy(String nameWhy) {
    this.nameWhy = nameWhy;
  }

  /** Where the person worked before, the latest first. */
  public List<AffiliationTimes.Past> getPast() {
    return past;
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

  public List<Role> getRoles() {
    return roles.mine();
  }
}
