package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.NotSignedInException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import org.junit.jupiter.api.Test;

class FaultsTest {

  @Test
  void theCauseIsFoundWhicheverLayerWrappedIt() {
    assertThat(wrapped(new NotSignedInException())).isEqualTo(401);
    assertThat(wrapped(new AccessDeniedException())).isEqualTo(403);
    assertThat(wrapped(new NotFoundException("nothing"))).isEqualTo(404);
    assertThat(wrapped(new OptimisticLockException())).isEqualTo(409);
    assertThat(wrapped(new ViewExpiredException("/page.xhtml"))).isEqualTo(419);
    assertThat(wrapped(new JsonbException("no JSON"))).isEqualTo(400);
    assertThat(wrapped(new IllegalStateException("a mistake of our own"))).isEqualTo(500);
  }

  @Test
  void aLostDatabaseIsATroubleThatPasses() {
    assertThat(wrapped(new SQLNonTransientConnectionException("Connection reset"))).isEqualTo(503);
    assertThat(wrapped(new SQLException("Error in allocating a connection. Cause: refused")))
        .isEqualTo(503);
  }

  /** A rollback over a connection that has died hides the statement's own fault. */
  @Test
  void aLostDatabaseIsSeenThroughTheTransactionManager() {
    assertThat(
            wrapped(
                new TransactionalException(
                    "exception during commit", new SystemException("JTS5031: on rollback"))))
        .isEqualTo(503);
  }

  /** Two who wait for each other, or for too long, have to try again. */
  @Test
  void aLockThatWasNotHadIsATroubleThatPasses() {
    assertThat(wrapped(new PersistenceException(new SQLException("Deadlock", "40001", 1213))))
        .isEqualTo(503);
    assertThat(wrapped(new SQLException("Lock wait timeout exceeded", "HY000", 1205)))
        .isEqualTo(503);
  }

  @Test
  void aFaultyStatementIsNotTheDatabasesAbsence() {
    assertThat(wrapped(new PersistenceException(new SQLSyntaxErrorException("no such column"))))
        .isEqualTo(500);
    assertThat(wrapped(new RollbackException("marked for rollback"))).isEqualTo(500);
  }

  private static int wrapped(Exception fault) {
    return Faults.status(new ServletException(new RuntimeException(fault)));
  }
}
