package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads sessions with what belongs to their facts: three queries, however many sessions. */
@ApplicationScoped
class SessionReader {
  @Inject private CourseSessionRepository sessions;
  @Inject private SpeakerRepository speakers;

  /** The facts of those sessions, in their order. */
  List<SessionFacts> facts(List<CourseSession> found) {
    List<Long> ids = found.stream().map(CourseSession::getId).toList();
    Map<Long, List<SessionPause>> pauses =
        sessions.listPauses(ids).stream().collect(Collectors.groupingBy(SessionPause::sessionId));
    Map<Long, List<SpeakerProfile>> speaking =
        speakers.listOfSessions(ids).stream()
            .collect(
                Collectors.groupingBy(
                    SessionSpeaker::getSessionId,
                    Collectors.mapping(
                        each -> SpeakerProfile.of(each.getSpeaker()), Collectors.toList())));
    return found.stream()
        .map(
            session ->
                facts(
                    session,
                    speaking.getOrDefault(session.getId(), List.of()),
                    pauses.getOrDefault(session.getId(), List.of())))
        .toList();
  }

  private static SessionFacts facts(
      CourseSession session, List<SpeakerProfile> speakers, List<SessionPause> pauses) {
    return new SessionFacts(
        session.getId(),
        session.getCourse().getId(),
        session.getCourse().getSlug(),
        session.getCourse().getTitleUk(),
        session.getCourse().getTitleEn(),
        session.getTitleUk(),
        session.getTitleEn(),
        speakers,
        session.getStartsAt(),
        session.getEndsAt(),
        session.getMeetingUrl(),
        session.getStartedAt(),
        session.getEndedAt(),
        session.getStatus(),
        session.getVersion(),
        session.getCourse().getAttendancePolicy(),
        pauses.stream()
            .map(pause -> new SessionFacts.Pause(pause.getBeganAt(), pause.getEndedAt()))
            .toList(),
        session.getMovedFrom(),
        session.getCalendarSequence(),
        session.getWays());
  }
}
