package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.Csrf;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signs out of this device; the button stands in every page's header. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  @Inject private Csrf csrf;
  @Inject private Caller caller;
  @Inject private SignInService signIns;
  @Inject private SignInCookies cookies;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!csrf.isGenuine()) {
      response.sendError(HttpServletResponse.SC_CONFLICT);
      return;
    }
    Language language = caller.language();
    if (caller.isSignedIn()) {
      signIns.signOut();
    }
    cookies.untie(request, response);
    response.sendRedirect(language == Language.EN ? "/en" : "/");
  }
}
