package eu.cities4cities.academy.shared;

/** The program's access token was made without the scope that this call needs. */
public class ScopeMissingException extends RefusedException {
  public ScopeMissingException(Scope scope) {
    super("shared.scope.missing", scope.code());
  }

  @Override
  public int status() {
    return 403;
  }
}
