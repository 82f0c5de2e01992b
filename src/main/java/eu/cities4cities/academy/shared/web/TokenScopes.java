package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Scope;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Holds programs to the scopes of their access token, before the call reaches its resource. A
 * resource says what it needs by {@link Needs}; where it says nothing, reading needs {@link
 * Scope#READ} and a limited token may not write.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class TokenScopes implements ContainerRequestFilter {
  @Inject private Caller caller;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!caller.isSignedIn() || caller.holdsAllScopes()) {
      return;
    }
    Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
    if (needs == null) {
      needs = resource.getResourceClass().getAnnotation(Needs.class);
    }
    if (needs != null) {
      for (Scope scope : needs.value()) {
        caller.requireScope(scope);
      }
    } else if (request.getMethod().equals("GET")) {
      caller.requireScope(Scope.READ);
    } else {
      throw new AccessDeniedException();
    }
  }
}
