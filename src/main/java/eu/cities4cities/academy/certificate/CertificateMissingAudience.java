package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Those who do not yet meet the rule for the certificate. */
@ApplicationScoped
class CertificateMissingAudience implements Audience {
  @Inject private EligibilityService eligibility;

  @Override
  public String code() {
    return "certificate.missing";
  }

  @Override
  public Set<Long> members(long courseId) {
    return eligibility.listUnqualified(courseId, false);
  }
}
