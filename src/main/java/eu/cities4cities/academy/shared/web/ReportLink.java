package eu.cities4cities.academy.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The link in every page's foot to the form «Something is wrong», which knows the page. */
@Named("reportLink")
@RequestScoped
public class ReportLink {
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  /** Where the link leads. The form itself stays with the page that it is about. */
  public String getAddress() {
    boolean form = Route.REPORT.name().equals(page.getRoute());
    String about = form ? request.getParameter("page") : page.getAddress();
    String id = form ? request.getParameter("request") : page.getRequestId();
    return routes.to(Route.REPORT) + query(about, id);
  }

  /** The query that names a page and a request. */
  static String query(String path, String requestId) {
    return "?page="
        + URLEncoder.encode(SafePath.of(path), StandardCharsets.UTF_8)
        + "&request="
        + URLEncoder.encode(requestId == null ? "" : requestId, StandardCharsets.UTF_8);
  }
}
