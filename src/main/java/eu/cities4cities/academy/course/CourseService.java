package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.CoursePeopleService;
import eu.cities4cities.academy.account.TrainerRow;
import eu.cities4cities.academy.community.Slug;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Courses: the public catalogue, and what their staff do with them. */
@Service
public class CourseService {
  private static final AwardRuleConverter RULES = new AwardRuleConverter();

  @Inject private CourseRepository courses;
  @Inject private EnrollmentRepository enrollments;
  @Inject private CourseRequestRepository requests;
  @Inject private CoursePeopleService people;
  @Inject private CourseworkService coursework;
  @Inject private SeatKeeper seats;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private Event<CourseCreated> created;
  @Inject private Event<CourseMoved> moved;
  @Inject private Event<CourseCopied> copied;
  @Inject @Any private Instance<QuizPresence> quizzes;
  @Inject @Any private Instance<Timetable> timetables;
  @Inject @Any private Instance<CertificateCounts> certificateCounts;

  /**
   * What the Academy has done so far.
   *
   * @param people people who take or took part in a course
   * @param communities communities they came from
   * @param certificates valid certificates of successful completion
   */
  public record Figures(long people, long communities, long certificates) {}

  /**
   * One page of the public catalogue; {@code first} counts from 0.
   *
   * @param kind the kind of courses to show, or null for all
   */
  @Anyone
  public List<CourseRow> listPublic(CourseFilter filter, CourseKind kind, int first, int size) {
    return rows(courses.listListed(filter, kind, now(), first, size));
  }

  /** How many courses {@link #listPublic} finds. */
  @Anyone
  public long countPublic(CourseFilter filter, CourseKind kind) {
    return courses.countListed(filter, kind, now());
  }

  /** How many courses each filter of the catalogue shows. */
  @Anyone
  public Map<CourseFilter, Long> countPublic(CourseKind kind) {
    return courses.countListedByFilter(kind, now());
  }

  /** How many courses of each kind the filter shows. */
  @Anyone
  public Map<CourseKind, Long> countPublicByKind(CourseFilter filter) {
    return courses.countListedByKind(filter, now());
  }

  /** The course at that address, as lists show it; a draft exists for its staff only. */
  @Anyone
  public CourseRow getRow(String slug) {
    return rows(List.of(visible(slug))).get(0);
  }

  /** The course at that address; a draft exists for its staff only. */
  @Anyone
  public Course getBySlug(String slug) {
    return visible(slug);
  }

  /** What the Academy has done so far. */
  @Anyone
  public Figures figures() {
    Object[] people = enrollments.countPeopleAndCommunities();
    long certificates = certificatesByCourse().values().stream().mapToLong(Long::longValue).sum();
    return new Figures((Long) people[0], (Long) people[1], certificates);
  }

  /** The course with that id; {@link NotFoundException} if there is none. */
  @Internal
  public Course get(long id) {
    return courses.find(id).orElseThrow(() -> new NotFoundException("course " + id));
  }

  /** The courses with those ids, as lists show them, in no particular order. */
  @Internal
  public List<CourseRow> listRows(Collection<Long> ids) {
    return rows(courses.list(ids));
  }

  /** Courses that the caller may run, the latest first; archived ones only by that status. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<CourseRow> listForStaff(String search, CourseStatus status) {
    if (caller.is(Role.ORGANIZER)) {
      return rows(courses.listForStaff(null, search, status));
    }
    Collection<Long> own = caller.facts().courses();
    return own.isEmpty() ? List.of() : rows(courses.listForStaff(own, search, status));
  }

  /** The form of a course for its staff. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public CourseForm form(String slug) {
    Course course = bySlug(slug);
    caller.requireCourseStaff(course.getId());
    return CourseForm.of(course);
  }

  /** Creates a draft with its programme and returns its place in addresses. */
  @OnlyFor(Role.ORGANIZER)
  public String create(CourseForm form) {
    form.check();
    Course course = new Course(freeSlug(form.getTitleUk()));
    form.writeTo(course);
    courses.add(course);
    created.fire(
        new CourseCreated(
            course.getId(),
            course.getFirstDay(),
            course.getLastDay(),
            course.getKind().sessionsPerDay()));
    audit("course.create", course, null, describe(course), null);
    return course.getSlug();
  }

  /** Saves what was typed; refuses if somebody else saved since the form was opened. */
  @OnlyFor(Role.ORGANIZER)
  public void save(String slug, CourseForm form) {
    form.check();
    Course course = locked(slug);
    if (course.getVersion() != form.getVersion()) {
      throw new StaleException();
    }
    String before = describe(course);
    LocalDate firstDayBefore = course.getFirstDay();
    form.writeTo(course);
    moveProgramme(course, firstDayBefore);
    seats.promote(course);
    audit("course.edit", course, before, describe(course), null);
  }

