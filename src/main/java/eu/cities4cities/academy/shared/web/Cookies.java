package eu.cities4cities.academy.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Cookies of our own: HttpOnly, SameSite=Lax, Secure over TLS, values safe for a header. */
public final class Cookies {
  /** Kept until the browser is closed. */
  public static final Duration SESSION = Duration.ofSeconds(-1);

  private Cookies() {}

  /** The cookie's value, if the browser sent it. */
  public static Optional<String> read(HttpServletRequest request, String name) {
    if (request.getCookies() == null) {
      return Optional.empty();
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
        .map(Cookie::getValue)
        .findFirst();
  }

  /** Writes the cookie for the whole site. */
  public static void write(
      HttpServletResponse response, String name, String value, Duration age, boolean secure) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge((int) age.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /** Takes the cookie back. */
  public static void remove(HttpServletResponse response, String name, boolean secure) {
    write(response, name, "", Duration.ZERO, secure);
  }
}
