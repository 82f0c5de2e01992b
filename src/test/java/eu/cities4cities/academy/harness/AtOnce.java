package eu.cities4cities.academy.harness;

import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Calls that begin at the same moment, each in a request of its own, as a double click makes. */
@ApplicationScoped
public class AtOnce {
  @Inject private Acting acting;
  @Inject private Instance<RequestContextController> contexts;
  @Resource private ManagedExecutorService executor;

  /** Makes the calls as that person and waits for all; throws what the first that failed threw. */
  public void as(long person, Role role, List<Runnable> calls) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> answers = new ArrayList<>();
    for (Runnable call : calls) {
      answers.add(executor.submit(() -> make(call, person, role, start)));
    }
    start.countDown();
    ExecutionException failed = null;
    for (Future<?> answer : answers) {
      try {
        answer.get();
      } catch (ExecutionException e) {
        failed = failed == null ? e : failed;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private Void make(Runnable call, long person, Role role, CountDownLatch start) throws Exception {
    RequestContextController context = contexts.get();
    context.activate();
    try {
      start.await();
      acting.as(person, role);
      call.run();
      return null;
    } finally {
      context.deactivate();
      contexts.destroy(context);
    }
  }
}
