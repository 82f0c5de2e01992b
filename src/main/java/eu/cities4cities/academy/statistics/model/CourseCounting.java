package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.attendance.Attendance;
import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.SessionWindow;
import eu.cities4cities.academy.certificate.EligibilityService;
import eu.cities4cities.academy.certificate.Standing;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.SeatRow;
import eu.cities4cities.academy.quiz.QuizResultService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.statistics.figures.Channel;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.CourseRows;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.PersonFacts;
import eu.cities4cities.academy.statistics.figures.PersonRow;
import eu.cities4cities.academy.statistics.figures.PresenceFacts;
import eu.cities4cities.academy.statistics.figures.PresenceRow;
import eu.cities4cities.academy.statistics.figures.RuleParts;
import eu.cities4cities.academy.statistics.figures.SessionFrame;
import eu.cities4cities.academy.statistics.figures.Stay;
import eu.cities4cities.academy.statistics.model.SourceRepository.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes a course's rows and figures anew, and writes what is not as it was. */
@ApplicationScoped
class CourseCounting {
  @Inject private SourceRepository sources;
  @Inject private SubjectRepository numbers;
  @Inject private RowRepository rows;
  @Inject private FigureRowRepository stored;
  @Inject private CourseService courses;
  @Inject private SessionService sessions;
  @Inject private AttendanceService attendance;
  @Inject private EligibilityService eligibility;
  @Inject private QuizResultService quizzes;
  @Inject private Clock clock;

  /**
   * Counts a course.
   *
   * @param touched which of its sessions have to be decided anew; of the others, what is stored
   *     stands
   */
  void count(long courseId, Predicate<SessionFacts> touched) {
    Instant now = clock.instant();
    List<SessionFacts> begun =
        sessions.factsOf(courseId).stream()
            .filter(session -> !session.cancelled() && !session.aheadAt(now))
            .toList();
    Map<Long, Asked> asked = sources.listAsked(courseId);
    Map<Long, Long> subjects = numbers.subjects(asked.keySet());
    Set<Long> erased = numbers.listErased(courseId);
    Map<Long, PersonRow> peopleBefore = rows.people(courseId);
    Map<RowRepository.Key, PresenceRow> presenceBefore = rows.presence(courseId);

    List<PersonFacts> people = people(courseId, asked, subjects);
    Set<Long> there = people.stream().map(PersonFacts::subject).collect(Collectors.toSet());
    peopleBefore.values().stream()
        .map(PersonRow::facts)
        .filter(facts -> erased.contains(facts.subject()))
        .forEach(people::add);
    Set<Long> known =
        presenceBefore.keySet().stream()
            .map(RowRepository.Key::sessionId)
            .collect(Collectors.toSet());
    List<SessionFacts> anew =
        begun.stream()
            .filter(session -> touched.test(session) || !known.contains(session.id()))
            .toList();
    List<PresenceFacts> presence = presence(courseId, anew, asked, subjects);
    Set<Long> madeAnew = anew.stream().map(SessionFacts::id).collect(Collectors.toSet());
    Set<Long> counted = begun.stream().map(SessionFacts::id).collect(Collectors.toSet());
    presenceBefore.forEach(
        (key, row) -> {
          boolean stands =
              erased.contains(key.subject())
                  || !madeAnew.contains(key.sessionId()) && there.contains(key.subject());
          if (counted.contains(key.sessionId()) && stands) {
            presence.add(row.facts());
          }
        });
    CourseRows counts = CourseRows.of(begun.stream().map(this::frame).toList(), people, presence);
    write(courseId, counts, peopleBefore, presenceBefore);
  }

  private SessionFrame frame(SessionFacts session) {
    SessionWindow window = attendance.window(session);
    Instant end = window.running() ? window.now() : window.end();
    long from = window.start().getEpochSecond();
    return new SessionFrame(
        session.id(),
        session.day(),
        session.startsAt().getHour(),
        from,
        Math.max(from, end.getEpochSecond()));
  }

