package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Encryption;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that sign badges: made once for all nodes, and replaced by an administrator. */
@Service
public class BadgeKeyService {
  private static final String FILE = "badge-secret";
  private static final int LONGEST_REASON = 1_000;

  @Inject private BadgeKeyRepository keys;
  @Inject private Settings settings;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "academy.badge.secret.file")
  private Optional<String> secretFile;

  private BadgeSecret secret;

  @PostConstruct
  void place() {
    secret =
        secretFile
            .filter(path -> !path.isBlank())
            .map(path -> new BadgeSecret(Path.of(path), false))
            .orElseGet(() -> new BadgeSecret(settings.dataDir().resolve(FILE), true));
  }

  /**
   * Makes the first key, unless there is one.
   *
   * @throws IllegalStateException if there is no secret to encrypt it with
   */
  @Internal
  public void prepare() {
    if (keys.findSigning().isEmpty()) {
      KeptBadgeKey first = made();
      keys.addFirst(first.getPublicKey(), first.getSealedKey());
    }
  }

  private KeptBadgeKey made() {
    byte[] sealing = secret.readOrMake();
    BadgeKey.Made made = BadgeKey.make();
    return new KeptBadgeKey(
        made.publicKey(), Encryption.encrypt(sealing, made.privateKey()), clock.instant());
  }

  /**
   * The key to sign with.
   *
   * @throws BadgeKeyUnavailableException if there is none yet, or its secret is not at hand
   */
  @Internal
  public BadgeKey signing() {
    KeptBadgeKey kept =
        keys.findSigning()
            .orElseThrow(() -> unavailable(BadgeKeyUnavailableException.Why.NOT_MADE));
    return opened(kept);
  }

  private BadgeKey opened(KeptBadgeKey kept) {
    byte[] sealing;
    try {
      sealing =
          secret.read().orElseThrow(() -> unavailable(BadgeKeyUnavailableException.Why.NO_SECRET));
    } catch (IllegalStateException noSecret) {
      throw new BadgeKeyUnavailableException(
          BadgeKeyUnavailableException.Why.NO_SECRET, noSecret.getMessage());
    }
    return Encryption.decrypt(sealing, kept.getSealedKey())
        .map(privateKey -> BadgeKey.of(kept.getPublicKey(), privateKey))
        .orElseThrow(() -> unavailable(BadgeKeyUnavailableException.Why.OTHER_SECRET));
  }

  private BadgeKeyUnavailableException unavailable(BadgeKeyUnavailableException.Why why) {
    return new BadgeKeyUnavailableException(why, why + ": " + secret.file());
  }

  /** All keys that badges are verified with, the oldest first, without what they sign with. */
  @Internal
  public List<BadgeKey> listPublic() {
    return keys.list().stream().map(kept -> new BadgeKey(kept.getPublicKey(), null)).toList();
  }

  /** The key that signs now and those before, the newest first. */
  @OnlyFor(Role.ADMINISTRATOR)
  public List<BadgeKeyRow> list() {
    List<BadgeKeyRow> rows =
        keys.list().stream()
            .map(kept -> new BadgeKeyRow(name(kept), kept.getMadeAt(), kept.getReplacedAt()))
            .collect(Collectors.toList());
    Collections.reverse(rows);
    return rows;
  }

  /** Why this node cannot sign badges; empty if it can. */
  @OnlyFor(Role.ADMINISTRATOR)
  public Optional<BadgeKeyUnavailableException.Why> trouble() {
    try {
      signing();
      return Optional.empty();
    } catch (BadgeKeyUnavailableException unavailable) {
      return Optional.of(unavailable.why());
    }
  }

  /** The file that holds the secret of this node's keys. */
  @OnlyFor(Role.ADMINISTRATOR)
  public String secretFile() {
    return secret.file().toString();
  }

  /**
   * Makes a new key that signs from now on. Badges that the key before has signed are verified with
   * its public half, which stays; its private half is gone.
   *
   * @param replaced the name of the key that signs, as the administrator saw it; empty if none does
   * @throws InvalidInputException if no reason is given, or there is no secret to encrypt it with
   * @throws StaleException if another key signs by now
   */
  @OnlyFor(Role.ADMINISTRATOR)
  public void replace(String replaced, String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new InvalidInputException("certificate.edit.reasonMissing");
    }
    Optional<KeptBadgeKey> before = keys.findSigningForChange();
    if (!before.map(BadgeKeyService::name).orElse("").equals(replaced)) {
      throw new StaleException();
    }
    KeptBadgeKey after;
    try {
      after = made();
    } catch (IllegalStateException noSecret) {
      throw new InvalidInputException("certificate.badgeKeys.noSecret", secret.file().toString());
    }
    before.ifPresent(key -> key.replace(clock.instant()));
    keys.add(after);
    audit.record(
        new AuditTrail.Change(
            "certificate.badgeKey",
            "BadgeKey",
            name(after),
            replaced,
            name(after),
            reason.strip()));
  }

  private static String name(KeptBadgeKey kept) {
    return new BadgeKey(kept.getPublicKey(), null).name();
  }
}
