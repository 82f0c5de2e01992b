package eu.cities4cities.academy.certificate;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Calls the workers as soon as this node has ordered a run or decided a name; their schedules are
 * for all that is left. It stands apart from them: the container cannot make a singleton while a
 * transaction ends, and one that it has once failed to make is lost until the next start.
 */
@ApplicationScoped
class WorkerCall {
  @Inject private CertificateRunWorker runs;
  @Inject private NameCorrectionWorker names;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService hands;

  void call(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunDue due) {
    hands.execute(runs::look);
  }

  void call(@Observes(during = TransactionPhase.AFTER_SUCCESS) NamesDue due) {
    hands.execute(names::look);
  }
}
