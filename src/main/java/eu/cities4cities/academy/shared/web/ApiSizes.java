package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refuses a call whose body is larger than any that is read, before a byte of it is. */
@Provider
public class ApiSizes implements ContainerRequestFilter {
  @Inject private Problems problems;
  @Inject private Settings settings;

  @Override
  public void filter(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length != null
        && length.matches("\\d{1,18}")
        && Long.parseLong(length) > (long) settings.uploadMax() << 20) {
      request.abortWith(
          problems.response(
              Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(),
              "error.413.text",
              settings.uploadMax()));
    }
  }
}
