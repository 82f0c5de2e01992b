package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * Answers of a resource {@link ForAllSites}, with a mark by which whoever has one already is told
 * so.
 */
public final class OpenData {
  private static final int SECONDS_FRESH = 60;
  private static final int LETTERS_OF_A_TAG = 20;

  private OpenData() {}

  /**
   * An answer, or 304 to whoever has it.
   *
   * @param mayBeKept whether copies may be used for a minute without asking; not where the answer
   *     names people, who may take their names back
   */
  public static Response answer(Request request, String body, String type, boolean mayBeKept) {
    EntityTag tag = new EntityTag(Secrets.sha256(body).substring(0, LETTERS_OF_A_TAG));
    Response.ResponseBuilder response = request.evaluatePreconditions(tag);
    if (response == null) {
      response = Response.ok(body, type + ";charset=UTF-8");
    }
    CacheControl cache = new CacheControl();
    cache.setNoTransform(false);
    if (mayBeKept) {
      cache.setMaxAge(SECONDS_FRESH);
    } else {
      cache.setNoCache(true);
    }
    return response.tag(tag).cacheControl(cache).build();
  }

  /** Leave for pages of other sites to ask with such a mark, which browsers ask for first. */
  public static Response leaveToAsk() {
    return Response.noContent()
        .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        .header("Access-Control-Allow-Headers", "If-None-Match")
        .header("Access-Control-Max-Age", "86400")
        .build();
  }
}
