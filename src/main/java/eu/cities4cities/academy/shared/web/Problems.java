package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.NotSignedInException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers of the API that are not a success: problem details (RFC 9457) in the reader's words. */
@Provider
@ApplicationScoped
public class Problems implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedException refused) {
        return response(refused.status(), refused.key(), refused.args());
      }
      if (cause instanceof NotFoundException) {
        return response(404, "error.404.text");
      }
      if (cause instanceof AccessDeniedException) {
        return response(403, "error.403.text");
      }
      if (cause instanceof NotSignedInException) {
        return response(401, "error.401.text");
      }
      if (cause instanceof WebApplicationException web) {
        int status = web.getResponse().getStatus();
        return response(status, texts.has("error." + status + ".text") ? "error." + status + ".text" : "error.400.text");
      }
    }
    LOG.log(
        Level.SEVERE,
        fault,
        () -> "API request " + request.getAttribute(PageFilter.REQUEST_ID) + " failed");
    return response(500, "error.500.text");
  }

  /** A problem with that status and that message. */
  public Response response(int status, String key, Object... args) {
    String detail = texts.get(caller.language(), key, args);
    String body =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", detail)
            .add("status", status)
            .add("code", key)
            .add("instance", "request:" + request.getAttribute(PageFilter.REQUEST_ID))
            .build()
            .toString();
    return Response.status(status)
        .type("application/problem+json;charset=UTF-8")
        .header("Content-Language", caller.language().code())
        .entity(body)
        .build();
  }
}
