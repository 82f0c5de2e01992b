package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A letter's own HTML for the frame on the inbox page: no script, no picture, nothing loaded; its
 * links open in the page around the frame.
 */
@WebServlet(InboxLetterServlet.PATH + "*")
public class InboxLetterServlet extends HttpServlet {
  static final String PATH = "/inbox-letter/";
  private static final String POLICY =
      "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

  @Inject private Inbox inbox;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String html = inbox.get(id(request)).getHtmlBody();
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(html.replaceFirst("<head>", "<head><base target=\"_top\">"));
  }

  private static long id(HttpServletRequest request) {
    String info = request.getPathInfo();
    if (info == null || !info.matches("/\\d{1,18}")) {
      throw new NotFoundException("letter");
    }
    return Long.parseLong(info.substring(1));
  }
}
