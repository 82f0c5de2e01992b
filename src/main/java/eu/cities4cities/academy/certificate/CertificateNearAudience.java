package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Those who lack one thing for the certificate, and little of it. */
@ApplicationScoped
class CertificateNearAudience implements Audience {
  @Inject private EligibilityService eligibility;

  @Override
  public String code() {
    return "certificate.near";
  }

  @Override
  public Set<Long> members(long courseId) {
    return eligibility.listUnqualified(courseId, true);
  }
}
