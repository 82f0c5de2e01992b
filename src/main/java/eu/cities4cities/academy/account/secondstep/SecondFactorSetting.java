package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rule in force, from the environment. */
@ApplicationScoped
public class SecondFactorSetting {
  private SecondFactorRule rule;

  @Inject
  SecondFactorSetting(
      @ConfigProperty(name = "academy.staff.2fa") Optional<String> setting, Settings settings) {
    rule = SecondFactorRule.of(setting.orElse(null), settings.isDemo());
  }

  /** For the container's proxy only. */
  protected SecondFactorSetting() {}

  public SecondFactorRule rule() {
    return rule;
  }

  /** Puts another rule in force until the next start. */
  public void set(SecondFactorRule other) {
    rule = other;
  }
}
