package eu.cities4cities.academy.shared;

/** There is no such object, or the caller may not know that there is; answered with 404. */
public class NotFoundException extends RuntimeException {
  public NotFoundException(String what) {
    super(what);
  }
}
