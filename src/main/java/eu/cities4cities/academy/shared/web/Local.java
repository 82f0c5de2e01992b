package eu.cities4cities.academy.shared.web;

/** Keeps redirects at home. */
public final class Local {
  private Local() {}

  /** The address if it is a path on this site, else the other one. */
  public static String address(String wanted, String otherwise) {
    boolean local =
        wanted != null
            && wanted.startsWith("/")
            && !wanted.startsWith("//")
            && wanted.chars().noneMatch(c -> c == '\\' || c < ' ');
    return local ? wanted : otherwise;
  }
}
