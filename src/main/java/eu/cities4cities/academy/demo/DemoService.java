package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.certificate.CertificateKind;
import eu.cities4cities.academy.certificate.CertificateRunService;
import eu.cities4cities.academy.certificate.RunOrder;
import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.course.CourseStatus;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Fills an empty database with sample data, in one transaction: a killed start leaves nothing
 * behind. Later starts only add a running course where none has a live session.
 */
@Service
public class DemoService {
  private static final Logger LOG = Logger.getLogger(DemoService.class.getName());

  /** Whose people sign in with the printed accounts. */
  private static final String HOME = "Верхньобузька міська територіальна громада";

  /** What the organizer's report of all courses is called. */
  private static final String REPORT = "Cities4Cities Academy";

  /** Where Join leads: without a host or port, for these may differ at the next start. */
  private static final String MEETING = Route.DEMO_MEETING.path();

  private static final int RUNNING_PEOPLE = 887;
  private static final int OPEN_PEOPLE = 286;
  private static final int OPEN_CAPACITY = 500;

  @Inject private DemoRepository rows;
  @Inject private DemoCourseWriter writer;
  @Inject private DemoAttendanceWriter attended;
  @Inject private DemoQuizWriter quizzes;
  @Inject private DemoCoursework coursework;
  @Inject private DemoBank bank;
  @Inject private DemoVoices voices;
  @Inject private CommunityService communities;
  @Inject private CertificateRunService certificates;
  @Inject private Settings settings;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Makes the database ready for the demonstration.
   *
   * @throws DemoRefusedException if this is no place for one
   */
  @Internal
  @ActivateRequestContext
  public void prepare() {
    DemoGuard.refusal(settings.baseUrl(), rows.holdsForeignData())
        .ifPresent(
            reason -> {
              throw new DemoRefusedException(reason);
            });
    long begun = System.nanoTime();
    Instant now = clock.instant();
    if (!rows.isSeeded()) {
      seed(now);
    } else if (!rows.isLive(KyivTime.at(now))) {
      addEdition(now);
    } else {
      return;
    }
    LOG.info("demo data written in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  /** Whether everything is there, the certificates of the finished course too. */
  @Internal
  public boolean isComplete() {
    return rows.isSeeded() && !rows.isIssuing();
  }

  private void seed(Instant now) {
    LOG.info("writing the demo data");
    rows.mark(now);
    DemoAccounts accounts = DemoAccounts.read();
    List<Community> registered = communities.register(SampleCommunities.read());
    // From here on statements write; a thousand managed rows would be compared before each.
    rows.detachAll();
    writePeople(registered, accounts, now);
    DemoQuiz quiz = DemoQuiz.read();
    List<DemoRepository.Enrollee> people = rows.listEnrollees();
    String finished = finished(people, quiz, accounts, now);
    addEdition(now);
    open(people, quiz, accounts, now);
    rows.addReport(REPORT, rows.personId(accounts.email(Role.ORGANIZER)), now);
    // As its organizer would: the real run issues them right after the start.
    rows.confirmNames(finished, now);
    RunOrder order = RunOrder.of(CertificateKind.COMPLETION);
    asOrganizer(accounts, () -> rows.keepRun(certificates.start(finished, order)));
  }

  private void asOrganizer(DemoAccounts accounts, Runnable work) {
    caller.become(
        new CallerFacts(
            rows.personId(accounts.email(Role.ORGANIZER)),
            null,
            accounts.email(Role.ORGANIZER),
            Language.UK,
            null,
            Set.of(Role.ORGANIZER),
            Set.of(),
            Set.of()));
    work.run();
    caller.become(null);
  }

  private void writePeople(List<Community> registered, DemoAccounts accounts, Instant now) {
    int home = registered.stream().map(Community::getNameUk).toList().indexOf(HOME);
    List<Integer> weights =
        registered.stream().map(each -> weight(each, home, registered)).toList();
    List<DemoPerson> people = new DemoPeople(weights).all(accounts, home);
    long first = rows.nextId("person");
    Random random = new Random(1L);
    try (BulkInsert into =
        rows.into(
            "person",
            "id",
            "email",
            "surname",
            "given_name",
            "patronymic",
            "latin_name",
            "language",
            "position",
            "community_id",
            "password_hash",
            "created_at",
            "confirmed_at")) {
      for (int i = 0; i < people.size(); i++) {
        DemoPerson person = people.get(i);
        Instant created = now.minus(60, ChronoUnit.DAYS).minusSeconds(random.nextInt(2_000_000));
        into.add(
            first + i,
            person.email(),
            person.surname(),
            person.givenName(),
            person.patronymic(),
            person.latinName(),
            person.language().code(),
            person.position(),
            person.community() < 0 ? null : registered.get(person.community()).getId(),
            accounts.passwordHash(),
            created,
            created.plusSeconds(120L + random.nextInt(7200)));
      }
    }
    try (BulkInsert into = rows.into("person_role", "person_id", "role", "community_id")) {
      for (int i = 0; i < people.size(); i++) {
        Role role = people.get(i).role();
        if (role == Role.ORGANIZER || role == Role.ADMINISTRATOR) {
          into.add(first + i, role, null);
        } else if (role == Role.COORDINATOR) {
          into.add(first + i, role, registered.get(home).getId());
        }
      }
    }
    try (BulkInsert into =
        rows.into("access_token", "person_id", "name", "token_hash", "created_at")) {
      for (Role role : Role.values()) {
        into.add(
            rows.personId(accounts.email(role)), "Demo", Secrets.sha256(accounts.token(role)), now);
      }
    }
  }

  /** How many people a community sends, relative to the others; invented ones have graduates. */
  private static int weight(Community community, int home, List<Community> all) {
    if (community.isOccupied()) {
      return 1;
    }
    if (community == all.get(home)) {
      return 30;
    }
    if (community.isInvented()) {
      return community.isGuarded() ? 10 : 18;
    }
    return 1 + Math.floorMod(community.getNameUk().hashCode(), 8);
  }

  private String finished(
      List<DemoRepository.Enrollee> people, DemoQuiz quiz, DemoAccounts accounts, Instant now) {
    Random random = new Random(900L);
    LocalDate monday =
        LocalDate.ofInstant(now, KyivTime.ZONE)
            .minusWeeks(3)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate last = monday.plusDays(DemoTimetable.DAYS - 1L);
    DemoCourse course =
        new DemoCourse(
            "community-profile-" + monday,
            "Візитівка громади: розкажіть про себе за одну сторінку",
            "The community profile: tell your story on one page",
            "Сильні сторони, причина співпрацювати, пріоритетний проєкт: за тиждень візитівка"
                + " вашої громади буде готова для партнерів.",
            "Strengths, a reason to cooperate, a priority project: within a week your community's"
                + " profile is ready for partners.",
            CourseStatus.FINISHED,
            1000,
            monday.minusDays(3).atTime(18, 0),
            last.atTime(14, 0),
            KyivTime.endOf(last.plusDays(2)),
            DemoTimetable.usual(DemoTitle.of("profile"), monday, now));
    DemoCourseWriter.Written written =
        writer.write(course, quiz, MEETING, now.minus(50, ChronoUnit.DAYS));
    addTrainer(written.id(), accounts);
    List<DemoOutcome> outcomes = DemoOutcome.mixed(random);
    List<DemoRepository.Enrollee> enrolled = choose(people, accounts, outcomes.size(), random);
    enroll(written, enrolled, random);
    DemoAttendance attendance = new DemoAttendance(random);
    List<List<Boolean>> weeks = outcomes.stream().map(attendance::week).toList();
    long organizer = rows.personId(accounts.email(Role.ORGANIZER));
    for (int place = 0; place < written.sessions().size(); place++) {
      attended.importReport(
          written,
          place,
          enrolled,
          stays(attendance, course.sessions().get(place), weeks, outcomes, place),
          organizer,
          random);
    }
    List<DemoRepository.Enrollee> takers = new ArrayList<>();
    List<DemoQuiz.Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < enrolled.size(); i++) {
      DemoOutcome outcome = outcomes.get(i);
      boolean takes =
          outcome == DemoOutcome.GRADUATE
              || outcome == DemoOutcome.QUIZ_FAILED
              || outcome == DemoOutcome.TOO_FEW_DAYS && attendance.chance(40);
      if (takes) {
        takers.add(enrolled.get(i));
        attempts.add(quiz.attempt(random, outcome != DemoOutcome.QUIZ_FAILED));
      }
    }
    quizzes.takeQuiz(written, takers, attempts, random);
    asOrganizer(accounts, () -> voices.survey(written, enrolled, now, new Random(58L)));
    return course.slug();
  }

  private static List<List<DemoAttendance.Stay>> stays(
      DemoAttendance attendance,
      DemoSession session,
      List<List<Boolean>> weeks,
      List<DemoOutcome> outcomes,
      int place) {
    List<List<DemoAttendance.Stay>> stays = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      if (outcomes.get(i) == DemoOutcome.NEVER_CAME) {
        stays.add(List.of());
      } else {
        stays.add(
            weeks.get(i).get(place) ? attendance.stays(session) : attendance.shortStay(session));
      }
    }
    return stays;
  }

