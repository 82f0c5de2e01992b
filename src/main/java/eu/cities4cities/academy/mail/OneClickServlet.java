package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a mail program stops letters for its reader with one POST (RFC 8058): no cookie, no
 * sign-in, no hidden token, for the address itself is signed. A reader who opens the address gets
 * the page with the button.
 */
@WebServlet(OneClickServlet.PATH + "*")
public class OneClickServlet extends HttpServlet {
  static final String PATH = "/one-click/";
  private static final Pattern INFO = Pattern.compile("/(uk|en)/([\\w.-]{1,200})");

  @Inject private LetterChoices choices;
  @Inject private StopLinks links;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher info = info(request);
    response.sendRedirect(links.page(Language.of(info.group(1)), info.group(2)));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    choices.stopBy(info(request).group(2));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static Matcher info(HttpServletRequest request) {
    Matcher info = INFO.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    if (!info.matches()) {
      throw new NotFoundException("unsubscribe link");
    }
    return info;
  }
}
