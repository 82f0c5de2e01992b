package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The run on the staff page of awarding: how far it has come, and its pause. */
@Named
@RequestScoped
public class CertificateRunBean {

  @Inject private CertificateRunService runs;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private String slug;
  private RunProgress run;
  private boolean read;
  private long shown;

  @PostConstruct
  void open() {
    slug = page.value("slug");
  }

  /** The run that the page shows, which need not be the latest by the time somebody acts on it. */
  public long getShown() {
    return getRun() == null ? 0 : getRun().id();
  }

  public void setShown(long shown) {
    this.shown = shown;
  }

  /** Stops the run where it is. */
  public String pause() {
    return act(() -> runs.pause(slug, shown), "certificate.run.paused");
  }

  /** Lets a paused run go on. */
  public String resume() {
    return act(() -> runs.resume(slug, shown), "certificate.run.resumed");
  }

  private String act(Runnable change, String done) {
    try {
      change.run();
      notices.afterRedirect(done);
      return routes.redirect(Route.MANAGE_CERTIFICATES, slug);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** The latest run, or null; read once for a page. */
  public RunProgress getRun() {
    if (!read) {
      read = true;
      run = runs.latest(slug).orElse(null);
    }
    return run;
  }

  /** Whether a run is under way. */
  public boolean isRunning() {
    return getRun() != null && getRun().isRunning();
  }
}
