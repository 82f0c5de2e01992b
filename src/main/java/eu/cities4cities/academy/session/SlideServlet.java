package eu.cities4cities.academy.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends slides to those who take part; an address stands for one picture for ever. */
@WebServlet("/slides/*")
public class SlideServlet extends HttpServlet {
  static final String PATH = "/slides/";

  private static final String NAME = "/[0-9a-f]{64}\\.jpg";

  @Inject private transient SlideService slides;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<byte[]> slide =
        name.matches(NAME)
            ? slides.picture(name.substring(1, name.length() - 4))
            : Optional.empty();
    if (slide.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/jpeg");
    response.setContentLength(slide.get().length);
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    response.getOutputStream().write(slide.get());
  }
}