  private List<PersonFacts> people(
      long courseId, Map<Long, Asked> asked, Map<Long, Long> subjects) {
    Map<Long, Standing> standings =
        eligibility.standings(courses.get(courseId)).stream()
            .collect(Collectors.toMap(Standing::personId, Function.identity()));
    Map<Long, Integer> percents = quizzes.percents(courseId);
    var certificates = sources.listCertificates(courseId);
    Set<Long> returning = sources.listReturning(courseId);
    List<PersonFacts> people = new ArrayList<>();
    for (Asked each : asked.values()) {
      Standing standing = standings.get(each.personId());
      people.add(
          new PersonFacts(
              subjects.get(each.personId()),
              each.regionCode(),
              each.communityId(),
              each.gender(),
              each.confirmed(),
              each.leftAt() != null,
              standing == null ? null : RuleParts.attendance(standing.judgement()).orElse(null),
              percents.get(each.personId()),
              standing == null ? null : RuleParts.quiz(standing.judgement()).orElse(null),
              certificates.getOrDefault(each.personId(), Set.of()),
              returning.contains(each.personId())));
    }
    return people;
  }

  /** Everybody who had a seat when the session began, or has one now. */
  private List<PresenceFacts> presence(
      long courseId, List<SessionFacts> anew, Map<Long, Asked> asked, Map<Long, Long> subjects) {
    List<PresenceFacts> presence = new ArrayList<>();
    if (anew.isEmpty()) {
      return presence;
    }
    List<Asked> seated = asked.values().stream().filter(Asked::confirmed).toList();
    Map<Long, Map<Long, AttendanceDecision>> decisions =
        attendance.decisionsOf(courseId, anew, seated.stream().map(Asked::personId).toList());
    Map<Long, Map<Long, List<Attendance.Stretch>>> stays = attendance.staysOf(anew);
    for (SessionFacts session : anew) {
      Map<Long, List<Attendance.Stretch>> connected = stays.getOrDefault(session.id(), Map.of());
      for (Asked person : seated) {
        if (SeatRow.isHeld(person.leftAt(), session.from())) {
          presence.add(
              facts(
                  subjects.get(person.personId()),
                  session.id(),
                  decisions.get(person.personId()).get(session.id()),
                  connected.getOrDefault(person.personId(), List.of())));
        }
      }
    }
    return presence;
  }

  private static PresenceFacts facts(
      long subject,
      long sessionId,
      AttendanceDecision decision,
      List<Attendance.Stretch> connected) {
    String reason =
        decision.excused().reason() != null
            ? decision.excused().reason().name()
            : decision.status() == AttendanceStatus.EXCUSED ? Dimension.NONE : null;
    return new PresenceFacts(
        subject,
        sessionId,
        decision.status(),
        decision.seconds(),
        decision.minutesKnown(),
        decision.late(),
        Channel.of(decision),
        reason,
        connected.stream()
            .map(each -> new Stay(each.from().getEpochSecond(), each.until().getEpochSecond()))
            .toList());
  }

  private void write(
      long courseId,
      CourseRows counts,
      Map<Long, PersonRow> peopleBefore,
      Map<RowRepository.Key, PresenceRow> presenceBefore) {
    rows.putPeople(
        courseId,
        counts.people().stream()
            .filter(row -> !row.equals(peopleBefore.get(row.facts().subject())))
            .toList());
    rows.removePeople(
        courseId,
        without(
            peopleBefore.keySet(),
            counts.people().stream().map(row -> row.facts().subject()).toList()));
    Map<RowRepository.Key, PresenceRow> presence = new HashMap<>();
    for (PresenceRow row : counts.presence()) {
      presence.put(
          new RowRepository.Key(row.facts().sessionId(), row.facts().subject()), row.stored());
    }
    rows.putPresence(
        courseId,
        presence.entrySet().stream()
            .filter(each -> !each.getValue().equals(presenceBefore.get(each.getKey())))
            .map(Map.Entry::getValue)
            .toList());
    rows.removePresence(courseId, without(presenceBefore.keySet(), presence.keySet()));
    Map<FigureId, FigureValue> before = stored.of(courseId);
    Map<FigureId, FigureValue> figures = new HashMap<>(CourseFigures.of(counts).values());
    Collection<FigureId> gone = without(before.keySet(), figures.keySet());
    figures.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
    stored.put(courseId, figures);
    stored.remove(courseId, gone);
  }

  private static <T> Set<T> without(Collection<T> before, Collection<T> now) {
    Set<T> gone = new HashSet<>(before);
    gone.removeAll(new HashSet<>(now));
    return gone;
  }
}
