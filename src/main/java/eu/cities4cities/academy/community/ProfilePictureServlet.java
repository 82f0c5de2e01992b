package eu.cities4cities.academy.community;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends the pictures of profiles, those of drafts to their editors only. */
@WebServlet(ProfilePicture.PATH + "*")
public class ProfilePictureServlet extends HttpServlet {
  private static final String NAME = "/[0-9a-f]{64}\\.jpg";
  private static final int SIGNS_OF_ENDING = 4;

  @Inject private transient ProfilePictures pictures;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<ProfilePictures.Shown> shown =
        name.matches(NAME)
            ? pictures.find(name.substring(1, name.length() - SIGNS_OF_ENDING))
            : Optional.empty();
    if (shown.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/jpeg");
    response.setContentLength(shown.get().jpeg().length);
    // A picture that is taken back, or whose community comes under protection, is soon gone.
    response.setHeader(
        "Cache-Control", shown.get().open() ? "public, max-age=600" : "private, no-store");
    response.getOutputStream().write(shown.get().jpeg());
  }
}
