package eu.cities4cities.academy.shared;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/** What the Academy asks of EclipseLink beside {@code persistence.xml}. */
public class SessionSetUp implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    SnakeCaseColumns.apply(session);
    ClosingLogin.useIn((ServerSession) session);
  }
}
