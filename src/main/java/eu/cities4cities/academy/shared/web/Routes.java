package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Addresses of pages for links, redirects and letters. In pages: {@code #{routes.to('COURSE',
 * course.slug)}}.
 */
@Named("routes")
@ApplicationScoped
public class Routes {
  @Inject private Caller caller;
  @Inject private Settings settings;

  /** The address of a route in the caller's language, with its variables filled in order. */
  public String to(Route route, Object... values) {
    return in(caller.language(), route, values);
  }

  /** As {@link #to(Route, Object...)}, by the route's name, for pages. */
  public String to(String route) {
    return to(Route.valueOf(route));
  }

  /** As {@link #to(Route, Object...)}, by the route's name and one value, for pages. */
  public String to(String route, Object value) {
    return to(Route.valueOf(route), value);
  }

  /** As {@link #to(Route, Object...)}, by the route's name and two values, for pages. */
  public String to(String route, Object first, Object second) {
    return to(Route.valueOf(route), first, second);
  }

  /** The address of a route in a language: public pages in English stand under {@code /en}. */
  public String in(Language language, Route route, Object... values) {
    String path = route.path(values);
    if (language == Language.UK || route.zone() != Route.Zone.PUBLIC) {
      return path;
    }
    return path.equals("/") ? "/en" : "/en" + path;
  }

  /** A text as it stands in the query of an address, for pages. */
  public String queryValue(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The full address of a route, for letters, QR codes and feeds. */
  public String absolute(Language language, Route route, Object... values) {
    return settings.baseUrl() + in(language, route, values);
  }

  /** A Faces outcome that redirects to a route; the only kind of outcome that pages return. */
  public String redirect(Route route, Object... values) {
    return RedirectHandler.outcome(to(route, values));
  }
}
