package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How often certificates are verified by people who neither hold nor issue them. */
@Service
public class LookService {
  @Inject private LookCounts counts;
  @Inject private LookRepository looks;

  /** A number of verifications and the day of the last one in Kyiv. */
  public record Looks(long times, LocalDate last) {}

  /** How often a certificate was verified; empty if never. */
  @OnlyFor(Role.ORGANIZER)
  public Optional<Looks> of(String number) {
    return looks.find(
        CertificateNumber.parse(number)
            .orElseThrow(() -> new NotFoundException("certificate " + number)));
  }

  /** Writes down what was counted since the last time. */
  @Internal
  public void keep() {
    Map<LookCounts.Look, Integer> taken = counts.take();
    if (taken.isEmpty()) {
      return;
    }
    try {
      looks.add(taken);
    } catch (RuntimeException e) {
      taken.forEach(counts::add);
      throw e;
    }
  }
}
