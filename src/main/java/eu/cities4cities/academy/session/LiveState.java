package eu.cities4cities.academy.session;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What everybody who watches a session is told, the same for all.
 *
 * @param session the session
 * @param state what it is doing
 * @param backup whether everybody is sent to the backup
 * @param version rises with each change of what was planned
 * @param marks the present values of what else may change, by name
 */
public record LiveState(
    long session,
    SessionState state,
    boolean backup,
    long version,
    SortedMap<String, String> marks) {

  /** Of a session at a moment. */
  static LiveState of(SessionFacts session, Instant now, Map<String, String> marks) {
    return new LiveState(
        session.id(),
        session.stateAt(now),
        session.ways().onBackup(),
        session.version(),
        new TreeMap<>(marks));
  }

  /** As the page's script reads it. */
  public String json() {
    JsonObjectBuilder named = JSON.createObjectBuilder();
    marks.forEach(named::add);
    return JSON.createObjectBuilder()
        .add("session", session)
        .add("state", state.name())
        .add("backup", backup)
        .add("version", version)
        .add("marks", named)
        .build()
        .toString();
  }

  /** The same for the same state, whenever it is asked. */
  public String tag() {
    return Secrets.sha256(json()).substring(0, 32);
  }
}
