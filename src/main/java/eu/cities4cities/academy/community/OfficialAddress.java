package eu.cities4cities.academy.community;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which e-mail addresses are official: those of the state (gov.ua) and of the domains that a
 * community calls its own, with what stands below them.
 */
public final class OfficialAddress {
  private static final String STATE = "gov.ua";
  private static final String DOMAIN =
      "[\\p{Ll}\\d]([\\p{Ll}\\d-]*[\\p{Ll}\\d])?"
          + "(\\.[\\p{Ll}\\d]([\\p{Ll}\\d-]*[\\p{Ll}\\d])?)+";

  /** Where anybody gets an address; such a domain is nobody's own. */
  private static final Set<String> OF_ANYBODY =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "ukr.net",
          "i.ua",
          "meta.ua",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "yahoo.com",
          "icloud.com",
          "proton.me",
          "protonmail.com");

  private OfficialAddress() {}

  /** Whether the address is official for a community with these domains. */
  public static boolean is(String email, Collection<String> domains) {
    String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return within(domain, STATE) || domains.stream().anyMatch(own -> within(domain, own));
  }

  /** The domains in a text, parted by spaces, commas or lines, in lower case, each once. */
  static List<String> domains(String text) {
    Set<String> domains = new LinkedHashSet<>();
    Arrays.stream((text == null ? "" : text).toLowerCase(Locale.ROOT).split("[\\s,;]+"))
        .map(each -> each.substring(each.lastIndexOf('@') + 1))
        .filter(each -> !each.isEmpty())
        .forEach(domains::add);
    return List.copyOf(domains);
  }

  /** Whether a community can call that domain its own. */
  static boolean canBeOwn(String domain) {
    return domain.length() <= 190 && domain.matches(DOMAIN) && !OF_ANYBODY.contains(domain);
  }

  private static boolean within(String domain, String above) {
    return domain.equals(above) || domain.endsWith("." + above);
  }
}
