package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.CoursePeopleService;
import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonNames;
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
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who takes part in which course. */
@Service
public class EnrollmentService {
  private static final int MOST_AT_ONCE = 2_000;

  @Inject private EnrollmentRepository enrollments;
  @Inject private CourseRepository courses;
  @Inject private CourseService courseService;
  @Inject private CoursePeopleService people;
  @Inject private CourseRequestRepository requests;
  @Inject private SeatKeeper seats;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What the next step into the course is for the reader, or why there is none.
   *
   * @param code the code they brought, or null
   */
  @Anyone
  public Entrance entrance(String slug, String code) {
    Course course = courseService.getBySlug(slug);
    if (!caller.isSignedIn()) {
      return Entrance.of(course, seats.seats(course, null), Seeker.stranger(code), now());
    }
    return entrance(course, enrollments.person(caller.personId()), code);
  }

  private Entrance entrance(Course course, Person person, String code) {
    Long community = person.getCommunity() == null ? null : person.getCommunity().getId();
    SeatRequestStatus request =
        requests.find(course.getId(), person.getId()).map(CourseRequest::getStatus).orElse(null);
    return Entrance.of(
        course, seats.seats(course, community), new Seeker(true, community, request, code), now());
  }

  /**
   * Takes the caller as far into the course as they can come: to a seat, onto the waiting list, or
   * to an application. Nothing changes for somebody enrolled.
   *
   * @throws DoorClosedException if they cannot come in, with the reason
   */
  @SignedIn
  public Admission enroll(String slug, Wish wish) {
    Course course = seats.locked(slug);
    if (enrollments.isEnrolled(course.getId(), caller.personId())) {
      return Admission.SEATED;
    }
    Person person = enrollments.person(caller.personId());
    Entrance entrance = entrance(course, person, wish.code());
    if (entrance instanceof Entrance.Seat) {
      seats.seat(course, person, wish.graduateNameConsent(), "course.enrolled");
      return Admission.SEATED;
    }
    if (entrance instanceof Entrance.Queue) {
      seats.queue(course, person, wish);
      return Admission.QUEUED;
    }
    if (entrance instanceof Entrance.Application) {
      seats.apply(course, person, wish);
      return Admission.APPLIED;
    }
    throw new DoorClosedException(((Entrance.Closed) entrance).why());
  }

  /**
   * The caller leaves the course, and whoever waits first takes the seat; what is recorded about
   * the caller stays.
   *
   * @throws CourseOverException if there is nothing left to leave
   */
  @SignedIn
  public void leave(String slug) {
    Course course = seats.locked(slug);
    Optional<Enrollment> mine =
        enrollments
            .find(course.getId(), caller.personId())
            .filter(enrollment -> enrollment.getLeftAt() == null);
    if (mine.isPresent()) {
      if (course.isOver()) {
        throw new CourseOverException();
      }
      mine.get().leave(clock.instant());
      sayGoodbye(mine.get(), "course.left");
      seats.promote(course);
    }
  }

  private void sayGoodbye(Enrollment enrollment, String template) {
    Course course = enrollment.getCourse();
    seats.write(
        course,
        enrollment.getPerson(),
        template,
        Route.COURSE.path(course.getSlug()),
        enrollment.getLeftAt());
  }

  /** The caller no longer asks for a seat; their place on the waiting list is given up. */
  @SignedIn
  public void withdraw(String slug) {
    Course course = seats.locked(slug);
    requests
        .find(course.getId(), caller.personId())
        .filter(request -> request.getStatus() != SeatRequestStatus.DECLINED)
        .ifPresent(requests::remove);
  }

  /** The caller's request for a seat in that course; empty if they have not asked. */
  @SignedIn
  public Optional<MyRequest> myRequest(String slug) {
    return courses
        .findBySlug(slug)
        .flatMap(course -> requests.find(course.getId(), caller.personId()))
        .map(request -> mine(List.of(request)).get(0));
  }

