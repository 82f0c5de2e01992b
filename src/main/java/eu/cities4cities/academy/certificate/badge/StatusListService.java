package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.certificate.StatusPlaces;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lists of badges that count no more: signed when they change, read by anybody. */
@Service
public class StatusListService {
  /** A list is there before the first badge names it, however fast certificates are issued. */
  private static final long AHEAD = 10_000;

  @Inject private StatusListRepository lists;
  @Inject private StatusPlaces places;
  @Inject private BadgeKeyService keys;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** A list as it was signed last (VC-JWT); throws {@link NotFoundException}. */
  @Anyone
  public String get(long number) {
    return lists.find(number).orElseThrow(() -> new NotFoundException("status list " + number));
  }

  /**
   * Signs the lists anew whose content has changed, or that another key has signed.
   *
   * @throws BadgeKeyUnavailableException if there is no key to sign with; what was signed stays
   */
  @Internal
  public void renew() {
    // Before anything is read: whoever waited must see what the other has signed.
    lists.waitForOthers();
    BadgeKey key = keys.signing();
    Map<Long, List<Long>> ended =
        places.listEnded().stream()
            .collect(Collectors.groupingBy(place -> StatusList.of(place).number()));
    long last = StatusList.of(places.highest() + AHEAD).number();
    for (long number = 1; number <= last; number++) {
      byte[] bits = StatusList.bits(ended.getOrDefault(number, List.of()));
      String hash = Secrets.sha256(bits);
      if (!lists.isSigned(number, hash, key.publicKey())) {
        lists.keep(number, hash, key.publicKey(), signed(key, number, bits));
      }
    }
  }

  private String signed(BadgeKey key, long number, byte[] bits) {
    BadgeAddresses addresses = new BadgeAddresses(settings.baseUrl());
    return key.sign(
        addresses.did(),
        new BadgeCredential(addresses)
            .statusList(number, StatusList.encoded(bits), clock.instant()));
  }
}
