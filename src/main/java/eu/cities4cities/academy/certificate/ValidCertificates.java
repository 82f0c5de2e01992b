package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.CertificateCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells the catalogue how many certificates of its courses are valid. */
@ApplicationScoped
public class ValidCertificates implements CertificateCounts {

  @Inject private RegisterRepository register;

  @Override
  public Map<Long, Long> validByCourse() {
    return register.countLiveByCourse(CertificateKind.COMPLETION);
  }
}
