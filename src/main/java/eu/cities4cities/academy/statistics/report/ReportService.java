package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import eu.cities4cities.academy.statistics.model.StoredFigures;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Saved reports and their links, kept by organizers; and the report of each course. */
@Service
public class ReportService {
  private static final int TOKEN_BYTES = 32;
  private static final int LONGEST_NAME = 150;
  private static final int LONGEST_LABEL = 120;

  /** For how many days a link may be open. */
  public static final Set<Integer> DAYS = Set.of(7, 30, 90);

  @Inject private SavedReportRepository reports;
  @Inject private StoredFigures figures;
  @Inject private CourseService courses;
  @Inject private ReportReader reader;
  @Inject private AuditTrail audit;
  @Inject private Outbox outbox;
  @Inject private Secrets secrets;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * A report with what it shows and who else can see it.
   *
   * @param data the figures; null where the report gives files
   * @param courses the courses chosen
   * @param shareable whether links that need no signing in may be made
   */
  public record View(
      long id,
      String name,
      ReportKind kind,
      ReportData data,
      List<HeldCourse> courses,
      boolean shareable,
      List<LinkRow> links) {
    /** Keeps copies. */
    public View {
      courses = List.copyOf(courses);
      links = List.copyOf(links);
    }
  }

  /** Saved reports, the newest first. */
  @OnlyFor(Role.ORGANIZER)
  public List<ReportRow> list(int first, int size) {
    return reports.list(clock.instant(), first, size);
  }

  /** How many there are. */
  @OnlyFor(Role.ORGANIZER)
  public long count() {
    return reports.count();
  }

  /** All courses that a report may be about, by time. */
  @OnlyFor(Role.ORGANIZER)
  public List<HeldCourse> courses() {
    return figures.courses(null, null, null);
  }

  /**
   * Saves a report; returns its number.
   *
   * @throws RefusedException without a name, or where files are to be of no course, or of a part of
   *     its people
   */
  @OnlyFor(Role.ORGANIZER)
  public long make(String name, ReportKind kind, ReportChoice choice) {
    String clean = cleaned(name, LONGEST_NAME, "statistics.report.name.needed");
    if (kind != ReportKind.FIGURES && choice.courses().isEmpty()) {
      throw new RefusedException("statistics.report.courses.needed");
    }
    if (kind != ReportKind.FIGURES && !choice.part().equals(Part.WHOLE)) {
      throw new RefusedException("statistics.report.place.whole");
    }
    SavedReport report = new SavedReport(clean, kind, choice, caller.personId(), clock.instant());
    reports.add(report);
    audit("statistics.report.make", report.getId(), null, clean);
    return report.getId();
  }

  /** Takes a report away with all its links. */
  @OnlyFor(Role.ORGANIZER)
  public void remove(long reportId) {
    SavedReport report = reports.get(reportId);
    audit("statistics.report.remove", reportId, report.getName(), null);
    reports.remove(report);
  }

  /** A report as it is now. */
  @OnlyFor(Role.ORGANIZER)
  public View view(long reportId) {
    SavedReport report = reports.get(reportId);
    Instant now = clock.instant();
    return new View(
        reportId,
        report.getName(),
        report.getKind(),
        report.getKind() == ReportKind.FIGURES ? reader.read(report) : null,
        reader.courses(report.choice()),
        reader.isForAnybody(report),
        reports.listLinks(reportId).stream().map(link -> row(link, now)).toList());
  }

  private static LinkRow row(ReportLink link, Instant now) {
    return new LinkRow(
        link.getId(),
        link.getLabel(),
        link.getMadeAt(),
        link.getExpiresAt(),
        link.isOpenAt(now),
        link.getRevokedAt() != null,
        link.getOpened(),
        link.getOpenedAt());
  }

  /** The figures of a report that leave the Academy as a file; who took them is kept first. */
  @OnlyFor(Role.ORGANIZER)
  public ReportData forDownload(long reportId) {
    SavedReport report = reports.get(reportId);
    if (report.getKind() != ReportKind.FIGURES) {
      throw new NotFoundException("figures of " + reportId);
    }
    audit("statistics.report.download", reportId, null, report.getName() + ".pdf");
    return reader.read(report);
  }

