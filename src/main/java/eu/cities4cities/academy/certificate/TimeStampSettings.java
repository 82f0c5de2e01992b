package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.UnusableSettingException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time-stamping authority as the settings name it; {@code ACADEMY_SIGNING_TSA_…}. */
@ApplicationScoped
class TimeStampSettings {

  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "academy.signing.tsa.url")
  private Optional<String> address;

  @Inject
  @ConfigProperty(name = "academy.signing.tsa.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "academy.signing.tsa.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "academy.signing.tsa.trust")
  private Optional<String> trust;

  @Inject
  @ConfigProperty(name = "academy.signing.tsa.trust.password")
  private Optional<String> trustPassword;

  @Inject
  @ConfigProperty(name = "academy.signing.tsa.policy")
  private Optional<String> policy;

  private Optional<TimeStamping> timeStamping;

  @PostConstruct
  void read() {
    timeStamping =
        given(address)
            .map(
                url ->
                    TimeStampTerms.of(url)
                        .signedInAs(given(user).orElse(""), password.orElse(""))
                        .trusting(given(trust).orElse(""), trustPassword.orElse(""))
                        .under(given(policy).orElse("")))
            .map(terms -> new TimeStamping(terms, clock));
  }

  private static Optional<String> given(Optional<String> setting) {
    return setting.map(String::strip).filter(value -> !value.isEmpty());
  }

  /**
   * The authority that stamps; empty if none is configured.
   *
   * @throws UnusableSettingException if the settings cannot be used; they are looked at when the
   *     Academy starts, which then says so and stops
   */
  Optional<TimeStamping> timeStamping() {
    return timeStamping;
  }
}