  /** A course on its third day; the first ones' reports are in, today's are not yet. */
  private void addEdition(Instant now) {
    DemoAccounts accounts = DemoAccounts.read();
    Random random = new Random(LocalDate.ofInstant(now, KyivTime.ZONE).toEpochDay());
    List<DemoSession> sessions = DemoTimetable.live(DemoTitle.of("partnership"), now);
    LocalDate first = sessions.get(0).startsAt().toLocalDate();
    LocalDate last = first.plusDays(DemoTimetable.DAYS - 1L);
    DemoCourse course =
        new DemoCourse(
            freeSlug("international-cooperation-" + first.plusDays(DemoTimetable.TODAY)),
            "Міжнародна співпраця для громад",
            "International cooperation for communities",
            "Як обрати місто-партнера, написати першого листа й не зупинитися на меморандумі.",
            "How to choose a partner city, write the first letter and go on after the memorandum.",
            CourseStatus.RUNNING,
            1500,
            last.atTime(12, 0),
            first.plusDays(DemoTimetable.TODAY).atStartOfDay(),
            KyivTime.endOf(last.plusDays(1)),
            sessions);
    DemoCourseWriter.Written written =
        writer.write(course, DemoQuiz.read(), MEETING, now.minus(21, ChronoUnit.DAYS));
    rows.addEdition(written.id(), rows.lastEdition() + 1, now);
    addTrainer(written.id(), accounts);
    List<DemoRepository.Enrollee> enrolled =
        choose(rows.listEnrollees(), accounts, RUNNING_PEOPLE, random);
    enroll(written, enrolled, random);
    happen(written, enrolled, accounts, random, now);
    coursework.write(written, enrolled, rows.personId(accounts.email(Role.TRAINER)), now);
    voices.announce(written, enrolled, now);
    // A minute after the quiz that counts, so that it stands below that one.
    asOrganizer(
        accounts,
        () ->
            bank.write(
                written.id(),
                course.quizOpensAt().plusMinutes(1),
                KyivTime.endOf(last.plusDays(1)),
                // The first one is whoever signs in as the participant.
                enrolled.stream().skip(1).map(DemoRepository.Enrollee::personId).toList(),
                now));
  }

