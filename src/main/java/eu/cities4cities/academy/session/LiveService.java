package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what a session is doing to those who watch it. */
@Service
public class LiveService {
  @Inject private SessionService sessions;
  @Inject @Any private Instance<LiveMark> marks;
  @Inject private Clock clock;

  /** What one session is doing, for a page that asks by itself. */
  @SignedIn
  public LiveState state(long id) {
    return states(List.of(sessions.visit(id).session())).get(0);
  }

  /** What some sessions are doing; those that do not exist are left out. */
  @Internal
  public List<LiveState> states(Collection<Long> ids) {
    return states(sessions.factsOf(ids));
  }

  private List<LiveState> states(List<SessionFacts> found) {
    List<Long> ids = found.stream().map(SessionFacts::id).toList();
    Map<Long, Map<String, String>> values = new HashMap<>();
    for (LiveMark mark : marks) {
      mark.of(ids)
          .forEach(
              (id, value) ->
                  values.computeIfAbsent(id, any -> new HashMap<>()).put(mark.name(), value));
    }
    Instant now = clock.instant();
    return found.stream()
        .map(session -> LiveState.of(session, now, values.getOrDefault(session.id(), Map.of())))
        .toList();
  }
}
