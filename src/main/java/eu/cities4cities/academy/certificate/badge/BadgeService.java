package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.certificate.StatusPlaces;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.BusyException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Certificates as Open Badges, and the document by which others verify them. */
@Service
public class BadgeService {
  @Inject private VerificationService verifications;
  @Inject private StatusPlaces places;
  @Inject private BadgeKeyService keys;
  @Inject private BadgePictures pictures;
  @Inject private Settings settings;

  /**
   * The signed credential (VC-JWT) of a version of a certificate.
   *
   * @param version the version's number; null for the one that counts
   * @throws NotFoundException if there is no such version, or the register has forgotten the name
   * @throws BadgeKeyUnavailableException if there is no key to sign with
   */
  @Anyone
  public String credential(String number, Integer version) {
    return sign(find(number, version));
  }

  /**
   * The badge's picture as PNG with the credential baked in; throws as {@link #credential}.
   *
   * @throws BusyException if it is not drawn yet and too many others are
   */
  @Anyone
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public byte[] png(String number, Integer version) {
    Verification printed = find(number, version);
    return pictures.of(printed).png(sign(printed));
  }

  /** The badge's picture as SVG with the credential baked in; throws as {@link #png}. */
  @Anyone
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String svg(String number, Integer version) {
    Verification printed = find(number, version);
    return pictures.of(printed).svg(sign(printed));
  }

  /** The document behind the issuer's identifier, as JSON. */
  @Anyone
  public String didDocument() {
    return DidDocument.of(addresses().did(), keys.listPublic()).toString();
  }

  private Verification find(String typed, Integer version) {
    return CertificateNumber.parse(typed)
        .flatMap(
            number ->
                version == null
                    ? verifications.current(number)
                    : verifications.version(number, version))
        .filter(found -> !found.isForgotten())
        .orElseThrow(() -> missed(typed));
  }

  private NotFoundException missed(String typed) {
    verifications.countMiss();
    return new NotFoundException("badge of " + typed);
  }

  private String sign(Verification printed) {
    Optional<Long> place =
        CertificateNumber.parse(printed.number())
            .flatMap(number -> places.of(number, printed.version()));
    // Named by its number alone: what is printed on it has no place in a log.
    StatusList status =
        StatusList.of(
            place.orElseThrow(
                () ->
                    new NotFoundException(
                        "place of " + printed.number() + ", version " + printed.version())));
    BadgeAddresses addresses = addresses();
    return keys.signing()
        .sign(addresses.did(), new BadgeCredential(addresses).badge(printed, status));
  }

  private BadgeAddresses addresses() {
    return new BadgeAddresses(settings.baseUrl());
  }
}
