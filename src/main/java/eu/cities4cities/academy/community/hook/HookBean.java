package eu.cities4cities.academy.community.hook;

import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** How the portal is told of profiles, and the button that sends again. */
@Named
@ViewScoped
public class HookBean implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private HookDispatch hooks;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private transient HookDispatch.Standing standing;

  /** How the receiver fares, or null where news goes nowhere. */
  public HookDispatch.Standing getStanding() {
    if (standing == null) {
      standing = hooks.standing().orElse(null);
    }
    return standing;
  }

  /** Sends again, and at once. */
  public String resume() {
    hooks.resume();
    notices.afterRedirect("community.portal.hook.resumed");
    return routes.redirect(Route.MANAGE_PORTAL);
  }
}
