package eu.cities4cities.academy.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends the photographs of speakers; an address stands for one photograph for ever. */
@WebServlet("/speakers/*")
public class SpeakerPhotoServlet extends HttpServlet {
  static final String PATH = "/speakers/";

  private static final String NAME = "/[0-9a-f]{64}\\.jpg";

  @Inject private transient SpeakerService speakers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<byte[]> photo =
        name.matches(NAME)
            ? speakers.photo(name.substring(1, name.length() - 4))
            : Optional.empty();
    if (photo.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/jpeg");
    response.setContentLength(photo.get().length);
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.getOutputStream().write(photo.get());
  }
}
