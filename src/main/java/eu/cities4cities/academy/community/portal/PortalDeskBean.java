package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where an organizer says whose profile on the portal it is. */
@Named
@ViewScoped
public class PortalDeskBean implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private PortalDesk desk;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private final Map<Long, String> chosen = new HashMap<>();
  private transient List<PortalDesk.Asked> asked;
  private transient List<PortalDesk.Drafted> drafts;

  /** What is asked, the oldest first. */
  public List<PortalDesk.Asked> getAsked() {
    if (asked == null) {
      asked = desk.open();
    }
    return asked;
  }

  /** Drafts from the portal that nobody has looked at yet. */
  public List<PortalDesk.Drafted> getDrafts() {
    if (drafts == null) {
      drafts = desk.drafts();
    }
    return drafts;
  }

  /** What was typed or chosen for each question. */
  public Map<Long, String> getChosen() {
    return chosen;
  }

  /** It is the profile of that community. */
  public String choose(long question, String community) {
    if (community == null || community.isBlank()) {
      notices.error("community.portal.noneTyped");
      return null;
    }
    return decide(question, community, "community.portal.linked");
  }

  /** Its texts become a draft of the community. */
  public String take(long question, String community) {
    return decide(question, community, "community.portal.taken");
  }

  /** It is nobody's, or its texts are not taken. */
  public String refuse(long question) {
    return decide(question, "", "community.portal.refused");
  }

  private String decide(long question, String community, String said) {
    try {
      desk.decide(question, community);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    notices.afterRedirect(said);
    return routes.redirect(Route.MANAGE_PORTAL);
  }
}
