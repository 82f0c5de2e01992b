package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Turns away forms that are too large by what they announce, before anything of them is read. */
@ApplicationScoped
public class UploadGate {
  private static final int MIB = 20;
  private static final int TOO_LARGE = 413;
  private static final int INSUFFICIENT_STORAGE = 507;

  /** What a form carries besides its file. */
  private static final long FIELDS = 1L << MIB;

  @Inject private Settings settings;

  /**
   * Why a form is not taken.
   *
   * @param why null where the status says enough
   */
  record Refusal(int status, RefusedException why) {}

  /** Why the form is not taken; empty if it is. */
  Optional<Refusal> refusal(HttpServletRequest request, Route route) throws IOException {
    int megabytes = route.takesRecordings() ? settings.recordingMax() : settings.uploadMax();
    if (request.getContentLengthLong() > ((long) megabytes << MIB) + FIELDS) {
      return Optional.of(tooLarge(megabytes));
    }
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      return Optional.empty();
    }
    if (route.zone() == Route.Zone.PUBLIC && request.getContentLengthLong() < 0) {
      // What a stranger sends without saying how much could fill the disk before it is turned away.
      return Optional.of(tooLarge(megabytes));
    }
    try {
      request.getParts();
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(tooLarge(megabytes));
    } catch (ServletException e) {
      return Optional.of(new Refusal(400, null));
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("No space left")) {
        return Optional.of(
            new Refusal(INSUFFICIENT_STORAGE, new RefusedException("shared.file.noRoom")));
      }
      throw e;
    }
  }

  private static Refusal tooLarge(int megabytes) {
    return new Refusal(TOO_LARGE, new RefusedException("error.413.text", megabytes));
  }
}
