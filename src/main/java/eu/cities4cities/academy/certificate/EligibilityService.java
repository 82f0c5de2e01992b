package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.absence.AppealService;
import eu.cities4cities.academy.attendance.absence.ExcuseService;
import eu.cities4cities.academy.attendance.report.AttendanceDoubtService;
import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.course.AwardRuleWords;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.CourseworkService;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.quiz.QuizResultService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges people by a course's award rule; a handful of queries, however many people there are. */
@Service
public class EligibilityService {

  @Inject private RosterService roster;
  @Inject private CourseService courses;
  @Inject private SessionService sessions;
  @Inject private AttendanceService attendance;
  @Inject private QuizResultService quizzes;
  @Inject private CourseworkService coursework;
  @Inject private HeldCertificateRepository holdings;
  @Inject private OnRecordRepository records;
  @Inject private NameConfirmationRepository confirmations;
  @Inject private NameRequestRepository requests;
  @Inject private NameHashes hashes;
  @Inject private AttendanceDoubtService doubts;
  @Inject private AppealService appeals;
  @Inject private ExcuseService excuses;
  @Inject private AwardRuleWords words;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Everybody on the course with where they stand. */
  @OnlyFor(Role.ORGANIZER)
  public Eligibility of(String courseSlug) {
    return judge(courses.getBySlug(courseSlug));
  }

  /** The course's rule in words. */
  @OnlyFor(Role.ORGANIZER)
  public String ruleOf(String courseSlug, Language language) {
    Course course = courses.getBySlug(courseSlug);
    return rule(course.getAwardRule(), sessions.factsOf(course.getId()), language);
  }

