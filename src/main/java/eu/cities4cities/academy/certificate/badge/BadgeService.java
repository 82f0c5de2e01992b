package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.certificate.share.DrawingBusyException;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import java.time.Clock;

/** Certificates as Open Badges, and the documents by which others verify them. */
@Service
public class BadgeService {
  /** No register grows longer than so many lists. */
  private static final int MOST_LISTS = 10_000;

  @Inject private VerificationService verifications;
  @Inject private BadgeKeyRepository keys;
  @Inject private BadgePictures pictures;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /**
   * The signed credential (VC-JWT) of a certificate's current version.
   *
   * @throws NotFoundException if there is no such number, or the register has forgotten the name
   */
  @Anyone
  public String credential(String number) {
    return sign(find(number));
  }

  /**
   * The badge's picture as PNG with the credential baked in; throws as {@link #credential}.
   *
   * @throws DrawingBusyException if it is not drawn yet and too many others are
   */
  @Anyone
  public byte[] png(String number) {
    Verification printed = find(number);
    return pictures.of(printed).png(sign(printed));
  }

  /** The badge's picture as SVG with the credential baked in; throws as {@link #png}. */
  @Anyone
  public String svg(String number) {
    Verification printed = find(number);
    return pictures.of(printed).svg(sign(printed));
  }

  /** A list of revoked certificates, signed; throws {@link NotFoundException}. */
  @Anyone
  public String statusList(long list) {
    if (list < 1 || list > MOST_LISTS) {
      throw new NotFoundException("status list " + list);
    }
    long first = StatusList.firstOf(list);
    String encoded =
        StatusList.encoded(verifications.listRevoked(first, first + StatusList.LENGTH - 1));
    BadgeAddresses addresses = addresses();
    return keys.signing()
        .sign(
            addresses.did(),
            new BadgeCredential(addresses).statusList(list, encoded, clock.instant()));
  }

  /** The document behind the issuer's identifier, as JSON. */
  @Anyone
  public String didDocument() {
    keys.signing();
    return DidDocument.of(addresses().did(), keys.listPublic()).toString();
  }

  private Verification find(String typed) {
    return CertificateNumber.parse(typed)
        .flatMap(verifications::current)
        .filter(found -> !found.isForgotten())
        .orElseThrow(
            () -> {
              verifications.countMiss();
              return new NotFoundException("badge of " + typed);
            });
  }

  private String sign(Verification printed) {
    CertificateNumber number = CertificateNumber.parse(printed.number()).orElseThrow();
    BadgeAddresses addresses = addresses();
    return keys.signing()
        .sign(
            addresses.did(),
            new BadgeCredential(addresses)
                .badge(printed, StatusList.of(verifications.placeOf(number))));
  }

  private BadgeAddresses addresses() {
    return new BadgeAddresses(settings.baseUrl());
  }
}