  private void happen(
      DemoCourseWriter.Written written,
      List<DemoRepository.Enrollee> enrolled,
      DemoAccounts accounts,
      Random random,
      Instant now) {
    DemoAttendance attendance = new DemoAttendance(random);
    List<List<Boolean>> weeks = new ArrayList<>();
    enrolled.forEach(person -> weeks.add(attendance.soFar()));
    // Whoever signs in as the participant finds two good days, one session missed on the second.
    weeks.set(0, Collections.nCopies(written.sessions().size(), true));
    long organizer = rows.personId(accounts.email(Role.ORGANIZER));
    long trainer = rows.personId(accounts.email(Role.TRAINER));
    for (int place = 0; place < written.sessions().size(); place++) {
      DemoSession session = written.course().sessions().get(place);
      if (session.startedAt() == null) {
        continue;
      }
      boolean live = session.endedAt() == null;
      List<DemoRepository.Enrollee> came = new ArrayList<>();
      List<List<DemoAttendance.Stay>> stays = new ArrayList<>();
      for (int i = 0; i < enrolled.size(); i++) {
        boolean present = weeks.get(i).get(place) && !(i == 0 && (live || place == 6));
        if (present) {
          came.add(enrolled.get(i));
        }
        stays.add(
            present
                ? attendance.stays(session)
                : i == 0 ? List.of() : attendance.shortStay(session));
      }
      attended.join(written, place, came, attendance, now);
      if (session.day() < DemoTimetable.TODAY) {
        attended.importReport(written, place, enrolled, stays, organizer, random);
        if (place == 0) {
          attended.addDoubts(
              written, place, List.of("iPhone (Оксана)", "Сільрада", "Galaxy A52"), random);
        }
      } else {
        List<DemoRepository.Enrollee> typed =
            came.stream()
                .filter(person -> person == enrolled.get(0) || attendance.chance(93))
                .toList();
        attended.showWord(written, place, DemoWord.EARLY, typed, attendance, trainer, now);
        if (live) {
          voices.ask(written.sessions().get(place), came, now);
        } else {
          attended.showWord(written, place, DemoWord.LATE, typed, attendance, trainer, now);
        }
      }
    }
  }

