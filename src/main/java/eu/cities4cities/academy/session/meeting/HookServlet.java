package eu.cities4cities.academy.session.meeting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Where meeting services call. Bodies are taken byte for byte, for that is what was signed; no
 * cookie and no hidden token is asked for, and nothing is sent back that a stranger could use.
 */
@WebServlet(HookServlet.PATH + "*")
public class HookServlet extends HttpServlet {
  static final String PATH = "/hooks/";
  static final String ZOOM = "zoom";
  static final String ATTENDANCE = "bigbluebutton/attendance";
  static final String RECORDING = "bigbluebutton/recording";

  /** A thousand people with all that they did in a long meeting are a few megabytes. */
  private static final int LARGEST = 16 << 20;

  private static final String BEARER = "Bearer ";

  @Inject private transient MeetingHooks hooks;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String answer = handle(request);
      if (answer == null) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return;
      }
      response.setContentType("application/json;charset=UTF-8");
      response.getWriter().write(answer);
    } catch (HookRefusedException refused) {
      response.setStatus(refused.status());
    } catch (MeetingUnavailableException unavailable) {
      // The service that called does not answer itself; it tries again later.
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private String handle(HttpServletRequest request) throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    switch (path) {
      case ZOOM -> {
        return hooks.zoom(
            request.getHeader("x-zm-request-timestamp"),
            request.getHeader("x-zm-signature"),
            body(request));
      }
      case ATTENDANCE -> {
        hooks.bigBlueButtonAttendance(bearer(request), body(request));
        return null;
      }
      case RECORDING -> {
        hooks.bigBlueButtonRecording(request.getParameter("signed_parameters"));
        return null;
      }
      default -> throw new HookRefusedException(HttpServletResponse.SC_NOT_FOUND, path);
    }
  }

  private static String bearer(HttpServletRequest request) {
    String told = request.getHeader("Authorization");
    return told != null && told.startsWith(BEARER) ? told.substring(BEARER.length()).strip() : null;
  }

  private static String body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new HookRefusedException(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too large a message");
    }
    return new String(body, StandardCharsets.UTF_8);
  }
}
