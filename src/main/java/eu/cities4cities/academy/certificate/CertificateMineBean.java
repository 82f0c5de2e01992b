package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page with one's own certificates. */
@Named
@RequestScoped
public class CertificateMineBean {

  @Inject private CertificateService service;
  @Inject private NameConfirmationService names;
  @Inject private EnrollmentService enrollments;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private List<Verification> certificates;
  private List<NameConfirmationService.AwaitedName> awaited;
  private Map<String, NameOnProfile> profiles;

  @PostConstruct
  void open() {
    certificates = service.listMine();
    awaited = names.awaited();
    profiles =
        service.listNamesOnProfiles().stream()
            .collect(Collectors.toMap(NameOnProfile::number, Function.identity()));
  }

  /** Keeps whether a community's profile may name the reader for that course. */
  public String nameOnProfile(String courseSlug, boolean allowed) {
    enrollments.setGraduateNameConsent(courseSlug, allowed);
    notices.afterRedirect("certificate.mine.profile." + (allowed ? "given" : "taken"));
    return routes.redirect(Route.MY_CERTIFICATES);
  }

  /** The certificates that wait for the reader's name, the most urgent first. */
  public List<NameConfirmationService.AwaitedName> getAwaited() {
    return awaited;
  }

  /** The reader's certificates, the newest first. */
  public List<Verification> getCertificates() {
    return certificates;
  }

  /** Whether a community's profile may name the reader, by the number of the certificate. */
  public Map<String, NameOnProfile> getProfiles() {
    return profiles;
  }
}
