package eu.cities4cities.academy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A room's service: one instance, one transaction per call, and every public method carries a
 * decision about who may call it ({@link Anyone}, {@link SignedIn}, {@link OnlyFor} or {@link
 * Internal}); a method without one refuses everybody.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Guarded
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Service {}
