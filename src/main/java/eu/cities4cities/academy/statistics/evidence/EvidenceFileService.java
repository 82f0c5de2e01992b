package eu.cities4cities.academy.statistics.evidence;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.statistics.FileSession;
import eu.cities4cities.academy.statistics.Pseudonyms;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * Everything recorded of a course's attendance, rows taken back included, for whoever audits it: an
 * organizer under names, an administrator who is none under pseudonyms.
 */
@Service
public class EvidenceFileService {
  /** So many rows are read at once. */
  public static final int LOT = 2_000;

  @Inject private EvidenceLineRepository ledger;
  @Inject private CourseService courses;
  @Inject private SessionService sessions;
  @Inject private Pseudonyms pseudonyms;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /**
   * Keeps who takes the file, before anything of it is given.
   *
   * @param named whether names are asked for
   */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public EvidenceExtract forDownload(String courseSlug, boolean named) {
    Course course = courses.getBySlug(courseSlug);
    boolean names = named && caller.is(Role.ORGANIZER);
    audit.record(
        new AuditTrail.Change(
            "statistics.download",
            "Course",
            String.valueOf(course.getId()),
            null,
            "evidence.csv, " + (names ? "names" : "pseudonyms"),
            null));
    return new EvidenceExtract(
        course.getId(),
        course.getSlug(),
        // Cancelled ones last, so that the others have the numbers of the workbook.
        sessions.factsOf(course.getId()).stream()
            .sorted(
                Comparator.comparing(SessionFacts::cancelled)
                    .thenComparing(SessionFacts::startsAt)
                    .thenComparing(SessionFacts::id))
            .map(
                facts ->
                    new FileSession(
                        facts.id(), facts.startsAt(), facts.titleUk(), facts.titleEn(), true))
            .toList(),
        names);
  }

  /**
   * The next rows of a session, by the order of recording.
   *
   * @param after the last row that was read; 0 for the first
   */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<EvidenceLine> lot(EvidenceExtract extract, long sessionId, long after) {
    if (extract.named()) {
      caller.requireRole(Role.ORGANIZER);
    }
    return ledger.list(sessionId, after, LOT).stream()
        .map(
            found ->
                extract.named()
                    ? found.line()
                    : found
                        .line()
                        .called(
                            pseudonyms.of(extract.courseId(), found.personId()),
                            pseudonyms.of(extract.courseId(), found.recordedBy())))
        .toList();
  }
}