  private void open(
      List<DemoRepository.Enrollee> people, DemoQuiz quiz, DemoAccounts accounts, Instant now) {
    Random random = new Random(30L);
    LocalDate monday =
        LocalDate.ofInstant(now, KyivTime.ZONE)
            .plusMonths(1)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    LocalDate last = monday.plusDays(DemoTimetable.DAYS - 1L);
    DemoCourse course =
        new DemoCourse(
            "funded-project-" + monday,
            "Як написати проєкт, який профінансують",
            "How to write a project that gets funded",
            "Від проблеми в громаді до бюджету й показників, зрозумілих донору.",
            "From a problem in your community to a budget and indicators that a donor understands.",
            CourseStatus.OPEN,
            OPEN_CAPACITY,
            monday.minusDays(3).atTime(LocalTime.of(18, 0)),
            last.atTime(14, 0),
            KyivTime.endOf(last.plusDays(2)),
            DemoTimetable.usual(DemoTitle.of("project"), monday, now));
    DemoCourseWriter.Written written =
        writer.write(course, quiz, MEETING, now.minus(9, ChronoUnit.DAYS));
    addTrainer(written.id(), accounts);
    List<DemoRepository.Enrollee> others =
        people.stream().filter(person -> isNoAccount(person, accounts)).toList();
    List<DemoRepository.Enrollee> chosen = new ArrayList<>(others);
    Collections.shuffle(chosen, random);
    writer.enroll(
        written.id(),
        chosen.subList(0, OPEN_PEOPLE),
        now.minus(8, ChronoUnit.DAYS),
        now.minusSeconds(600),
        random);
  }

  private void enroll(
      DemoCourseWriter.Written written, List<DemoRepository.Enrollee> enrolled, Random random) {
    Instant first = KyivTime.instant(written.course().sessions().get(0).startsAt());
    writer.enroll(
        written.id(),
        enrolled,
        first.minus(19, ChronoUnit.DAYS),
        first.minus(8, ChronoUnit.HOURS),
        random);
  }

  /** The participant's account first, then others who hold no account of a role. */
  private static List<DemoRepository.Enrollee> choose(
      List<DemoRepository.Enrollee> people, DemoAccounts accounts, int count, Random random) {
    List<DemoRepository.Enrollee> others = new ArrayList<>();
    List<DemoRepository.Enrollee> chosen = new ArrayList<>();
    for (DemoRepository.Enrollee person : people) {
      if (person.email().equals(accounts.email(Role.PARTICIPANT))) {
        chosen.add(person);
      } else if (isNoAccount(person, accounts)) {
        others.add(person);
      }
    }
    Collections.shuffle(others, random);
    chosen.addAll(others.subList(0, Math.min(count - chosen.size(), others.size())));
    return chosen;
  }

  private static boolean isNoAccount(DemoRepository.Enrollee person, DemoAccounts accounts) {
    for (Role role : Role.values()) {
      if (person.email().equals(accounts.email(role))) {
        return false;
      }
    }
    return true;
  }

  private void addTrainer(long courseId, DemoAccounts accounts) {
    try (BulkInsert into = rows.into("person_role", "person_id", "role", "course_id")) {
      into.add(rows.personId(accounts.email(Role.TRAINER)), Role.TRAINER, courseId);
    }
  }

  private String freeSlug(String wanted) {
    String slug = wanted;
    for (int number = 2; rows.isSlugTaken(slug); number++) {
      slug = wanted + "-" + number;
    }
    return slug;
  }
}
