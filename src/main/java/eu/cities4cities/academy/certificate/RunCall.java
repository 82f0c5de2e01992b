package eu.cities4cities.academy.certificate;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Calls the worker as soon as this node has ordered a run; the schedule is for all that is left. It
 * stands apart from the worker: the container cannot make a singleton while a transaction ends, and
 * one that it has once failed to make is lost until the next start.
 */
@ApplicationScoped
class RunCall {
  @Inject private CertificateRunWorker worker;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService hands;

  void call(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunDue due) {
    hands.execute(worker::look);
  }
}
