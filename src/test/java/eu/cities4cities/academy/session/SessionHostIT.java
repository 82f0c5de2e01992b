package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A button of the host pressed twice, in two tabs or by two trainers, does its work once. */
@ExtendWith(ArquillianExtension.class)
class SessionHostIT {
  private static final int AT_ONCE = 8;

  @Inject private SessionHost host;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Clock clock;
  @Inject private Instance<RequestContextController> contexts;

  @Resource private ManagedExecutorService executor;

  private long session;
  private long organizer;

  @BeforeEach
  void aSessionAboutToBegin() {
    session = data.session(data.openCourse(), KyivTime.now(clock).plusMinutes(5), 60);
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
  }

  @Test
  void startsOnce() throws Exception {
    assertThat(pressedAtOnce(host::start)).isEqualTo(1);
  }

  @Test
  void pausesOnce() throws Exception {
    host.start(session);

    assertThat(pressedAtOnce(host::pause)).isEqualTo(1);

    assertThat(data.number("SELECT COUNT(*) FROM session_pause WHERE session_id = ?", session))
        .isEqualTo(1);
  }

  @Test
  void goesOnAndEndsOnce() throws Exception {
    host.start(session);
    host.pause(session);

    assertThat(pressedAtOnce(host::resume)).isEqualTo(1);
    assertThat(pressedAtOnce(host::end)).isEqualTo(1);
  }

  /** How many presses did something; each of the others is told that there is nothing to do. */
  private int pressedAtOnce(LongConsumer button) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Boolean>> presses = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      presses.add(executor.submit(() -> presses(button, start)));
    }
    start.countDown();
    int done = 0;
    for (Future<Boolean> press : presses) {
      done += press.get() ? 1 : 0;
    }
    return done;
  }

  private boolean presses(LongConsumer button, CountDownLatch start) throws Exception {
    RequestContextController context = contexts.get();
    context.activate();
    try {
      start.await();
      acting.as(organizer, Role.ORGANIZER);
      button.accept(session);
      return true;
    } catch (SessionStateException refused) {
      return false;
    } finally {
      context.deactivate();
    }
  }
}
