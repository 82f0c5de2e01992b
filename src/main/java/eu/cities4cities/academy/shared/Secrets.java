package eu.cities4cities.academy.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Random values, keyed hashes and the keys behind them. A key is made once per installation and
 * kept in the database, so that all nodes share it and a restart does not change it.
 */
@ApplicationScoped
public class Secrets {
  private static final String HMAC = "HmacSHA256";
  private final SecureRandom random = new SecureRandom();
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  /** An unguessable value of that many bytes, URL-safe. */
  public String token(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  /** The keyed hash (HMAC-SHA-256, URL-safe) of a text, with the key of that purpose. */
  public String hmac(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(keys.computeIfAbsent(purpose, this::load), HMAC));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** True if the hash is that of the text; takes the same time whatever the answer. */
  public boolean matches(String purpose, String text, String hash) {
    return hash != null
        && MessageDigest.isEqual(
            hmac(purpose, text).getBytes(StandardCharsets.US_ASCII),
            hash.getBytes(StandardCharsets.US_ASCII));
  }

  /** The bytes encrypted with the key of that purpose. */
  public String encrypt(String purpose, byte[] plain) {
    return Encryption.encrypt(keys.computeIfAbsent(purpose, this::load), plain);
  }

  /**
   * What {@link #encrypt} has encrypted; empty if it was changed since or made with another key.
   */
  public Optional<byte[]> decrypt(String purpose, String encrypted) {
    return Encryption.decrypt(keys.computeIfAbsent(purpose, this::load), encrypted);
  }

  /** The SHA-256 (hex) of a token, as kept in the database in its place. */
  public static String sha256(String token) {
    return sha256(token.getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 (hex) of bytes. */
  public static String sha256(byte[] bytes) {
    try {
      return java.util.HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] load(String purpose) {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT IGNORE INTO installation_key (purpose, value) VALUES (?, ?)")) {
        insert.setString(1, purpose);
        insert.setString(2, token(32));
        insert.executeUpdate();
      }
      try (PreparedStatement select =
          connection.prepareStatement("SELECT value FROM installation_key WHERE purpose = ?")) {
        select.setString(1, purpose);
        try (ResultSet row = select.executeQuery()) {
          row.next();
          return row.getString(1).getBytes(StandardCharsets.US_ASCII);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("No key for " + purpose, e);
    }
  }
}
