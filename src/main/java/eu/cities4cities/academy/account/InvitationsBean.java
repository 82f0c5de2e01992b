package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityChoice;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
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

/** The staff page of invitations: a new one, and those that nobody has accepted yet. */
@Named
@RequestScoped
public class InvitationsBean {
  private static final int PAGE = 25;

  @Inject private InvitationService invitations;
  @Inject private RoleService roles;
  @Inject private CommunityService communities;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private boolean accounts;
  private int page;
  private List<InvitationService.Open> rows;
  private long total;
  private String email;
  private Role role;
  private String course;
  private String language;
  private final CommunityChoice community = new CommunityChoice();

  @PostConstruct
  void open() {
    accounts = "accounts".equals(request.getParameter("of"));
    page = Math.max(1, (int) number("page"));
    total = invitations.countOpen(!accounts);
    rows = invitations.listOpen(!accounts, (page - 1) * PAGE, PAGE);
    language = caller.language().code();
    String choice = request.getParameter("invite:communityChoice");
    if (choice != null) {
      community.setSlug(choice);
    }
  }

  private long number(String parameter) {
    String value = request.getParameter(parameter);
    return value != null && value.matches("\\d{1,9}") ? Long.parseLong(value) : 0;
  }

  /** Sends a new invitation. */
  public String invite() {
    try {
      String slug =
          role == Role.COORDINATOR
              ? community.resolve(communities).map(Community::getSlug).orElse(null)
              : null;
      if (slug == null && community.isUndecided()) {
        notices.error("account.community.choose");
        return null;
      }
      invitations.invite(email, role, course, slug, Language.of(language));
      notices.afterRedirect("account.invitation.sent", PersonNames.email(email));
      return routes.redirect(Route.MANAGE_INVITATIONS);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Takes back the invitation that its row's form names. */
  public String withdraw() {
    return change(() -> invitations.withdraw(number("invitation")), "withdrawn");
  }

  /** Sends again the invitation that its row's form names. */
  public String sendAgain() {
    return change(() -> invitations.sendAgain(number("invitation")), "again");
  }

  private String change(Runnable change, String notice) {
    try {
      change.run();
      notices.afterRedirect("account.invitation." + notice);
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return RedirectHandler.outcome(
        routes.to(Route.MANAGE_INVITATIONS) + (accounts ? "?of=accounts" : ""));
  }

  /** True for the list of invitations into imported accounts. */
  public boolean isAccounts() {
    return accounts;
  }

  public List<InvitationService.Open> getRows() {
    return rows;
  }

  public long getTotal() {
    return total;
  }

  public int getPage() {
    return page;
  }

  /** The number of pages of the list. */
  public int getPages() {
    return (int) Math.max(1, (total + PAGE - 1) / PAGE);
  }

  /** The roles that the caller may invite into. */
  public List<Role> getRoles() {
    return caller.is(Role.ADMINISTRATOR)
        ? List.of(Role.TRAINER, Role.ORGANIZER, Role.COORDINATOR, Role.ADMINISTRATOR)
        : List.of(Role.TRAINER, Role.COORDINATOR);
  }

  /** Courses a trainer can be named for, title to address. */
  public Map<String, String> getCourses() {
    return roles.courses();
  }

  public CommunityChoice getCommunity() {
    return community;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
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

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
