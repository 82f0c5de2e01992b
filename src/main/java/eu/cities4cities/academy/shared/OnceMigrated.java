package eu.cities4cities.academy.shared;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/**
 * Skips a worker's rounds until the schema is up to date. The server starts timers while it is
 * still deploying; a round that came then and depended on {@link Database} would start it on a
 * thread that cannot see the data source, and the whole deployment would fail.
 */
public class OnceMigrated {
  @Inject private Schema schema;

  @AroundTimeout
  Object round(InvocationContext round) throws Exception {
    return schema.isCurrent() ? round.proceed() : null;
  }
}
