package eu.cities4cities.academy.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.Call;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Closes the statement of an insert once the identity that the database gave has been read.
 * EclipseLink 4.0 closes only the result; the driver, which caches prepared statements, then keeps
 * each insert with all its values for as long as the pool keeps the connection.
 */
final class ClosingLogin extends DatabaseLogin {
  private static final long serialVersionUID = 1;

  private ClosingLogin(DatabaseLogin usual) {
    super(usual.getPlatform());
    setConnector(usual.getConnector());
    setProperties(usual.getProperties());
    setUsesExternalConnectionPooling(usual.shouldUseExternalConnectionPooling());
    setUsesExternalTransactionController(usual.shouldUseExternalTransactionController());
  }

  /** Takes the place of the login that the session was made with. */
  static void useIn(ServerSession session) {
    ClosingLogin closing = new ClosingLogin(session.getLogin());
    session.setLogin(closing);
    session.getConnectionPools().values().forEach(pool -> pool.setLogin(closing));
    session.getReadConnectionPool().setLogin(closing);
  }

  @Override
  public Accessor buildAccessor() {
    return new ClosingAccessor();
  }

  private static final class ClosingAccessor extends DatabaseAccessor {
    @Override
    public Object basicExecuteCall(
        Call call, AbstractRecord values, AbstractSession session, boolean batch) {
      Object result = super.basicExecuteCall(call, values, session, batch);
      if (result instanceof DatabaseCall insert && insert.shouldReturnGeneratedKeys()) {
        insert.setGeneratedKeys(
            closing(insert.getGeneratedKeys(), insert.getStatement(), insert, session));
      }
      return result;
    }

    private ResultSet closing(
        ResultSet keys, Statement statement, DatabaseCall insert, AbstractSession session) {
      return (ResultSet)
          Proxy.newProxyInstance(
              ResultSet.class.getClassLoader(),
              new Class<?>[] {ResultSet.class},
              (proxy, method, arguments) -> {
                try {
                  return method.invoke(keys, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                } finally {
                  if (method.getName().equals("close")) {
                    close(statement, insert, session);
                  }
                }
              });
    }

    private void close(Statement statement, DatabaseCall insert, AbstractSession session)
        throws SQLException {
      if (!statement.isClosed()) {
        closeStatement(statement, session, insert);
      }
    }
  }
}
