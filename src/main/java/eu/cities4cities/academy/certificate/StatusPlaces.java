package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Tells where versions stand in the status lists of badges, and whose badges count no more. */
@Service
public class StatusPlaces {
  @Inject private StatusPlaceRepository places;

  /** The place of a version, which never changes; empty if there is no such version. */
  @Internal
  public Optional<Long> of(CertificateNumber number, int version) {
    return places.find(number, version);
  }

  /** The places of all versions that are superseded or whose certificate is revoked. */
  @Internal
  public List<Long> listEnded() {
    return places.listEnded();
  }

  /** The place that was given last; 0 if none was. */
  @Internal
  public long highest() {
    return places.highest();
  }
}
