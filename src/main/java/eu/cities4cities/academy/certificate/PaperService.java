package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the certificates of a course look and travel: chosen, tried out, kept. */
@Service
public class PaperService {
  private static final int MOST_LOGOS = 3;
  private static final int LONGEST_NAME = 200;

  @Inject private PaperRepository papers;
  @Inject private CoursePapers coursePapers;
  @Inject private CertificateDesigns designs;
  @Inject private PaperSamples samples;
  @Inject private CourseService courses;
  @Inject private AuditTrail audit;

  /**
   * How it is set.
   *
   * @param attached whether letters carry the file and not a link only
   */
  public record Setting(PaperChoice choice, boolean attached, List<PaperLogo> logos) {}

  /** How the certificates of a course are set now. */
  @OnlyFor(Role.ORGANIZER)
  public Setting of(String courseSlug) {
    long course = courses.getBySlug(courseSlug).getId();
    return new Setting(
        coursePapers.choice(course), coursePapers.attaches(course), papers.listLogos(course));
  }

  /** The designs that can be chosen, the usual one first. */
  @OnlyFor(Role.ORGANIZER)
  public List<CertificateDesign> designs() {
    return designs.list();
  }

  /** Sets how certificates look and travel that are issued from now on. */
  @OnlyFor(Role.ORGANIZER)
  public void save(String courseSlug, PaperChoice choice, boolean attached) {
    requireDesign(choice);
    Course course = courses.getBySlug(courseSlug);
    PaperSetting setting = papers.getForChange(course.getId());
    String before = words(setting);
    setting.set(choice.design(), choice.languages(), attached);
    record("certificate.paper", course, before, words(setting));
  }

  /**
   * Puts a partner's logo on certificates that are issued from now on.
   *
   * @param file a JPEG or PNG
   * @param nameUk whose logo it is, read aloud in its place
   * @throws RefusedException if there are as many as a paper has room for
   * @throws InvalidInputException if a name is missing, or the file is no picture that can be used
   */
  @OnlyFor(Role.ORGANIZER)
  public void addLogo(String courseSlug, byte[] file, String nameUk, String nameEn) {
    Course course = courses.getBySlug(courseSlug);
    papers.getForChange(course.getId());
    List<PaperLogo> logos = papers.listLogos(course.getId());
    if (logos.size() >= MOST_LOGOS) {
      throw new RefusedException("certificate.paper.logo.tooMany", MOST_LOGOS);
    }
    String uk = name(nameUk);
    String en = name(nameEn);
    byte[] picture = LogoPicture.of(file);
    String hash = Secrets.sha256(picture);
    papers.keep(hash, picture);
    int place = logos.isEmpty() ? 1 : logos.get(logos.size() - 1).getPosition() + 1;
    papers.add(new PaperLogo(course.getId(), place, hash, uk, en));
    record("certificate.logo.add", course, null, en);
  }

  /** Takes a logo off certificates that are issued from now on; throws NotFoundException. */
  @OnlyFor(Role.ORGANIZER)
  public void removeLogo(String courseSlug, long logoId) {
    Course course = courses.getBySlug(courseSlug);
    PaperLogo logo =
        papers.listLogos(course.getId()).stream()
            .filter(each -> each.getId() == logoId)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("logo " + logoId));
    papers.remove(logo);
    record("certificate.logo.remove", course, logo.getNameEn(), null);
  }

  /** A sample certificate of the course as PDF; whatever does not fit is left out of it. */
  @OnlyFor(Role.ORGANIZER)
  public byte[] sample(
      String courseSlug, PaperChoice choice, PaperSample sample, CertificateKind kind) {
    requireDesign(choice);
    return samples.draw(courses.getBySlug(courseSlug), choice, sample, kind, refused -> {});
  }

  /** A page of a sample certificate as PNG, for a preview beside the form. */
  @OnlyFor(Role.ORGANIZER)
  public byte[] samplePage(
      String courseSlug, PaperChoice choice, PaperSample sample, CertificateKind kind, int page) {
    return SamplePage.png(sample(courseSlug, choice, sample, kind), page);
  }

  /** What the design cannot print of the course, over all samples and both kinds. */
  @OnlyFor(Role.ORGANIZER)
  public List<PaperProblem> problems(String courseSlug, PaperChoice choice) {
    requireDesign(choice);
    Course course = courses.getBySlug(courseSlug);
    Set<PaperProblem> problems = new LinkedHashSet<>();
    for (PaperSample sample : PaperSample.values()) {
      for (CertificateKind kind : CertificateKind.values()) {
        samples.draw(
            course,
            choice,
            sample,
            kind,
            refused ->
                problems.add(
                    new PaperProblem(
                        sample, kind, refused.reason(), refused.field(), refused.detail())));
      }
    }
    return new ArrayList<>(problems);
  }

  private void requireDesign(PaperChoice choice) {
    if (choice.design() == null || choice.languages() == null || !designs.has(choice.design())) {
      throw new InvalidInputException("certificate.paper.noDesign");
    }
  }

  private static String name(String typed) {
    String name = typed == null ? "" : typed.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InvalidInputException("certificate.paper.logo.nameMissing");
    }
    return name;
  }

  private static String words(PaperSetting setting) {
    return (setting.getDesign() == null ? "usual" : setting.getDesign())
        + ", "
        + setting.getLanguages()
        + (setting.isAttached() ? ", attached" : "");
  }

  private void record(String action, Course course, String before, String after) {
    audit.record(
        new AuditTrail.Change(
            action, "Course", String.valueOf(course.getId()), before, after, null));
  }
}
