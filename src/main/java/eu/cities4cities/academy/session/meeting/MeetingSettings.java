package eu.cities4cities.academy.session.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The meeting services of this installation, from the environment; what is not set is not used. */
@ApplicationScoped
public class MeetingSettings {
  private BigBlueButton bigBlueButton;
  private Jitsi jitsi;
  private Zoom zoom;

  /**
   * A BigBlueButton server.
   *
   * @param url its address as {@code bbb-conf --secret} prints it
   * @param secret the shared secret from the same place
   * @param record whether meetings may be recorded
   */
  record BigBlueButton(String url, String secret, boolean record) {}

  /**
   * A Jitsi Meet server that asks for tokens: one's own, which shares a secret, or Jitsi as a
   * Service, which knows the public half of a key.
   *
   * @param url its address
   * @param appId the application id of its token module, or the account at the service
   * @param appSecret the secret of its token module
   * @param keyId what the service calls the key
   * @param keyFile where the private half of the key is
   */
  record Jitsi(String url, String appId, String appSecret, String keyId, String keyFile) {}

  /**
   * A server-to-server application at Zoom.
   *
   * @param api the address of the API
   * @param oauth where tokens are made
   * @param accountId the account
   * @param clientId the application
   * @param clientSecret the application's secret
   * @param webhookSecret the secret token of the application's event subscription
   * @param host the user of the account under whom meetings are made
   */
  record Zoom(
      String api,
      String oauth,
      String accountId,
      String clientId,
      String clientSecret,
      String webhookSecret,
      String host) {}

  @Inject
  MeetingSettings(Config config) {
    bigBlueButton =
        new BigBlueButton(
            address(config, "academy.bigbluebutton.url"),
            text(config, "academy.bigbluebutton.secret"),
            Boolean.parseBoolean(text(config, "academy.bigbluebutton.record")));
    jitsi =
        new Jitsi(
            address(config, "academy.jitsi.url"),
            text(config, "academy.jitsi.app.id"),
            text(config, "academy.jitsi.app.secret"),
            text(config, "academy.jitsi.key.id"),
            text(config, "academy.jitsi.key.file"));
    zoom =
        new Zoom(
            address(config, "academy.zoom.api"),
            text(config, "academy.zoom.oauth"),
            text(config, "academy.zoom.account.id"),
            text(config, "academy.zoom.client.id"),
            text(config, "academy.zoom.client.secret"),
            text(config, "academy.zoom.webhook.secret"),
            text(config, "academy.zoom.host"));
  }

  /** For the container's proxy only. */
  protected MeetingSettings() {}

  BigBlueButton bigBlueButton() {
    return bigBlueButton;
  }

  Jitsi jitsi() {
    return jitsi;
  }

  Zoom zoom() {
    return zoom;
  }

  /** Whether all of these have been set. */
  static boolean all(String... values) {
    return Stream.of(values).noneMatch(String::isBlank);
  }

  private static String address(Config config, String name) {
    return text(config, name).replaceAll("/+$", "");
  }

  private static String text(Config config, String name) {
    Optional<String> value = config.getOptionalValue(name, String.class);
    return value.map(String::strip).orElse("");
  }
}
