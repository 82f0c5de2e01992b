package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The hidden token of forms: a keyed hash over a cookie that other sites cannot send or read. */
@Named("csrf")
@RequestScoped
public class Csrf {
  /** The name of the hidden field. */
  public static final String FIELD = "csrf";

  private static final String COOKIE = "form";
  private static final String PURPOSE = "csrf";
  private static final int BYTES = 16;

  @Inject private Secrets secrets;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  private String cookie;

  /** Makes sure that the browser has the cookie before the page is written. */
  void prepare(HttpServletResponse response) {
    cookie = Cookies.read(request, COOKIE).orElse(null);
    if (cookie == null) {
      cookie = secrets.token(BYTES);
      Cookies.write(response, COOKIE, cookie, Cookies.SESSION, settings.isSecure());
    }
  }

  /** The token for the hidden field. */
  public String getToken() {
    return cookie == null ? "" : secrets.hmac(PURPOSE, cookie);
  }

  /** True if the form carries the token that belongs to the browser's cookie. */
  public boolean isGenuine() {
    return isGenuine(request, secrets);
  }

  /** The same before a request's own beans exist. */
  public static boolean isGenuine(HttpServletRequest request, Secrets secrets) {
    return Cookies.read(request, COOKIE)
        .map(value -> secrets.matches(PURPOSE, value, request.getParameter(FIELD)))
        .orElse(false);
  }
}
