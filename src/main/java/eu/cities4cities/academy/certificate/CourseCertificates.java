package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.CertificateCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells the room of courses how many certificates its courses led to. */
@ApplicationScoped
public class CourseCertificates implements CertificateCounts {
  @Inject private CertificateCountRepository counts;

  @Override
  public Map<Long, Long> validByCourse() {
    return counts.completionsByCourse();
  }
}
