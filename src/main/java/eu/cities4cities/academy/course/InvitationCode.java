package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The code that somebody's invitation brought, kept for a day: whoever signs up first comes back to
 * the course without the link.
 */
@ApplicationScoped
class InvitationCode {
  private static final String COOKIE = "invitation";
  private static final Duration DAY = Duration.ofDays(1);

  @Inject private Settings settings;

  /** The code in the address, or the one kept for that course; null if there is none. */
  String read(HttpServletRequest request, String slug) {
    String code = request.getParameter("code");
    if (code != null && !code.isBlank()) {
      return code;
    }
    return Cookies.read(request, COOKIE)
        .filter(kept -> kept.startsWith(slug + ":"))
        .map(kept -> URLDecoder.decode(kept.substring(slug.length() + 1), StandardCharsets.UTF_8))
        .orElse(null);
  }

  /** Keeps a code that opens the course. */
  void keep(HttpServletResponse response, String slug, String code) {
    String value = slug + ":" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    Cookies.write(response, COOKIE, value, DAY, settings.isSecure());
  }
}
