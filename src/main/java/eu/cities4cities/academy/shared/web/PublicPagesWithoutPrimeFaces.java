package eu.cities4cities.academy.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * PrimeFaces' one CSP switch would add a second policy and a session to every page; pages without
 * its tags have the filter's own, so its state is declared done there.
 */
public class PublicPagesWithoutPrimeFaces implements PhaseListener {
  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    boolean staff =
        Page.of(request).map(page -> page.route().zone() == Route.Zone.STAFF).orElse(false);
    if (!staff) {
      PrimeFacesContext.getCspState(context).setInitialized(true);
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
