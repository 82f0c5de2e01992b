package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Picture;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The staff page that tries out and chooses how the certificates of a course look. */
@Named
@RequestScoped
public class CertificatePaperBean {
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "latinName",
          "community",
          "course",
          "courseEn",
          "facts",
          "signatory",
          "supplement");

  @Inject private PaperService papers;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private String slug;
  private Course course;
  private List<PaperLogo> logos;
  private List<CertificateDesign> designs;
  private List<PaperProblem> problems;
  private String design;
  private PaperLanguages languages;
  private boolean attached;
  private PaperSample sample;
  private CertificateKind kind;
  private Part logo;
  private String logoUk;
  private String logoEn;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    course = courses.getBySlug(slug);
    PaperService.Setting setting = papers.of(slug);
    logos = setting.logos();
    designs = papers.designs();
    attached = setting.attached();
    String wanted = request.getParameter("design");
    design =
        designs.stream()
            .map(CertificateDesign::id)
            .filter(id -> id.equals(wanted))
            .findFirst()
            .orElse(setting.choice().design());
    languages = asked("languages", PaperLanguages.values(), setting.choice().languages());
    sample = asked("sample", PaperSample.values(), PaperSample.USUAL);
    kind = asked("kind", CertificateKind.values(), CertificateKind.COMPLETION);
  }

  private <T extends Enum<T>> T asked(String name, T[] all, T otherwise) {
    String wanted = request.getParameter(name);
    return Arrays.stream(all)
        .filter(each -> each.name().equals(wanted))
        .findFirst()
        .orElse(otherwise);
  }

  /** Keeps the choice for certificates issued from now on. */
  public String save() {
    return act(
        () -> papers.save(slug, new PaperChoice(design, languages), attached), "shared.saved");
  }

  /** Puts the chosen picture among the partners' logos. */
  public String addLogo() {
    return act(
        () -> papers.addLogo(slug, read(logo), logoUk, logoEn), "certificate.paper.logo.added");
  }

  /** Takes a logo off. */
  public String removeLogo(long id) {
    return act(() -> papers.removeLogo(slug, id), "certificate.paper.logo.removed");
  }

  private String act(Runnable change, String done) {
    try {
      change.run();
      notices.afterRedirect(done);
      return routes.redirect(Route.MANAGE_CERTIFICATE_PAPER, slug);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** A file that is too large is not read to its end. */
  private static byte[] read(Part file) {
    if (file == null || file.getSize() == 0) {
      return null;
    }
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(Picture.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  /** Where the shown sample is drawn, without the kind of file. */
  public String sampleAddress(String format) {
    return "/api/v1/courses/"
        + slug
        + "/certificates/sample."
        + format
        + "?design="
        + design
        + "&languages="
        + languages
        + "&sample="
        + sample
        + "&kind="
        + kind;
  }

  /** What the shown choice cannot print; tried once for a page. */
  public List<PaperProblem> getProblems() {
    if (problems == null) {
      problems = papers.problems(slug, new PaperChoice(design, languages));
    }
    return problems;
  }

  /** Which text it is, for the message; designs may have names for texts that nobody knows. */
  public String field(PaperProblem problem) {
    return FIELDS.contains(problem.field()) ? problem.field() : "text";
  }

  /** The design's title in the reader's language. */
  public String title(CertificateDesign each) {
    return each.title(caller.language());
  }

  public String getSlug() {
    return slug;
  }

  public Course getCourse() {
    return course;
  }

  public List<CertificateDesign> getDesigns() {
    return designs;
  }

  public List<PaperLogo> getLogos() {
    return logos;
  }

  /** Whether nobody is named who signs for the course. */
  public boolean isUnsigned() {
    return course.getSignatories().isEmpty();
  }

  public List<PaperLanguages> getAllLanguages() {
    return List.of(PaperLanguages.values());
  }

  public List<PaperSample> getSamples() {
    return List.of(PaperSample.values());
  }

  public List<CertificateKind> getKinds() {
    return List.of(CertificateKind.COMPLETION, CertificateKind.PARTICIPATION);
  }

  public String getDesign() {
    return design;
  }

  public void setDesign(String design) {
    this.design = design;
  }

  public PaperLanguages getLanguages() {
    return languages;
  }

  public void setLanguages(PaperLanguages languages) {
    this.languages = languages;
  }

  public boolean isAttached() {
    return attached;
  }

  public void setAttached(boolean attached) {
    this.attached = attached;
  }

  public PaperSample getSample() {
    return sample;
  }

  public CertificateKind getKind() {
    return kind;
  }

  public Part getLogo() {
    return logo;
  }

  public void setLogo(Part logo) {
    this.logo = logo;
  }

  public String getLogoUk() {
    return logoUk;
  }

  public void setLogoUk(String logoUk) {
    this.logoUk = logoUk;
  }

  public String getLogoEn() {
    return logoEn;
  }

  public void setLogoEn(String logoEn) {
    this.logoEn = logoEn;
  }
}