  private void moveProgramme(Course course, LocalDate firstDayBefore) {
    long days = ChronoUnit.DAYS.between(firstDayBefore, course.getFirstDay());
    boolean begun =
        course.getStatus() != CourseStatus.DRAFT && course.getStatus() != CourseStatus.OPEN;
    if (days != 0 && !begun) {
      moved.fire(new CourseMoved(course.getId(), days));
    }
  }

  /** The steps that staff may take with the course now, with what stands in their way. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<CourseStep> steps(String slug) {
    Course course = bySlug(slug);
    caller.requireCourseStaff(course.getId());
    return steps(course);
  }

  private List<CourseStep> steps(Course course) {
    long people =
        enrollments.countTaken(course.getId())
            + requests.count(course.getId(), SeatRequestStatus.APPLIED)
            + requests.count(course.getId(), SeatRequestStatus.WAITING);
    return CourseStep.of(course, outline(course.getId()), people, KyivTime.today(clock));
  }

  /** What the course consists of. */
  @Internal
  public CourseOutline outline(long courseId) {
    Coursework.Amount size = coursework.sizeOf(courseId);
    boolean quiz = quizzes.stream().anyMatch(each -> each.hasCountingQuiz(courseId));
    List<CourseDay> days = daysOf(List.of(courseId)).getOrDefault(courseId, List.of());
    return new CourseOutline(days, size.lessons(), size.tasks(), quiz);
  }

  /**
   * Leads the course to another status by hand; with a reason where people notice.
   *
   * @throws CourseStepException if the step does not exist or something stands in its way
   */
  @OnlyFor(Role.ORGANIZER)
  public void become(String slug, CourseStatus next, String reason) {
    Course course = locked(slug);
    CourseStatus before = course.getStatus();
    CourseStep step =
        steps(course).stream()
            .filter(each -> each.to() == next)
            .findFirst()
            .orElseThrow(() -> new CourseStepException("course.step.refused"));
    if (!step.isPossible()) {
      throw new CourseStepException(step.obstacles().get(0).key());
    }
    course.setStatus(next);
    audit("course.status", course, before.name(), next.name(), reason);
  }

  /**
   * Copies the course with all its parts as a draft of the same series that begins on that day; its
   * people stay behind.
   *
   * @return the place of the copy in addresses
   */
  @OnlyFor(Role.ORGANIZER)
  public String copy(String slug, LocalDate firstDay) {
    Course from = bySlug(slug);
    if (firstDay == null) {
      throw new InvalidInputException("course.copy.day");
    }
    long length = ChronoUnit.DAYS.between(from.getFirstDay(), from.getLastDay());
    return copy(from, from.getKind(), firstDay, firstDay.plusDays(length));
  }

  /**
   * Opens what a finished course taught to everybody's own pace: a draft of the same series without
   * set hours and with a rule of its own. The people of the finished course keep its rule and what
   * they have by it.
   *
   * @return the place of the new edition in addresses
   * @throws CourseStepException if the course is not over, or is self-paced already
   */
  @OnlyFor(Role.ORGANIZER)
  public String reopenSelfPaced(String slug) {
    Course from = bySlug(slug);
    if (!from.isOver() || !from.getKind().isLive()) {
      throw new CourseStepException("course.selfPaced.notOver");
    }
    LocalDate today = KyivTime.today(clock);
    CourseKind kind = CourseKind.SELF_PACED;
    return copy(from, kind, today, today.plusDays(kind.days() - 1L));
  }

  private String copy(Course from, CourseKind kind, LocalDate firstDay, LocalDate lastDay) {
    long days = ChronoUnit.DAYS.between(from.getFirstDay(), firstDay);
    boolean selfPaced = kind != from.getKind();
    CourseForm form = CourseForm.of(from);
    form.moveTo(kind, firstDay, lastDay, selfPaced ? null : days);
    Course course = new Course(freeSlug(from.getTitleUk()));
    if (selfPaced) {
      AwardRule rule = outline(from.getId()).ruleAtOwnPace();
      course.setAwardRule(rule);
      course.setParticipationRule(kind.usualParticipation(0));
    } else {
      course.setAwardRule(from.getAwardRule());
      course.setParticipationRule(from.getParticipationRule());
    }
    form.writeTo(course);
    course.becomeEditionOf(from);
    from.getQuotas().forEach(course::setQuota);
    courses.add(course);
    courses.copyCover(from.getId(), course.getId());
    people
        .trainersOf(from.getId())
        .forEach(trainer -> people.addTrainer(trainer.personId(), course.getId()));
    copied.fire(new CourseCopied(from.getId(), course.getId(), days, selfPaced, firstDay, lastDay));
    audit("course.copy", course, "course " + from.getId(), describe(course), null);
    return course.getSlug();
  }

  /** The other editions of the course that readers may see, the latest first. */
  @Anyone
  public List<CourseRow> listEditions(String slug) {
    Course course = visible(slug);
    return rows(
        courses.listEditions(course.seriesId()).stream()
            .filter(each -> !each.getId().equals(course.getId()))
            .filter(
                each -> each.getStatus() != CourseStatus.DRAFT || caller.mayRunCourse(each.getId()))
            .toList());
  }

