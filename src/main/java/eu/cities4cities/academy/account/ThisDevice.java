package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The device of this request, known again by a cookie that says nothing about its person: only so
 * can a letter tell of a sign-in on a device that is new.
 */
@RequestScoped
public class ThisDevice {
  static final String COOKIE = "device";
  private static final int BYTES = 16;

  @Inject private Secrets secrets;
  @Inject private HttpServletRequest request;

  private String mark;

  /** The cookie's value, a new one on a new device. */
  String mark() {
    if (mark == null) {
      mark = Cookies.read(request, COOKIE).orElseGet(() -> secrets.token(BYTES));
    }
    return mark;
  }

  /** The mark as kept with a sign-in. */
  String hash() {
    return Secrets.sha256(mark());
  }
}
