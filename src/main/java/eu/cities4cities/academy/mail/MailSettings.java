package eu.cities4cities.academy.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where letters leave, and how long their text is kept; {@code ACADEMY_MAIL_…}. */
@ApplicationScoped
class MailSettings {
  @Inject
  @ConfigProperty(name = "academy.mail.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "academy.mail.port")
  private int port;

  @Inject
  @ConfigProperty(name = "academy.mail.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "academy.mail.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "academy.mail.tls")
  private boolean tls;

  @Inject
  @ConfigProperty(name = "academy.mail.from")
  private String from;

  @Inject
  @ConfigProperty(name = "academy.mail.keep.days")
  private int keepDays;

  @Inject
  @ConfigProperty(name = "academy.mail.per.minute")
  private int perMinute;

  /** How many letters may leave in a minute, from all nodes together; 0 for no limit. */
  int perMinute() {
    return Math.max(0, perMinute);
  }

  /** The mail server to hand letters to; empty if none is set. */
  Optional<MailServer> server() {
    return host.filter(name -> !name.isBlank())
        .map(
            name ->
                new MailServer(
                    name.strip(),
                    port,
                    user.filter(text -> !text.isBlank()).orElse(null),
                    password.orElse(""),
                    tls,
                    from));
  }

  /** The bare address that letters come from. */
  String sender() {
    int bracket = from.indexOf('<');
    return bracket < 0 ? from.strip() : from.substring(bracket + 1, from.indexOf('>')).strip();
  }

  /** How long a letter's text stays in the database. */
  Duration kept() {
    return Duration.ofDays(keepDays);
  }
}
