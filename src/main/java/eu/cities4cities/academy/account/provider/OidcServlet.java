package eu.cities4cities.academy.account.provider;

import eu.cities4cities.academy.account.Arrival;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Cookies;
import eu.cities4cities.academy.shared.web.Local;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The browser's way to the provider and back. The way there changes nothing here; what comes back
 * counts only in the browser that was sent, which its cookie shows.
 */
@WebServlet({OidcServlet.START, "/en" + OidcServlet.START, OidcServlet.CALLBACK})
public class OidcServlet extends HttpServlet {
  static final String START = "/login/oidc";
  static final String CALLBACK = "/login/oidc/callback";
  static final String NEWCOMER = "newcomer";
  private static final String TICKET = "oidc";

  @Inject private OidcSignIn signIn;
  @Inject private Arrival arrival;
  @Inject private Routes routes;
  @Inject private Settings settings;
  @Inject private Caller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      response.sendRedirect(
          CALLBACK.equals(request.getServletPath())
              ? comeBack(request, response)
              : depart(request, response));
    } catch (OidcRefusedException refused) {
      response.sendRedirect(routes.to(Route.LOGIN) + "?provider=" + refused.reason());
    }
  }

  private String depart(HttpServletRequest request, HttpServletResponse response) {
    OidcSignIn.Departure departure = signIn.depart(Local.address(request.getParameter("to"), null));
    String language = caller.language().code();
    write(response, TICKET, language + departure.ticket());
    return departure.address().toString();
  }

  private String comeBack(HttpServletRequest request, HttpServletResponse response) {
    String cookie = Cookies.read(request, TICKET).orElse("");
    Cookies.remove(response, TICKET, settings.isSecure());
    int code = Language.UK.code().length();
    boolean whole = cookie.length() > code;
    if (whole) {
      caller.speak(Language.of(cookie.substring(0, code)));
    }
    String state = request.getParameter("state");
    OidcSignIn.Return back =
        signIn.comeBack(
            whole ? cookie.substring(code) : null,
            state == null ? "" : state,
            request.getParameter("code"),
            request.getHeader("User-Agent"));
    if (back.begun() != null) {
      return arrival.lead(response, back.begun(), back.leadsTo());
    }
    write(response, NEWCOMER, back.newcomer());
    return routes.to(Route.SIGNUP_PROVIDER);
  }

  private void write(HttpServletResponse response, String name, String value) {
    Cookies.write(response, name, value, OidcSignIn.LIFE, settings.isSecure());
  }
}
