package eu.cities4cities.academy.account.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OpenID Connect provider whose accounts sign in here, from the environment. */
@ApplicationScoped
public class OidcSettings {
  private String issuer;
  private String client;
  private String secret;
  private String name;

  @Inject
  OidcSettings(
      @ConfigProperty(name = "academy.oidc.issuer") Optional<String> issuer,
      @ConfigProperty(name = "academy.oidc.client.id") Optional<String> client,
      @ConfigProperty(name = "academy.oidc.client.secret") Optional<String> secret,
      @ConfigProperty(name = "academy.oidc.name") Optional<String> name) {
    this(issuer.orElse(""), client.orElse(""), secret.orElse(""), name.orElse(""));
  }

  OidcSettings(String issuer, String client, String secret, String name) {
    this.issuer = issuer.strip();
    this.client = client.strip();
    this.secret = secret.strip();
    this.name = name.strip();
  }

  /** For the container's proxy only. */
  protected OidcSettings() {}

  /** True if a provider is set. */
  public boolean isOn() {
    return !issuer.isEmpty() && !client.isEmpty();
  }

  public String issuer() {
    return issuer;
  }

  String client() {
    return client;
  }

  /** The client's secret; empty for a client without one, which PKCE protects alone. */
  String secret() {
    return secret;
  }

  /** What the button calls the provider. */
  public String name() {
    return name.isEmpty() ? "OpenID Connect" : name;
  }
}
