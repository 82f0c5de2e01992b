package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The certificates of a course for the organization's own records, in parts of any size. */
@Service
public class RegisterService {
  @Inject private RegisterRepository register;
  @Inject private LookRepository looks;
  @Inject private CourseService courses;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * An entry with what its current version prints.
   *
   * @param id where it stands in the register
   * @param issuedAt when its first version was issued
   * @param awardReason why it was issued by hand, or null
   * @param looks how often others have verified it
   */
  public record Entry(
      long id, Verification printed, Instant issuedAt, String awardReason, long looks) {}

  /** The file of a valid certificate. */
  public record Paper(long id, String number, String nameUk, byte[] pdf) {}

  /**
   * Begins a download, which the audit trail keeps.
   *
   * @param file what is downloaded, such as {@code certificates.zip}
   */
  @OnlyFor(Role.ORGANIZER)
  public void open(String courseSlug, String file) {
    Course course = courses.getBySlug(courseSlug);
    audit.record(
        new AuditTrail.Change(
            "certificate.download", "Course", String.valueOf(course.getId()), null, file, null));
  }

  /** The next entries after that one, revoked and expired ones too; 0 for the first. */
  @OnlyFor(Role.ORGANIZER)
  public List<Entry> entries(String courseSlug, long afterId, int most) {
    LocalDate today = KyivTime.today(clock);
    List<CertificateVersion> versions =
        register.listRegister(courses.getBySlug(courseSlug).getId(), afterId, most);
    Map<Long, Long> counts =
        looks.countEach(
            versions.stream().map(version -> version.getCertificate().getId()).toList());
    return versions.stream()
        .map(
            version ->
                new Entry(
                    version.getCertificate().getId(),
                    Verification.of(version, today),
                    version.getCertificate().getIssuedAt(),
                    version.getCertificate().getAwardReason(),
                    counts.getOrDefault(version.getCertificate().getId(), 0L)))
        .toList();
  }

  /** The next files of valid certificates after that one; 0 for the first. */
  @OnlyFor(Role.ORGANIZER)
  public List<Paper> papers(String courseSlug, long afterId, int most) {
    return register.listValidPapers(courses.getBySlug(courseSlug).getId(), afterId, most);
  }
}
