package eu.cities4cities.academy.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only holders of one of these roles; scopes (which course, which community) are decided inside.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyFor {
  /** The roles, any of which is enough. */
  Role[] value();
}
