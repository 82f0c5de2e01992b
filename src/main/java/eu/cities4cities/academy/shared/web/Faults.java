package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.NotSignedInException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What a fault means to its reader, whichever layer wrapped it. */
final class Faults {
  static final int EXPIRED = 419;
  private static final int UNAVAILABLE = 503;
  private static final int BROKEN = 500;

  /** MariaDB's numbers of a lock that was waited for too long, and of a deadlock. */
  private static final Set<Integer> LOCKED_OUT = Set.of(1205, 1213);

  private Faults() {}

  /**
   * The status of a fault: 400 (no JSON), 401, 403, 404, 409, 419 (expired form), 503 (no database,
   * or others stood in the way: to be tried again) or 500.
   */
  static int status(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotSignedInException) {
        return 401;
      } else if (cause instanceof AccessDeniedException) {
        return 403;
      } else if (cause instanceof NotFoundException) {
        return 404;
      } else if (cause instanceof OptimisticLockException) {
        return 409;
      } else if (cause instanceof ViewExpiredException) {
        return EXPIRED;
      } else if (cause instanceof RefusedException refused) {
        return refused.status();
      } else if (cause instanceof JsonException || cause instanceof JsonbException) {
        return 400;
      } else if (isConnectionLost(cause) || isLockedOut(cause)) {
        return UNAVAILABLE;
      }
    }
    return BROKEN;
  }

  /** The refusal within a fault, with its message for the reader; null if there is none. */
  static RefusedException refusal(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedException refused) {
        return refused;
      } else if (cause instanceof OptimisticLockException) {
        return new StaleException();
      }
    }
    return null;
  }

  /** Where a fault leads because what was asked for has moved; null if it has not. */
  static MovedException moved(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof MovedException moved) {
        return moved;
      }
    }
    return null;
  }

  /**
   * The transaction manager's own fault stands for the database's: it is thrown in place of the
   * statement's when a transaction cannot be rolled back over a connection that has died.
   */
  private static boolean isConnectionLost(Throwable cause) {
    return cause instanceof SystemException
        || cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLTransientConnectionException
        || String.valueOf(cause.getMessage()).startsWith("Error in allocating a connection");
  }

  private static boolean isLockedOut(Throwable cause) {
    return cause instanceof SQLException sql && LOCKED_OUT.contains(sql.getErrorCode());
  }
}
