package eu.cities4cities.academy.certificate.badge;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The issuer's document, where {@code did:web} looks for it. */
@WebServlet("/.well-known/did.json")
public class DidServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient BadgeService badges;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String document = badges.didDocument();
    response.setContentType("application/json;charset=UTF-8");
    // Short, for a badge that a new key has signed is verified with the document of now.
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.getWriter().write(document);
  }
}
