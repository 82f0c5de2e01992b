package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityRow;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Turning;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** The page on which a coordinator sees the people of their community and invites others. */
@Named
@RequestScoped
public class CommunityPeopleBean {
  private static final int PAGE = 25;

  @Inject private CommunityPeopleService people;
  @Inject private CommunityService communities;
  @Inject private CoordinatorService coordinators;
  @Inject private StaffInvitations invitations;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private Community community;
  private List<CommunityRow> coordinated;
  private Turning turning;
  private List<CommunityMember> rows = List.of();
  private Set<Long> coordinating = Set.of();
  private List<StaffInvitations.Open> invited = List.of();
  private String email;
  private String language;

  @PostConstruct
  void load() {
    coordinated = communities.listCoordinated();
    language = caller.language().code();
    String slug = request.getParameter("community");
    if (slug == null && coordinated.size() == 1) {
      slug = coordinated.get(0).slug();
    }
    if (slug == null || slug.isBlank()) {
      return;
    }
    String asked = slug;
    community =
        communities
            .findPresent(asked)
            .orElseThrow(() -> new NotFoundException("community " + asked));
    turning = Turning.of(request, "page", (int) people.count(asked), PAGE);
    rows = people.list(asked, turning.first(), turning.size());
    coordinating = people.coordinators(asked);
    invited = invitations.list(asked);
  }

  /** Invites somebody to the community. */
  public String invite() {
    return done(
        () -> invitations.invite(slug(), email, Language.of(language)), "account.staff.invited");
  }

  /** Takes back the invitation that the form names. */
  public String takeBack() {
    return done(() -> invitations.takeBack(slug(), number("invitation")), "shared.saved");
  }

  /** Names the person of the form as a coordinator. */
  public String name() {
    return done(() -> coordinators.name(slug(), number("person"), null), "account.staff.nameDone");
  }

  private String done(Runnable change, String notice) {
    try {
      change.run();
      notices.afterRedirect(notice);
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** An outcome that shows this part of the list again. */
  public String here() {
    return RedirectHandler.outcome(getAddress() + "&page=" + turning.number());
  }

  /** The address of this page for the community shown. */
  public String getAddress() {
    return routes.to(Route.MANAGE_COMMUNITY_PEOPLE) + "?community=" + slug();
  }

  private String slug() {
    return community.getSlug();
  }

  private long number(String parameter) {
    String value = request.getParameter(parameter);
    return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
  }

  /** The community whose people are shown; null while none is chosen. */
  public Community getCommunity() {
    return community;
  }

  /** The community's name in the reader's language. */
  public String getName() {
    return caller.language().choose(community.getNameUk(), community.getNameEn());
  }

  /** The communities among which to choose. */
  public List<CommunityRow> getCoordinated() {
    return coordinated;
  }

  public Language getReading() {
    return caller.language();
  }

  public List<CommunityMember> getRows() {
    return rows;
  }

  /** The numbers of the people shown. */
  public List<Long> getIds() {
    return rows.stream().map(CommunityMember::id).toList();
  }

  /** Whether the person coordinates the community. */
  public boolean coordinates(CommunityMember row) {
    return coordinating.contains(row.id());
  }

  public Turning getTurning() {
    return turning;
  }

  public List<StaffInvitations.Open> getInvited() {
    return invited;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