  /** What the caller has asked for and waits for, the earliest first. */
  @SignedIn
  public List<MyRequest> listMyRequests() {
    return mine(requests.listOf(caller.personId()));
  }

  private List<MyRequest> mine(List<CourseRequest> asked) {
    Map<Long, CourseRow> rows =
        courseService
            .listRows(asked.stream().map(request -> request.getCourse().getId()).toList())
            .stream()
            .collect(Collectors.toMap(CourseRow::id, Function.identity()));
    return asked.stream()
        .map(
            request ->
                new MyRequest(
                    rows.get(request.getCourse().getId()),
                    request.getStatus(),
                    request.getAskedAt(),
                    request.getStatus() == SeatRequestStatus.WAITING
                        ? requests.placeOf(request)
                        : 0,
                    request.getNote(),
                    request.getAnswer()))
        .toList();
  }

  /**
   * Lets the community's profile name the caller as a graduate of this course, or no longer; also
   * once they have left it, for their certificate stays.
   */
  @SignedIn
  public void setGraduateNameConsent(String slug, boolean given) {
    Enrollment mine =
        everMineAt(slug).orElseThrow(() -> new NotFoundException("enrollment in " + slug));
    seats.consent(mine, given);
  }

  /** The caller's place in that course; empty if they do not take part. */
  @SignedIn
  public Optional<Participation> mine(String slug) {
    return mineAt(slug).map(mine -> participations(List.of(mine)).get(0));
  }

  /** The caller's courses, the latest first. */
  @SignedIn
  public List<Participation> listMine() {
    return participations(enrollments.listOf(caller.personId()));
  }

  /** True if the person takes part in the course and has not left it. */
  @Internal
  public boolean isEnrolled(long courseId, long personId) {
    return enrollments.isEnrolled(courseId, personId);
  }

  /** Everybody enrolled in the course, by name. */
  @Internal
  public List<ParticipantRow> participantsOf(long courseId) {
    return enrollments.listAll(courseId);
  }

