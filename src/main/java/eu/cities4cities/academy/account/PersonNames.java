package eu.cities4cities.academy.account;

import java.util.Locale;

/** How names and addresses are written down, so that the same one is always the same text. */
public final class PersonNames {
  private PersonNames() {}

  /** An e-mail address as stored: stripped, in lower case. */
  public static String email(String typed) {
    return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
  }
}