  /** One person of a course with where they stand; throws {@link NotFoundException}. */
  @OnlyFor(Role.ORGANIZER)
  public Standing of(String courseSlug, long personId) {
    return judge(courses.getBySlug(courseSlug)).standings().stream()
        .filter(standing -> standing.personId() == personId)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("person " + personId + " of " + courseSlug));
  }

  /** Everybody on the course with where they stand, by surname. */
  @Internal
  public List<Standing> standings(Course course) {
    return judge(course).standings();
  }

  /** As {@link #standings(Course)}, of one person alone; empty if they do not take part. */
  @Internal
  public Optional<Standing> standing(Course course, long personId) {
    long id = course.getId();
    return roster
        .find(id, personId)
        .map(
            row -> {
              List<SessionFacts> programme = sessions.factsOf(id);
              return standing(
                  course, row, programme, attendance.decisionsOf(programme, row.personId()));
            });
  }

  /** The ids of those who do not meet the rule; on wish only of those who lack very little. */
  @Internal
  public Set<Long> listUnqualified(long courseId, boolean onTheEdge) {
    return judge(courses.get(courseId)).standings().stream()
        .filter(standing -> !standing.isQualified() && !standing.isCompleted())
        .filter(standing -> !onTheEdge || standing.isOnTheEdge())
        .map(Standing::personId)
        .collect(Collectors.toSet());
  }

  /** Until when people have an attempt left at a quiz that counts and is open now, by person. */
  @OnlyFor(Role.ORGANIZER)
  public Map<Long, LocalDateTime> retries(String courseSlug) {
    long id = courses.getBySlug(courseSlug).getId();
    return quizzes.retries(id, roster.list(id).stream().map(RosterRow::personId).toList());
  }

  /**
   * Where the caller stands in a course, and what they can still reach; empty if they do not take
   * part in it.
   *
   * @param quizPossible true if they can still get a better result of the quiz
   */
  @SignedIn
  public Optional<OwnStanding> mine(long courseId, boolean quizPossible) {
    return roster.find(courseId, caller.personId()).map(row -> own(row, courseId, quizPossible));
  }

  private OwnStanding own(RosterRow row, long courseId, boolean quizPossible) {
    Course course = courses.get(courseId);
    List<SessionFacts> programme = sessions.factsOf(courseId);
    Map<Long, AttendanceDecision> decisions = attendance.decisionsOf(programme, row.personId());
    Standing standing = standing(course, row, programme, decisions);
    AwardFacts facts = standing.facts();
    BestCase best =
        BestCase.of(programme, decisions, facts, quizPossible, !course.isOver(), clock.instant());
    return new OwnStanding(
        course.getSlug(),
        standing,
        rule(course.getAwardRule(), programme, caller.language()),
        rule(course.getParticipationRule(), programme, caller.language()),
        days(course.getAwardRule(), programme, facts),
        best,
        course.getAwardRule().judge(best.facts()),
        course.getParticipationRule().judge(best.facts()),
        row.nameUk(),
        row.latinName());
  }

  private Eligibility judge(Course course) {
    long id = course.getId();
    List<SessionFacts> programme = sessions.factsOf(id);
    Map<Long, Integer> quiz = quizzes.percents(id);
    Map<Long, Held> held = holdings.heldByPerson(id, KyivTime.today(clock));
    Map<Long, Set<CertificateKind>> ended = holdings.endedByPerson(id);
    Map<Long, NameConfirmation> names = confirmations.listOf(id);
    Map<Long, NameRequest> asked = requests.listOf(id);
    Set<Long> doubted = doubts.doubted(id);
    Set<Long> appealed = appeals.waiting(id);
    Set<Long> excusing = excuses.waiting(id);
    List<RosterRow> people = roster.list(id);
    List<Long> ids = people.stream().map(RosterRow::personId).toList();
    Map<Long, Map<Long, AttendanceDecision>> decisions = attendance.decisionsOf(id, programme, ids);
    Map<Long, AwardFacts.Work> work = coursework.of(id, ids);
    return new Eligibility(
        people.stream()
            .map(
                row ->
                    standing(
                        course,
                        row,
                        programme,
                        decisions.getOrDefault(row.personId(), Map.of()),
                        quiz.get(row.personId()),
                        work.get(row.personId()),
                        held.get(row.personId()),
                        ended.getOrDefault(row.personId(), Set.of()),
                        new OpenMatters(
                            names.containsKey(row.enrollmentId())
                                && names.get(row.enrollmentId()).isOf(row),
                            asked(asked.get(row.enrollmentId()), row),
                            doubted.contains(row.personId()),
                            appealed.contains(row.personId()),
                            excusing.contains(row.personId()))))
            .toList());
  }

  /** When somebody was asked about the name that they have now, or null. */
  private NameAsked asked(NameRequest request, RosterRow row) {
    return request != null && hashes.of(row).equals(request.getNameHash()) ? request.asked() : null;
  }

  /** One alone is judged for themselves or for a case, where only the name's state is of use. */
  private Standing standing(
      Course course,
      RosterRow row,
      List<SessionFacts> programme,
      Map<Long, AttendanceDecision> decisions) {
    long courseId = course.getId();
    long person = row.personId();
    OnRecord known = records.of(courseId, row, KyivTime.today(clock));
    return standing(
        course,
        row,
        programme,
        decisions,
        quizzes.percent(courseId, person).orElse(null),
        coursework.of(courseId, person),
        known.held(),
        known.ended(),
        new OpenMatters(
            known.hasConfirmed(row), known.askedAbout(hashes.of(row)), false, false, false));
  }

  private static Standing standing(
      Course course,
      RosterRow row,
      List<SessionFacts> programme,
      Map<Long, AttendanceDecision> decisions,
      Integer quiz,
      AwardFacts.Work work,
      Held held,
      Set<CertificateKind> ended,
      OpenMatters matters) {
    AwardFacts facts = FactsOfPerson.of(programme, decisions, quiz, work);
    return new Standing(
        row.enrollmentId(),
        row.personId(),
        row.nameUk(),
        row.latinName(),
        row.communityUk(),
        row.communityEn(),
        held,
        ended,
        matters,
        facts,
        course.getAwardRule().judge(facts),
        course.getParticipationRule().judge(facts),
        decisions.values().stream().anyMatch(AttendanceDecision::attended),
        course.isOver());
  }

  private List<OwnStanding.Day> days(
      AwardRule rule, List<SessionFacts> programme, AwardFacts facts) {
    List<LocalDate> dates =
        programme.stream()
            .filter(session -> !session.cancelled())
            .map(SessionFacts::day)
            .distinct()
            .sorted()
            .toList();
    int needed = sessionsPerDay(rule);
    LocalDate today = KyivTime.today(clock);
    List<OwnStanding.Day> days = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      AwardFacts.Day day = facts.days().get(i);
      days.add(OwnStanding.Day.of(dates.get(i), day.present(), day.held(), needed, today));
    }
    return days;
  }

  /** How many sessions make a day, by the first condition on days; one where there is none. */
  private static int sessionsPerDay(AwardRule rule) {
    if (rule instanceof AwardRule.Days days) {
      return days.sessionsPerDay();
    }
    List<AwardRule> parts =
        rule instanceof AwardRule.AllOf all
            ? all.parts()
            : rule instanceof AwardRule.AnyOf any ? any.parts() : List.of();
    return parts.stream()
        .mapToInt(EligibilityService::sessionsPerDay)
        .filter(n -> n > 1)
        .findFirst()
        .orElse(1);
  }

  private String rule(AwardRule rule, List<SessionFacts> programme, Language language) {
    List<SessionFacts> held = programme.stream().filter(session -> !session.cancelled()).toList();
    return words.brief(language, rule, CourseOnPaper.days(held));
  }
}
