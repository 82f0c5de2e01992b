package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * A signed note that a person had a session's page at a moment by the server's clock, so that a
 * word entered without a connection can prove when it was entered.
 */
@ApplicationScoped
class CheckInTicket {
  private static final String PURPOSE = "check-in";

  @Inject private Secrets secrets;

  String issue(long sessionId, long personId, Instant now) {
    long issued = now.getEpochSecond();
    return issued + "." + secrets.hmac(PURPOSE, stamp(sessionId, personId, issued));
  }

  /** When a ticket was given to that person for that session; empty unless it is one of ours. */
  Optional<Instant> issuedAt(String ticket, long sessionId, long personId) {
    int dot = ticket == null ? -1 : ticket.indexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    long issued;
    try {
      issued = Long.parseLong(ticket.substring(0, dot));
    } catch (NumberFormatException e) {
      // Not one of ours.
      return Optional.empty();
    }
    return secrets.matches(PURPOSE, stamp(sessionId, personId, issued), ticket.substring(dot + 1))
        ? Optional.of(Instant.ofEpochSecond(issued))
        : Optional.empty();
  }

  private static String stamp(long sessionId, long personId, long issued) {
    return personId + ":" + sessionId + ":" + issued;
  }
}
