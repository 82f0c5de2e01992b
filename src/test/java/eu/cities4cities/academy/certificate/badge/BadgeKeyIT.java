package eu.cities4cities.academy.certificate.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.certificate.Issuing;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Encryption;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The key of badges is safe where it lies, made once, and replaced by an administrator. */
@ExtendWith(ArquillianExtension.class)
class BadgeKeyIT {
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Issuing issuing;
  @Inject private BadgeKeyService keys;
  @Inject private BadgeService badges;
  @Inject private BadgeKeyRepository repository;
  @Inject private StatusListService lists;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  private final HttpClient http = HttpClient.newHttpClient();
  private String number;

  @BeforeEach
  void issue() {
    number = issuing.to(issuing.course(), data.person());
    keys.prepare();
    lists.renew();
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
  }

  @Test
  void theDatabaseHoldsNothingThatOpensThePrivateHalf() throws Exception {
    String sealed = data.text("SELECT sealed_key FROM badge_key WHERE signing = 1");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet inDatabase = statement.executeQuery("SELECT value FROM installation_key")) {
      while (inDatabase.next()) {
        byte[] secret = inDatabase.getString(1).getBytes(StandardCharsets.US_ASCII);
        assertThat(Encryption.decrypt(secret, sealed)).isEmpty();
      }
    }
    Path file = Path.of(keys.secretFile());
    assertThat(Encryption.decrypt(Files.readAllBytes(file), sealed)).isPresent();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void readingMakesNoKey() throws Exception {
    long before = data.number("SELECT COUNT(*) FROM badge_key");
    transaction.begin();
    try {
      repository.findSigningForChange().orElseThrow().replace(clock.instant());
      assertThat(badges.didDocument()).contains("verificationMethod");
      assertThat(keys.trouble()).contains(BadgeKeyUnavailableException.Why.NOT_MADE);
      assertThatThrownBy(() -> badges.credential(number, null))
          .isInstanceOf(BadgeKeyUnavailableException.class);
      assertThat(repository.list()).hasSize((int) before);
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void ofNodesThatStartTogetherTheFirstOnesKeyIsTaken() throws Exception {
    String signing = data.text("SELECT public_key FROM badge_key WHERE signing = 1");
    transaction.begin();
    try {
      repository.addFirst("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", "sealed");
      assertThat(repository.findSigning().orElseThrow().getPublicKey()).isEqualTo(signing);
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void whatIsPublicNeedsNoPrivateHalf() throws Exception {
    Path file = Path.of(keys.secretFile());
    Path away = file.resolveSibling("badge-secret.away");
    Files.move(file, away);
    try {
      assertThat(get("/.well-known/did.json").statusCode()).isEqualTo(200);
      assertThat(get("/api/v1/badges/status/1").statusCode()).isEqualTo(200);
      HttpResponse<String> badge = get("/api/v1/certificates/" + number + "/badge.jwt");
      assertThat(badge.statusCode()).isEqualTo(503);
      assertThat(badge.body()).contains("certificate.badge.unavailable");
      assertThat(keys.trouble()).contains(BadgeKeyUnavailableException.Why.NO_SECRET);
      // The key that others can read is not made anew behind their backs.
      keys.prepare();
      assertThat(file).doesNotExist();
      Files.writeString(file, "0123456789abcdef0123456789abcdef");
      assertThat(keys.trouble()).contains(BadgeKeyUnavailableException.Why.OTHER_SECRET);
    } finally {
      Files.deleteIfExists(file);
      Files.move(away, file);
    }
    assertThat(keys.trouble()).isEmpty();
  }

  @Test
  void anAdministratorReplacesTheKeyAndEarlierBadgesGoOnBeingVerified() throws Exception {
    String before = badges.credential(number, null);
    BadgeKeyRow replaced = keys.list().get(0);
    keys.replace(replaced.name(), "Планова заміна");
    String after = badges.credential(number, null);
    assertThat(kid(after)).isNotEqualTo(kid(before));
    JsonObject document =
        BadgeVerifier.json(get("/.well-known/did.json").body().getBytes(StandardCharsets.UTF_8));
    assertThat(BadgeVerifier.isSigned(before, document)).isTrue();
    assertThat(BadgeVerifier.isSigned(after, document)).isTrue();

    lists.renew();
    assertThat(kid(lists.get(1))).isEqualTo(kid(after));
    assertThat(BadgeVerifier.isSigned(lists.get(1), document)).isTrue();

    List<BadgeKeyRow> rows = keys.list();
    assertThat(rows.get(0).isCurrent()).isTrue();
    assertThat(rows.get(1).name()).isEqualTo(replaced.name());
    assertThat(rows.get(1).replacedAt()).isNotNull();
    assertThat(data.number("SELECT COUNT(*) FROM badge_key WHERE sealed_key IS NOT NULL"))
        .as("a private half")
        .isEqualTo(1);
    assertThat(
            data.text(
                "SELECT CONCAT_WS('|', before_value, after_value, reason) FROM audit_entry"
                    + " WHERE object_type = 'BadgeKey' AND object_id = ?",
                rows.get(0).name()))
        .isEqualTo(replaced.name() + "|" + rows.get(0).name() + "|Планова заміна");
  }

  @Test
  void oneReplacementIsMadeOnceAndForAReason() {
    String name = keys.list().get(0).name();
    assertThatThrownBy(() -> keys.replace(name, " ")).isInstanceOf(InvalidInputException.class);
    keys.replace(name, "Планова заміна");
    assertThatThrownBy(() -> keys.replace(name, "Планова заміна"))
        .isInstanceOf(StaleException.class);
  }

  private static String kid(String jwt) {
    return BadgeVerifier.json(Base64.getUrlDecoder().decode(jwt.split("\\.")[0])).getString("kid");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + path))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
