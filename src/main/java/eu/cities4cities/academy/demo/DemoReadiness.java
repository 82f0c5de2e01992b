package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means, on a demonstration run, that the sample data are complete, certificates and all. */
@Readiness
@ApplicationScoped
public class DemoReadiness implements HealthCheck {
  @Inject private Settings settings;
  @Inject private DemoService demo;

  private volatile boolean complete;

  @Override
  public HealthCheckResponse call() {
    if (!complete) {
      complete = !settings.isDemo() || isComplete();
    }
    return HealthCheckResponse.named("demo data").status(complete).build();
  }

  private boolean isComplete() {
    try {
      return demo.isComplete();
    } catch (RuntimeException e) {
      // The database is away; its own check says so.
      return false;
    }
  }
}
