package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** The language switch of signed-in pages, which keep one address: it stays with the person. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
  private static final Duration YEAR = Duration.ofDays(365);

  @Inject private Csrf csrf;
  @Inject private Settings settings;
  @Inject private Event<LanguageChosen> chosen;

  /** A signed-in person chose a language; the account keeps it. */
  public record LanguageChosen(Language language) {}

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!csrf.isGenuine()) {
      response.sendError(HttpServletResponse.SC_CONFLICT);
      return;
    }
    Language language = Language.of(request.getParameter("language"));
    Cookies.write(response, "lang", language.code(), YEAR, settings.isSecure());
    chosen.fire(new LanguageChosen(language));
    response.sendRedirect(Local.address(request.getParameter("to"), "/my"));
  }
}
