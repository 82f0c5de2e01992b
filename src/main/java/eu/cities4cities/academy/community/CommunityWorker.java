package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks at communities' links to the portal, one a minute, and removes letters to communities that
 * have been kept long enough.
 */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class CommunityWorker {
  private static final Logger LOG = Logger.getLogger(CommunityWorker.class.getName());

  private final String owner = UUID.randomUUID().toString();

  @Inject private CommunityRelay relay;
  @Inject private PortalChecks checks;
  @Inject private PortalSettings portal;

  /** One link a minute: a portal is not asked twice at once. */
  @Schedule(hour = "*", minute = "*", second = "37", persistent = false)
  void lookAtPortal() {
    if (!portal.isWatched()) {
      return;
    }
    try {
      checks.take(owner).ifPresent(this::look);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A link to the portal could not be looked at; trying again", e);
    }
  }

  private void look(PortalTurn turn) {
    try {
      checks.keep(turn, owner, portal.probe().ask(turn.question()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Every hour: what nobody has confirmed is not kept longer than it waits. */
  @Schedule(hour = "*", minute = "25", persistent = false)
  void removeOldLetters() {
    try {
      int removed = relay.removeOld();
      if (removed > 0) {
        LOG.info(() -> removed + " old letters to communities were removed");
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old letters to communities were not removed; trying again", e);
    }
  }
}
