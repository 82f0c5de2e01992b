package eu.cities4cities.academy.course;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends the cover pictures of courses; an address stands for one picture for ever. */
@WebServlet("/covers/*")
public class CoverServlet extends HttpServlet {
  private static final String NAME = "/[0-9a-f]{64}\\.jpg";

  @Inject private CoverService covers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<byte[]> image =
        name.matches(NAME) ? covers.image(name.substring(1, name.length() - 4)) : Optional.empty();
    if (image.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/jpeg");
    response.setContentLength(image.get().length);
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.getOutputStream().write(image.get());
  }
}
