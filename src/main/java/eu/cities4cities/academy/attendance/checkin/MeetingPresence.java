package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.meeting.PresenceTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes into the ledger what meeting services know of participants' presence. */
@ApplicationScoped
class MeetingPresence {
  @Inject private EvidenceLedger ledger;
  @Inject private SessionService sessions;
  @Inject private RosterService enrolled;

  void record(@Observes PresenceTold told) {
    long course = sessions.facts(told.sessionId()).courseId();
    if (enrolled.find(course, told.personId()).isEmpty()) {
      // Somebody of the staff: they lead the meeting and do not take part in the course.
      return;
    }
    ledger.addOrGrow(
        NewEvidence.connection(
            told.sessionId(),
            told.personId(),
            told.connection(),
            new NewEvidence.Interval(told.from(), told.until())));
  }
}
