package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.quiz.DependentAwards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** Tells those who mark a quiz anew who holds a certificate that rests on it. */
@ApplicationScoped
public class CertificateHolders implements DependentAwards {
  @Inject private CertificateRepository certificates;

  @Override
  public Set<Long> holdersAmong(long courseId, Collection<Long> people) {
    return certificates.numbersAmong(courseId, people).keySet();
  }
}
