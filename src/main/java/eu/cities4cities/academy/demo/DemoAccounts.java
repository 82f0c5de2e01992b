package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.shared.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** One account and one API token for each role, known to everybody who runs the demonstration. */
public final class DemoAccounts {
  private static final String FILE = "/demo/accounts.properties";

  private final Properties accounts = new Properties();

  private DemoAccounts() {}

  /** Reads the accounts that the launcher prints. */
  public static DemoAccounts read() {
    DemoAccounts read = new DemoAccounts();
    try (Reader reader =
        new InputStreamReader(
            DemoAccounts.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      read.accounts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /** The address with which the role's account signs in. */
  public String email(Role role) {
    return accounts.getProperty(name(role) + ".email");
  }

  /** The role's API token, as a program sends it. */
  public String token(Role role) {
    return accounts.getProperty(name(role) + ".token");
  }

  /** The password of every account. */
  public String password() {
    return accounts.getProperty("password");
  }

  /** The Argon2id hash of {@link #password}. */
  public String passwordHash() {
    return accounts.getProperty("password.hash");
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
