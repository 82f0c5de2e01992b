package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
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

/**
 * The page on which a coordinator writes the profile. Everything it needs travels in the form, so a
 * restart of the server takes nothing of what was typed.
 */
@Named
@RequestScoped
public class CommunityEditBean {
  @Inject private CommunityService communities;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private final CommunityChoice choice = new CommunityChoice();
  private List<CommunityRow> coordinated;
  private Community community;
  private ProfileForm form;

  @PostConstruct
  void load() {
    coordinated = communities.listCoordinated();
    choice.setSlug(request.getParameter("community"));
    choice.setTyped(request.getParameter("typed"));
    community = choice.resolve(communities).orElse(null);
    if (community == null && choice.getTyped() == null && coordinated.size() == 1) {
      community = communities.find(coordinated.get(0).slug()).orElseThrow();
    }
    if (community != null) {
      form = communities.open(community.getSlug());
    }
  }

  /** Keeps the profile and shows it again, or says why it could not be kept. */
  public String save() {
    String slug = community.getSlug();
    try {
      communities.save(slug, form);
    } catch (StaleException e) {
      notices.error("community.edit.stale");
      // Sent once more after the comparison, the text replaces what the other person wrote.
      form.setVersion(communities.profileVersion(slug));
      return null;
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect("community.edit.saved");
    return RedirectHandler.outcome(routes.to(Route.MANAGE_COMMUNITY) + "?community=" + slug);
  }

  /** The community being edited, or null while it is to be chosen. */
  public Community getCommunity() {
    return community;
  }

  public String getName() {
    return caller.language() == Language.EN ? community.getNameEn() : community.getNameUk();
  }

  public ProfileForm getForm() {
    return form;
  }

  public List<CommunityRow> getCoordinated() {
    return coordinated;
  }

  public CommunityChoice getChoice() {
    return choice;
  }

  /** Whether the caller may edit any community and so has to find one. */
  public boolean isChooser() {
    return caller.is(Role.ORGANIZER);
  }

  public Language getLanguage() {
    return caller.language();
  }

  /** True if the caller coordinates nothing and may not choose. */
  public boolean isNothing() {
    return coordinated.isEmpty() && !isChooser();
  }
}
