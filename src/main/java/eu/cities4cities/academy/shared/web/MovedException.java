package eu.cities4cities.academy.shared.web;

/** What was asked for has another address now, for ever; its reader is led there (301). */
public class MovedException extends RuntimeException {
  private final transient Object[] values;
  private final Route route;

  /** It is now the page of that route, with these values in its address. */
  public MovedException(Route route, Object... values) {
    super(route.name());
    this.route = route;
    this.values = values;
  }

  Route route() {
    return route;
  }

  Object[] values() {
    return values.clone();
  }
}
