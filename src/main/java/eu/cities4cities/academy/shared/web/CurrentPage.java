package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The page of this request, for beans and templates. */
@Named("page")
@RequestScoped
public class CurrentPage {
  @Inject private HttpServletRequest request;
  @Inject private Settings settings;

  /** The value in the page's address, such as {@code slug}. */
  public String value(String name) {
    return get().value(name);
  }

  /** The numeric id in the page's address; NotFoundException if it is no number. */
  public long id(String name) {
    return get().id(name);
  }

  /** The page; it exists on every Faces view. */
  public Page get() {
    return Page.of(request).orElseThrow();
  }

  /** The name of the route, for marking the current place in a menu; empty on an error page. */
  public String getRoute() {
    return Page.of(request).map(page -> page.route().name()).orElse("");
  }

  /** The two-letter code of the page's language. */
  public String getLang() {
    return Optional.ofNullable(request.getAttribute(PageFilter.LANGUAGE))
        .map(language -> ((eu.cities4cities.academy.shared.Language) language).code())
        .orElse("uk");
  }

  public boolean isEnglish() {
    return "en".equals(getLang());
  }

  /** The id under which this request is found in the log. */
  public String getRequestId() {
    return String.valueOf(request.getAttribute(PageFilter.REQUEST_ID));
  }

  /** The address asked for, without query. */
  public String getAddress() {
    return Page.of(request).map(Page::address).orElse("/");
  }

  /** The same page's address with its query, to come back to after the sign-in. */
  public String getHere() {
    String query = request.getQueryString();
    return query == null ? getAddress() : getAddress() + "?" + query;
  }

  public boolean isPublic() {
    return Page.of(request).map(page -> page.route().zone() == Route.Zone.PUBLIC).orElse(true);
  }

  /** The bare (Ukrainian) path of a public page, for the language switch. */
  public String getBarePath() {
    String path = getAddress();
    return path.equals("/en") ? "/" : path.startsWith("/en/") ? path.substring(3) : path;
  }

  /** The query of a page that was asked for, with its question mark; empty if there is none. */
  public String getQuery() {
    String query = request.getQueryString();
    return query == null || !"GET".equals(request.getMethod()) ? "" : "?" + query;
  }

  /** The path of the English form of a public page. */
  public String getEnglishPath() {
    String bare = getBarePath();
    return bare.equals("/") ? "/en" : "/en" + bare;
  }

  /**
   * The full address of a public page in Ukrainian, for search engines.
   *
   * @param told the part of the query that makes it another page, with its question mark; empty
   *     where none does
   */
  public String inUkrainian(String told) {
    return settings.baseUrl() + getBarePath() + told;
  }

  /**
   * The same in English; whoever reads neither language is led here too.
   *
   * @param told as for {@link #inUkrainian}
   */
  public String inEnglish(String told) {
    return settings.baseUrl() + getEnglishPath() + told;
  }

  /**
   * The one address of a public page in its reader's language, whatever else was written into the
   * address that was asked for.
   *
   * @param told as for {@link #inUkrainian}
   */
  public String canonical(String told) {
    return isEnglish() ? inEnglish(told) : inUkrainian(told);
  }
}
