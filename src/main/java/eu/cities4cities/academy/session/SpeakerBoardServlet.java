package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Csrf;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the buttons of the board post: a vote, a vote taken back, a question taken back. Plain forms
 * that a script may add to the page without knowing Faces.
 */
@WebServlet(SpeakerBoardServlet.PATH + "*")
public class SpeakerBoardServlet extends HttpServlet {
  static final String PATH = "/session-board/";
  private static final Pattern INFO =
      Pattern.compile("/(\\d{1,18})/(\\d{1,18})/(vote|unvote|withdraw)");

  @Inject private transient SpeakerBoard board;
  @Inject private transient Csrf csrf;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher info = INFO.matcher(String.valueOf(request.getPathInfo()));
    if (!info.matches()) {
      throw new NotFoundException(request.getRequestURI());
    }
    if (!csrf.isGenuine()) {
      response.sendError(HttpServletResponse.SC_CONFLICT);
      return;
    }
    long session = Long.parseLong(info.group(1));
    long question = Long.parseLong(info.group(2));
    try {
      switch (info.group(3)) {
        case "vote" -> board.vote(session, question, true);
        case "unvote" -> board.vote(session, question, false);
        default -> board.withdraw(session, question);
      }
    } catch (RefusedException closedMeanwhile) {
      // The page that comes next shows the board as it is, without its buttons.
    }
    response.sendRedirect(Route.SESSION.path(session) + "#board");
  }
}