  /**
   * The report of one course as a file, for its staff; who took it is kept first. A draft has none.
   *
   * @param language in which the course is named
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public ReportData ofCourse(String courseSlug, Language language) {
    Course course = courses.getBySlug(courseSlug);
    caller.requireCourseStaff(course.getId());
    ReportData data =
        reader.read(
            language.choose(course.getTitleUk(), course.getTitleEn()),
            new ReportChoice(null, null, null, null, Set.of(course.getId())));
    if (data.courses().isEmpty()) {
      throw new NotFoundException("report of " + courseSlug);
    }
    audit.record(
        new AuditTrail.Change(
            "statistics.report.download",
            "Course",
            String.valueOf(course.getId()),
            null,
            "report.pdf",
            null));
    return data;
  }

  /** Sends a colleague the address of a report, which asks them to sign in. */
  @OnlyFor(Role.ORGANIZER)
  public void send(long reportId, String email, Language language) {
    SavedReport report = reports.get(reportId);
    String to = address(email);
    outbox.send(
        new Letter(
            to,
            language,
            "statistics.report",
            List.of(report.getName()),
            routes.absolute(language, Route.MANAGE_REPORT, reportId),
            "report:" + reportId + ":" + secrets.token(9)));
    audit("statistics.report.send", reportId, null, report.getName());
  }

  /**
   * Makes a link that shows the report to whoever has it.
   *
   * @param label whom it is for, in the organizer's words
   * @param days one of {@link #DAYS}
   * @param email where it is sent as well; null or empty for nowhere
   * @return its address, which is not known again later
   */
  @OnlyFor(Role.ORGANIZER)
  public String share(long reportId, String label, int days, String email, Language language) {
    SavedReport report = reports.get(reportId);
    requireForAnybody(report);
    ReportLink link =
        new ReportLink(
            report,
            cleaned(label, LONGEST_LABEL, "statistics.report.label.needed"),
            caller.personId());
    String token = open(link, days);
    reports.add(link);
    audit("statistics.report.share", reportId, null, link.getLabel() + ", " + days);
    String address = routes.absolute(language, Route.REPORT_SHARED, token);
    if (email != null && !email.isBlank()) {
      sendLink(link, address, address(email), language);
    }
    return address;
  }

  /** Opens a link anew under another address; the one before shows nothing any more. */
  @OnlyFor(Role.ORGANIZER)
  public String renew(long linkId, int days) {
    ReportLink link = reports.getLink(linkId);
    requireForAnybody(link.getReport());
    String token = open(link, days);
    audit("statistics.report.renew", link.getReport().getId(), null, link.getLabel() + ", " + days);
    return routes.absolute(caller.language(), Route.REPORT_SHARED, token);
  }

  /** Closes a link at once. */
  @OnlyFor(Role.ORGANIZER)
  public void revoke(long linkId) {
    ReportLink link = reports.getLink(linkId);
    link.revoke(clock.instant());
    audit("statistics.report.revoke", link.getReport().getId(), link.getLabel(), null);
  }

  private String open(ReportLink link, int days) {
    if (!DAYS.contains(days)) {
      throw new RefusedException("statistics.report.days.unknown");
    }
    String token = secrets.token(TOKEN_BYTES);
    Instant now = clock.instant();
    link.renew(Secrets.sha256(token), now, now.plus(Duration.ofDays(days)));
    return token;
  }

  private void requireForAnybody(SavedReport report) {
    if (!reader.isForAnybody(report)) {
      throw new RefusedException("statistics.report.notShareable");
    }
  }

  private void sendLink(ReportLink link, String address, String to, Language language) {
    outbox.send(
        new Letter(
                to,
                language,
                "statistics.reportLink",
                List.of(link.getReport().getName()),
                address,
                "reportLink:" + link.getId() + ":" + secrets.token(9))
            .until(link.getExpiresAt()));
  }

  private static String address(String email) {
    PersonNames.problemOfEmail("email", email)
        .ifPresent(
            problem -> {
              throw problem.refusal();
            });
    return PersonNames.email(email);
  }

  private static String cleaned(String text, int longest, String needed) {
    String clean = text == null ? "" : text.strip();
    if (clean.isEmpty()) {
      throw new RefusedException(needed);
    }
    return clean.length() > longest ? clean.substring(0, longest) : clean;
  }

  private void audit(String action, long reportId, String before, String after) {
    audit.record(
        new AuditTrail.Change(
            action, "SavedReport", String.valueOf(reportId), before, after, null));
  }
}
