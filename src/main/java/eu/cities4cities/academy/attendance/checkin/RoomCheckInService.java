package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.EnrolledPeople;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.web.ArrivalNote;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Check-in of those who sit in one room, by the code that its screen shows. */
@Service
public class RoomCheckInService {

  @Inject private EvidenceLedger ledger;
  @Inject private CheckInRepository checkIns;
  @Inject private SessionService sessions;
  @Inject private EnrolledPeople enrolled;
  @Inject private RoomCode codes;
  @Inject private ArrivalNote arrivals;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** What the room's screen shows now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public String code(long sessionId) {
    requireOpen(sessions.factsForStaff(sessionId), clock.instant());
    return codes.at(sessionId, clock.instant());
  }

  /** How many people have checked in by the room's code. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int count(long sessionId) {
    sessions.factsForStaff(sessionId);
    return checkIns.countInRoom(sessionId);
  }

  /**
   * Notes that the caller has opened the code's page; it changes nothing.
   *
   * @param arrival the {@link ArrivalNote} of somebody who scanned the code and then had to sign
   *     in, or null: the code is judged by the moment of the scan
   * @return what {@link #checkIn} takes
   */
  @SignedIn
  public String see(long sessionId, String code, String arrival) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    Instant scanned =
        arrivals.at(Route.ROOM_CHECK_IN.path(sessionId, code), arrival).orElseGet(clock::instant);
    requireOpen(session, scanned);
    if (!codes.isShown(sessionId, code, scanned)) {
      throw new RoomCodeChangedException();
    }
    return codes.seen(sessionId, caller.personId(), scanned);
  }

  /** Records that the caller is in the room; pressing twice records it once. */
  @SignedIn
  public CheckInReceipt checkIn(long sessionId, String seen) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    Instant now = clock.instant();
    Instant at =
        codes
            .seenAt(sessionId, caller.personId(), seen, now)
            .orElseThrow(RoomCodeChangedException::new);
    requireOpen(session, at);
    boolean added = ledger.add(NewEvidence.inRoom(sessionId, caller.personId(), at));
    return new CheckInReceipt(
        at,
        added ? CheckInReceipt.Outcome.RECORDED : CheckInReceipt.Outcome.REPEATED,
        0,
        session.policy().codeWordsNeeded(),
        session.joinUrl());
  }

  /** From half an hour before, when people come in, to the end. */
  private static void requireOpen(SessionFacts session, Instant at) {
    CheckInService.requireOpen(session, at);
  }
}
