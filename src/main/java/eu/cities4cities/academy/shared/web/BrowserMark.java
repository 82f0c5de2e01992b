package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells browsers apart without knowing them: a keyed hash of the cookie that their forms carry. */
@RequestScoped
public class BrowserMark {
  /** How many signs a mark has. */
  public static final int LENGTH = 22;

  private static final String COOKIE = "form";

  @Inject private HttpServletRequest request;
  @Inject private Secrets secrets;

  /**
   * The mark of the browser that asks.
   *
   * @param purpose what it is for; marks for different purposes cannot be compared
   * @return empty outside of a browser's request
   */
  public Optional<String> of(String purpose) {
    try {
      return Cookies.read(request, COOKIE)
          .map(cookie -> secrets.hmac(purpose, cookie))
          .map(mark -> mark.substring(0, Math.min(LENGTH, mark.length())));
    } catch (IllegalStateException | ContextNotActiveException e) {
      return Optional.empty();
    }
  }
}