  /** One page of the course's participants, for its staff; {@code first} counts from 0. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<ParticipantRow> list(
      long courseId,
      String search,
      ParticipantOrder order,
      boolean descending,
      int first,
      int size) {
    caller.requireCourseStaff(courseId);
    return enrollments.list(courseId, search, order, descending, first, size);
  }

  /** How many participants {@link #list} finds. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(long courseId, String search) {
    caller.requireCourseStaff(courseId);
    return enrollments.count(courseId, search);
  }

  /**
   * Adds the people with those addresses, each as far as there are seats; the way into the course,
   * its dates and the communities' quotas do not bind the staff.
   *
   * @param text addresses, one a line or however they were pasted
   * @return what became of each address, in their order
   * @throws CourseOverException if the course is archived
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<AddedLine> add(String slug, String text) {
    Course course = seats.locked(slug);
    caller.requireCourseStaff(course.getId());
    if (course.getStatus() == CourseStatus.ARCHIVED) {
      throw new CourseOverException();
    }
    List<String> typed = AddedLine.addresses(text);
    if (typed.size() > MOST_AT_ONCE) {
      throw new InvalidInputException("course.participants.tooMany", MOST_AT_ONCE);
    }
    Map<String, Long> ids = people.idsByEmail(typed);
    Set<Long> met = new HashSet<>();
    List<AddedLine> lines = new ArrayList<>();
    List<Long> added = new ArrayList<>();
    for (String each : typed) {
      Long person = ids.get(PersonNames.email(each));
      AddedLine.Outcome outcome;
      if (person == null) {
        outcome =
            AddedLine.isAddress(each)
                ? AddedLine.Outcome.UNKNOWN
                : AddedLine.Outcome.NOT_AN_ADDRESS;
      } else if (!met.add(person)) {
        outcome = AddedLine.Outcome.REPEATED;
      } else {
        outcome = add(course, enrollments.person(person));
        if (outcome == AddedLine.Outcome.ADDED) {
          added.add(person);
        }
      }
      lines.add(new AddedLine(each, outcome));
    }
    if (!added.isEmpty()) {
      audit("enrollment.add", "Course", course.getId(), null, "persons " + added, null);
    }
    return lines;
  }

  private AddedLine.Outcome add(Course course, Person person) {
    if (enrollments.isEnrolled(course.getId(), person.getId())) {
      return AddedLine.Outcome.ALREADY;
    }
    Optional<CourseRequest> request = requests.find(course.getId(), person.getId());
    boolean seatLeft =
        course.getCapacity() == null
            || enrollments.countTaken(course.getId()) < course.getCapacity();
    if (seatLeft) {
      boolean consent = request.map(CourseRequest::isGraduateNameConsent).orElse(false);
      request.ifPresent(requests::remove);
      seats.seat(course, person, consent, "course.enrolled");
      return AddedLine.Outcome.ADDED;
    }
    if (!course.isWaitingList()) {
      return AddedLine.Outcome.FULL;
    }
    if (request.isPresent() && request.get().getStatus() == SeatRequestStatus.WAITING) {
      return AddedLine.Outcome.ALREADY;
    }
    request.ifPresent(requests::remove);
    seats.queue(course, person, Wish.seat(false));
    return AddedLine.Outcome.WAITING;
  }

  /**
   * Takes a person out of the course, and whoever waits first takes the seat; the reason is kept in
   * the audit trail.
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void remove(long courseId, long personId, String reason) {
    caller.requireCourseStaff(courseId);
    if (reason == null || reason.isBlank()) {
      throw new InvalidInputException("course.participants.reasonNeeded");
    }
    Course course =
        courses.lock(courseId).orElseThrow(() -> new NotFoundException("course " + courseId));
    Enrollment enrollment =
        enrollments
            .find(courseId, personId)
            .filter(found -> found.getLeftAt() == null)
            .orElseThrow(() -> new NotFoundException("enrollment of " + personId));
    enrollment.leave(clock.instant());
    sayGoodbye(enrollment, "course.removed");
    audit(
        "enrollment.remove",
        "Enrollment",
        enrollment.getId(),
        "person " + personId + " in course " + courseId,
        null,
        reason.strip());
    seats.promote(course);
  }

  /**
   * Approves the award by hand, for rules that ask for it, or takes the approval back.
   *
   * @param approved true to approve
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void approveAward(long courseId, long personId, boolean approved) {
    caller.requireCourseStaff(courseId);
    Enrollment enrollment =
        enrollments
            .find(courseId, personId)
            .filter(found -> found.getLeftAt() == null)
            .orElseThrow(() -> new NotFoundException("enrollment of " + personId));
    if (approved != (enrollment.getAwardApprovedAt() != null)) {
      enrollment.setAwardApprovedAt(approved ? clock.instant() : null);
      audit(
          approved ? "enrollment.approve" : "enrollment.approveNot",
          "Enrollment",
          enrollment.getId(),
          null,
          "person " + personId + " in course " + courseId,
          null);
    }
  }

  private void audit(
      String action, String type, Long id, String before, String after, String reason) {
    auditTrail.record(new AuditTrail.Change(action, type, id.toString(), before, after, reason));
  }

  private Optional<Enrollment> mineAt(String slug) {
    return everMineAt(slug).filter(enrollment -> enrollment.getLeftAt() == null);
  }

  private Optional<Enrollment> everMineAt(String slug) {
    return courses
        .findBySlug(slug)
        .flatMap(course -> enrollments.find(course.getId(), caller.personId()));
  }

  private List<Participation> participations(List<Enrollment> mine) {
    Map<Long, CourseRow> rows =
        courseService.listRows(mine.stream().map(e -> e.getCourse().getId()).toList()).stream()
            .collect(Collectors.toMap(CourseRow::id, Function.identity()));
    return mine.stream()
        .map(
            enrollment ->
                new Participation(
                    rows.get(enrollment.getCourse().getId()),
                    enrollment.getEnrolledAt(),
                    enrollment.isGraduateNameConsent()))
        .toList();
  }

  private LocalDateTime now() {
    return KyivTime.now(clock);
  }
}
