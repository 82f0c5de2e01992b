package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scopes that an access token needs for a call of the API, or for all calls of a resource; none
 * named means that any token will do, as what is for anyone.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
  /** All of these are needed. */
  Scope[] value();
}
