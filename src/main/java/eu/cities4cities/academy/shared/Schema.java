package eu.cities4cities.academy.shared;

import jakarta.enterprise.context.ApplicationScoped;

/** Knows whether the schema is up to date, so that nobody asks the database before. */
@ApplicationScoped
public class Schema {
  private volatile boolean current;

  /** The migrations are through. */
  void becomeCurrent() {
    current = true;
  }

  /** True once the migrations are through. */
  public boolean isCurrent() {
    return current;
  }
}
