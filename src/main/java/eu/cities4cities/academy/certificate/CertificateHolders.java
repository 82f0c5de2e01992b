package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.quiz.DependentAwards;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Tells those who mark a quiz anew who holds a certificate that rests on it. */
@ApplicationScoped
public class CertificateHolders implements DependentAwards {
  @Inject private HeldCertificateRepository holdings;
  @Inject private Clock clock;

  @Override
  public Set<Long> holdersAmong(long courseId, Collection<Long> people) {
    Map<Long, Held> held = holdings.heldAmong(courseId, people, KyivTime.today(clock));
    held.values().removeIf(each -> !each.restsOnRule());
    return held.keySet();
  }
}
