package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The open connections of this node's live pages. What is told comes from the database each time,
 * so it does not matter on which node the host has pressed the button.
 */
@ApplicationScoped
public class LiveHub {
  private static final Logger LOG = Logger.getLogger(LiveHub.class.getName());

  /** A line goes at least so often, in seconds: a proxy in between takes silence for the end. */
  static final int BEAT = 25;

  private static final int SEND_MILLIS = 10_000;

  @Inject private LiveService live;

  private final Map<Long, Set<Session>> watching = new ConcurrentHashMap<>();
  private final Map<Long, String> told = new ConcurrentHashMap<>();

  /** A page has connected; it is told the present state at once. */
  void join(long sessionId, Session page) {
    List<LiveState> state = live.states(List.of(sessionId));
    if (state.isEmpty()) {
      close(page);
      return;
    }
    page.getAsyncRemote().setSendTimeout(SEND_MILLIS);
    watching.computeIfAbsent(sessionId, id -> ConcurrentHashMap.newKeySet()).add(page);
    send(page, state.get(0).json());
  }

  /** A page is gone. */
  void leave(long sessionId, Session page) {
    watching.computeIfPresent(
        sessionId,
        (id, pages) -> {
          pages.remove(page);
          return pages.isEmpty() ? null : pages;
        });
  }

  /**
   * Tells every page what has changed since the last round.
   *
   * @param beat whether those are told too for whom nothing has changed
   */
  void tell(boolean beat) {
    told.keySet().retainAll(watching.keySet());
    if (watching.isEmpty()) {
      return;
    }
    for (LiveState state : live.states(List.copyOf(watching.keySet()))) {
      String text = state.json();
      if (!text.equals(told.put(state.session(), text)) || beat) {
        watching.getOrDefault(state.session(), Set.of()).forEach(page -> send(page, text));
      }
    }
  }

  /** How many pages are connected to this node. */
  int count() {
    return watching.values().stream().mapToInt(Set::size).sum();
  }

  private static void send(Session page, String text) {
    try {
      page.getAsyncRemote()
          .sendText(
              text,
              result -> {
                if (!result.isOK()) {
                  close(page);
                }
              });
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "A page went while it was told something", e);
      close(page);
    }
  }

  private static void close(Session page) {
    try {
      page.close(new CloseReason(CloseReason.CloseCodes.GOING_AWAY, ""));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "A page was gone already", e);
    }
  }
}
