package eu.cities4cities.academy.account;

import eu.cities4cities.academy.account.secondstep.SecondFactorService;
import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityChoice;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** The staff page of one person: who they are, and the roles that an administrator gives. */
@Named
@RequestScoped
public class PersonBean {
  @Inject private PersonService people;
  @Inject private RoleService roles;
  @Inject private ErasureService erasures;
  @Inject private AffiliationService affiliations;
  @Inject private AffiliationTimes affiliationTimes;
  @Inject private SecondFactorService factors;
  @Inject private CommunityService communities;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private Person person;
  private List<RoleService.Held> held;
  private Role role;
  private String course;
  private String reason;
  private List<AffiliationTimes.Past> past;
  private String erasureReason;
  private String factorReason;
  private final CommunityChoice community = new CommunityChoice();

  @PostConstruct
  void open() {
    person = people.show(page.id("id"));
    held = roles.list(person.getId());
    past = affiliationTimes.of(affiliations.listPast(person.getId()));
    String choice = request.getParameter("grant:communityChoice");
    if (choice != null) {
      community.setSlug(choice);
    }
  }

  /** Gives the role chosen. */
  public String grant() {
    try {
      String slug =
          role == Role.COORDINATOR
              ? community.resolve(communities).map(Community::getSlug).orElse(null)
              : null;
      roles.grant(person.getId(), role, course, slug, reason);
      notices.afterRedirect("account.role.granted");
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Takes back the role that its row's form names. */
  public String revoke() {
    try {
      String id = request.getParameter("role");
      roles.revoke(id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : 0, reason);
      notices.afterRedirect("account.role.revoked");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return here();
  }

  /** Starts the erasure that the person asked for in writing. */
  public String startErasure() {
    try {
      erasures.start(person.getId(), erasureReason);
      notices.afterRedirect("account.erasure.startedNotice");
      return RedirectHandler.outcome(routes.to(Route.MANAGE_REQUESTS) + "?kind=ERASURE");
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Where the person works, for the reader. */
  public String getPlace() {
    return person.getWorkplace().name(caller.language());
  }

  /** True if the person's community waits to be found. */
  public boolean isUnlisted() {
    return person.getAffiliation() == AffiliationKind.UNLISTED;
  }

  /** Where the person worked before, the latest first. */
  public List<AffiliationTimes.Past> getPast() {
    return past;
  }

  public String getErasureReason() {
    return erasureReason;
  }

  public void setErasureReason(String erasureReason) {
    this.erasureReason = erasureReason;
  }

  /** Takes a lost second factor off the account. */
  public String resetFactor() {
    try {
      factors.reset(person.getId(), factorReason);
      notices.afterRedirect("account.factor.resetDone");
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return here();
  }

  /** True if the person types a code at the sign-in, and the reader may reset that. */
  public boolean isFactorOn() {
    return caller.is(Role.ADMINISTRATOR) && factors.isOn(person.getId());
  }

  public String getFactorReason() {
    return factorReason;
  }

  public void setFactorReason(String factorReason) {
    this.factorReason = factorReason;
  }

  private String here() {
    return routes.redirect(Route.MANAGE_PERSON, person.getId());
  }

  public Person getPerson() {
    return person;
  }

  public List<RoleService.Held> getHeld() {
    return held;
  }

  /** True if the caller may change roles. */
  public boolean isChangeable() {
    return caller.is(Role.ADMINISTRATOR);
  }

  /** The roles that can be given. */
  public List<Role> getRoles() {
    return List.of(Role.TRAINER, Role.ORGANIZER, Role.COORDINATOR, Role.ADMINISTRATOR);
  }

  /** Courses a trainer can be named for, title to address. */
  public Map<String, String> getCourses() {
    return roles.courses();
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String course) {
    this.course = course;
  }

  public CommunityChoice getCommunity() {
    return community;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
