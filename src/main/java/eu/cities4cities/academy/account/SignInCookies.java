package eu.cities4cities.academy.account;

import eu.cities4cities.academy.account.secondstep.HalfSignIns;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;

/** Ties a browser to a sign-in and unties it; the session's id changes with each sign-in. */
@ApplicationScoped
public class SignInCookies {
  static final String SESSION_KEY = "academy.signIn";
  static final String REMEMBER = "remember";

  /** Half a sign-in: read by the page of the second step only. */
  public static final String HALF = "half";

  private static final Duration DEVICE_KNOWN = Duration.ofDays(400);

  @Inject private Settings settings;
  @Inject private ThisDevice thisDevice;

  /** From now on this browser's requests come from that sign-in; not yet from half of one. */
  public void tie(
      HttpServletRequest request, HttpServletResponse response, SignInService.Begun begun) {
    if (begun.isHalf()) {
      Cookies.write(response, HALF, begun.halfToken(), HalfSignIns.LIFE, settings.isSecure());
      return;
    }
    if (Cookies.read(request, HALF).isPresent()) {
      Cookies.remove(response, HALF, settings.isSecure());
    }
    Cookies.write(
        response, ThisDevice.COOKIE, thisDevice.mark(), DEVICE_KNOWN, settings.isSecure());
    HttpSession session = request.getSession();
    request.changeSessionId();
    session.setAttribute(SESSION_KEY, begun.id());
    if (begun.rememberToken() != null) {
      Cookies.write(
          response, REMEMBER, begun.rememberToken(), SignInService.REMEMBERED, settings.isSecure());
    }
  }

  /** From now on this browser is nobody's. */
  public void untie(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    Cookies.remove(response, REMEMBER, settings.isSecure());
  }
}
