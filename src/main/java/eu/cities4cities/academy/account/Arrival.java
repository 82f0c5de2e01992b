package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.web.Local;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Leads somebody on who has just given a proof: to where they were going, or to the second step.
 */
@RequestScoped
public class Arrival {
  @Inject private SignInCookies cookies;
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  /** Ties the browser to what has begun and returns the address to go to. */
  public String lead(HttpServletResponse response, SignInService.Begun begun, String wanted) {
    cookies.tie(request, response, begun);
    String there = Local.address(wanted, routes.to(Route.MY));
    return begun.isHalf()
        ? routes.to(Route.SECOND_STEP) + "?to=" + URLEncoder.encode(there, StandardCharsets.UTF_8)
        : there;
  }
}
