package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords by Argon2id with OWASP's parameters (19 MiB, two passes, one lane), in the usual
 * {@code $argon2id$…} text. Only a few run at once, so that a rush at ten o'clock does not take all
 * memory and processors; the others wait their turn.
 */
@ApplicationScoped
public class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String PREFIX =
      "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

  private final Semaphore turns =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  private final SecureRandom random = new SecureRandom();
  private final byte[] nobody = new byte[SALT_BYTES];

  /** The hash to keep of a password. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return PREFIX
        + encoder.encodeToString(salt)
        + "$"
        + encoder.encodeToString(compute(password, salt));
  }

  /** True if the password is the one hashed; takes as long where there is no hash (null). */
  public boolean matches(String password, String hash) {
    if (hash == null || !hash.startsWith(PREFIX)) {
      compute(password == null ? "" : password, nobody);
      return false;
    }
    String[] parts = hash.substring(PREFIX.length()).split("\\$");
    byte[] salt = Base64.getDecoder().decode(parts[0]);
    byte[] expected = Base64.getDecoder().decode(parts[1]);
    return MessageDigest.isEqual(expected, compute(password == null ? "" : password, salt));
  }

  private byte[] compute(String password, byte[] salt) {
    turns.acquireUninterruptibly();
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(MEMORY_KIB)
              .withIterations(PASSES)
              .withParallelism(LANES)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[HASH_BYTES];
      String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
      argon2.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      turns.release();
    }
  }
}