  /** The trainers of a course, for its staff. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<TrainerRow> listTrainers(String slug) {
    Course course = bySlug(slug);
    caller.requireCourseStaff(course.getId());
    return people.trainersOf(course.getId());
  }

  /**
   * Makes the person with that address a trainer of the course.
   *
   * @throws NobodyAtAddressException if nobody has signed up with it
   */
  @OnlyFor(Role.ORGANIZER)
  public void addTrainer(String slug, String email) {
    Course course = bySlug(slug);
    long personId =
        people
            .idByEmail(email == null ? "" : email)
            .orElseThrow(() -> new NobodyAtAddressException(email == null ? "" : email.strip()));
    if (people.addTrainer(personId, course.getId())) {
      audit("course.trainer.add", course, null, "person " + personId, null);
    }
  }

  /** The person no longer trains the course; their account stays. */
  @OnlyFor(Role.ORGANIZER)
  public void removeTrainer(String slug, long personId) {
    Course course = bySlug(slug);
    if (people.removeTrainer(personId, course.getId())) {
      audit("course.trainer.remove", course, "person " + personId, null, null);
    }
  }

  /** Starts courses whose first day has come and finishes those whose last day is over. */
  @Internal
  public void followCalendar() {
    LocalDate today = KyivTime.today(clock);
    courses.finishDue(today);
    courses.startDue(today);
  }

  private List<CourseRow> rows(List<Course> list) {
    List<Long> ids = list.stream().map(Course::getId).toList();
    Map<Long, Long> enrolled = courses.enrolledByCourse(ids);
    Map<Long, List<CourseDay>> days = daysOf(ids);
    Map<Long, CoverRow> covers = courses.listCovers(ids);
    Map<Long, Long> certificates = ids.isEmpty() ? Map.of() : certificatesByCourse();
    LocalDateTime now = now();
    return list.stream()
        .map(
            course ->
                CourseRow.of(
                    course,
                    now,
                    enrolled.getOrDefault(course.getId(), 0L),
                    days.getOrDefault(course.getId(), List.of()),
                    certificates.getOrDefault(course.getId(), 0L),
                    covers.get(course.getId())))
        .toList();
  }

  private Map<Long, List<CourseDay>> daysOf(List<Long> ids) {
    Map<Long, List<CourseDay>> days = new HashMap<>();
    if (!ids.isEmpty()) {
      timetables.forEach(timetable -> days.putAll(timetable.daysOf(ids)));
    }
    return days;
  }

  private Map<Long, Long> certificatesByCourse() {
    Map<Long, Long> certificates = new HashMap<>();
    certificateCounts.forEach(counts -> certificates.putAll(counts.validByCourse()));
    return certificates;
  }

  private Course visible(String slug) {
    Course course = bySlug(slug);
    if (course.getStatus() == CourseStatus.DRAFT && !caller.mayRunCourse(course.getId())) {
      throw new NotFoundException("course " + slug);
    }
    return course;
  }

  private Course bySlug(String slug) {
    return courses.findBySlug(slug).orElseThrow(() -> new NotFoundException("course " + slug));
  }

  private Course locked(String slug) {
    return courses.lock(slug).orElseThrow(() -> new NotFoundException("course " + slug));
  }

  private String freeSlug(String title) {
    String base = Slug.of(title);
    String slug = base;
    for (int number = 2; courses.hasSlug(slug); number++) {
      slug = base + "-" + number;
    }
    return slug;
  }

  private void audit(String action, Course course, String before, String after, String reason) {
    auditTrail.record(
        new AuditTrail.Change(action, "Course", course.getId().toString(), before, after, reason));
  }

  private static String describe(Course course) {
    AttendancePolicy policy = course.getAttendancePolicy();
    return ("%s %s; %s – %s; enrollment %s until %s; capacity %s; quota %s; %d h; %d/10 ECTS;"
            + " rule %s; present %s; partial %d; late %d%s; words %d; excused %d %%")
        .formatted(
            course.getKind(),
            course.getTitleUk(),
            course.getFirstDay(),
            course.getLastDay(),
            course.getEnrollmentWay(),
            course.enrollmentDeadline(),
            course.getCapacity() == null ? "–" : course.getCapacity(),
            course.getCommunityQuota() == null ? "–" : course.getCommunityQuota(),
            course.getHours(),
            course.getEctsTenths(),
            RULES.convertToDatabaseColumn(course.getAwardRule()),
            policy.minimumMinutes() > 0
                ? policy.minimumMinutes() + " min"
                : policy.minimumPercent() + " %",
            policy.partialFromMinutes(),
            policy.lateAfterMinutes(),
            policy.lateIsPartial() ? ", partial" : "",
            policy.codeWordsNeeded(),
            policy.mostExcusedPercent());
  }

  private LocalDateTime now() {
    return KyivTime.now(clock);
  }
}
