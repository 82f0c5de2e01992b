package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * A browser's write must come from our own pages: header {@code X-Academy: 1} and a same-origin
 * mark. There is no per-session token, so a phone's queue survives a new sign-in. A program's call
 * carries a token of its own and no cookie. A call that is for anyone changes nothing for anybody
 * and needs no mark.
 */
@Provider
public class ApiWrites implements ContainerRequestFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private Settings settings;
  @Inject private Problems problems;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    String authorization = request.getHeaderString("Authorization");
    boolean program = authorization != null && authorization.startsWith("Bearer ");
    if (READS.contains(request.getMethod()) || program || isForAnyone()) {
      return;
    }
    boolean marked = "1".equals(request.getHeaderString("X-Academy"));
    boolean sameOrigin =
        "same-origin".equals(request.getHeaderString("Sec-Fetch-Site"))
            || settings.baseUrl().equals(request.getHeaderString("Origin"));
    if (!marked || !sameOrigin) {
      request.abortWith(
          problems.response(Response.Status.FORBIDDEN.getStatusCode(), "error.403.text"));
    }
  }

  private boolean isForAnyone() {
    Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
    return needs != null && needs.value().length == 0;
  }
}
