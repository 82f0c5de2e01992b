package eu.cities4cities.academy.shared.web;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable fault) {
    RefusedException refusal = Faults.refusal(fault);
    if (refusal != null) {
      Response told = response(refusal.status(), refusal.key(), refusal.args());
      return refusal.retryAfterSeconds() == 0
          ? told
          : Response.fromResponse(told).header("Retry-After", refusal.retryAfterSeconds()).build();
    }
    if (fault instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return response(status, texts.has(key(status)) ? key(status) : key(400));
    }
    int status = Faults.status(fault);
    if (status >= 500) {
      LOG.log(
          Level.SEVERE,
          fault,
          () -> "API request " + request.getAttribute(PageFilter.REQUEST_ID) + " failed");
    }
    return response(status, key(status));
  }

  private static String key(int status) {
    return "error." + status + ".text";
  }

  /** The help has an article for each status that we answer with; RFC 9457 lets it be the type. */
  private String type(int status) {
    String article = "error-" + status;
    return texts.has("account.help.error." + status + ".q")
        ? routes.absolute(caller.language(), Route.HELP_ARTICLE, article)
        : "about:blank";
  }

  /** A problem with that status and that message. */
  public Response response(int status, String key, Object... args) {
    String detail = texts.get(caller.language(), key, args);
    String body =
        JSON.createObjectBuilder()
            .add("type", type(status))
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
