package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * The page a request is for: its route, the values in its address, its language.
 *
 * @param route the route
 * @param values the values in the address, by name
 * @param language the language of the answer
 * @param address the address as asked for, without query
 * @param requestId the id that a reader may tell and the log holds
 */
public record Page(
    Route route, Map<String, String> values, Language language, String address, String requestId) {

  /** The request attribute that holds the page. */
  static final String ATTRIBUTE = "academy.page";

  /** The page of this request; empty for anything else, such as an API call or a static file. */
  public static Optional<Page> of(HttpServletRequest request) {
    return Optional.ofNullable((Page) request.getAttribute(ATTRIBUTE));
  }

  /** The value in the address, such as {@code slug}. */
  public String value(String name) {
    return values.get(name);
  }

  /** The numeric id in the address; {@link NotFoundException} if it is not a number. */
  public long id(String name) {
    try {
      return Long.parseLong(values.get(name));
    } catch (NumberFormatException e) {
      throw new NotFoundException(address);
    }
  }
}
