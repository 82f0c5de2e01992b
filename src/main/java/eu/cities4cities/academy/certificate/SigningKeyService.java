package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys by which certificates are signed, and the warnings before one of them ends. */
@Service
public class SigningKeyService {
  /** How many days before its end administrators are told of it; 0 is the end itself. */
  private static final int[] WARNINGS = {60, 30, 7, 0};

  @Inject private SigningKeys keys;
  @Inject private TimeStampSettings timeStamps;
  @Inject private PaperRepository papers;
  @Inject private PersonService people;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Clock clock;

  /** The key that signs now and those that have signed before, in this order. */
  @OnlyFor(Role.ADMINISTRATOR)
  public List<SigningKeyRow> list() {
    Optional<SigningKeyRow> current = current();
    List<SigningKeyRow> rows = new ArrayList<>();
    current.ifPresent(rows::add);
    for (PaperRepository.KeyUse use : papers.listKeys()) {
      if (current.filter(row -> row.fingerprint().equals(use.key().getFingerprint())).isEmpty()) {
        rows.add(row(use.key(), use.signed(), false));
      }
    }
    return rows;
  }

  /** The key that is configured now, whether or not it is valid; empty if none could be read. */
  @OnlyFor(Role.ADMINISTRATOR)
  public Optional<SigningKeyRow> current() {
    return keys.last()
        .map(
            last -> {
              KnownSigningKey known = new KnownSigningKey(last, clock.instant());
              long signed =
                  papers.listKeys().stream()
                      .filter(use -> use.key().getFingerprint().equals(known.getFingerprint()))
                      .mapToLong(PaperRepository.KeyUse::signed)
                      .sum();
              return row(known, signed, true);
            });
  }

  /** Why nothing can be signed now, if so. */
  @OnlyFor(Role.ADMINISTRATOR)
  public Optional<KeyTrouble> halt() {
    return keys.halt();
  }

  /** What is wrong with the keystore that lies there now, while the key before goes on signing. */
  @OnlyFor(Role.ADMINISTRATOR)
  public Optional<KeyTrouble> trouble() {
    return keys.trouble();
  }

  /** Who vouches for the time of signing; empty if nobody is asked. */
  @OnlyFor(Role.ADMINISTRATOR)
  public Optional<TimeStampSource> timeStamps() {
    return timeStamps.timeStamping().map(TimeStamping::source);
  }

  /**
   * Writes to all administrators when the organization's key is about to end or has ended; once for
   * each of the days it is done on, however often it is asked.
   */
  @Internal
  public void warn() {
    keys.last().ifPresent(this::warn);
  }

  @Internal
  void warn(SigningKey key) {
    if (!key.test()) {
      Instant end = key.signer().getNotAfter().toInstant();
      due(daysLeft(end))
          .ifPresent(days -> people.listAdministrators().forEach(who -> tell(who, key, end, days)));
    }
  }

  /** The warning that is due with so many days left; none while there is time. */
  static Optional<Integer> due(long daysLeft) {
    Optional<Integer> due = Optional.empty();
    for (int days : WARNINGS) {
      if (days == 0 ? daysLeft < 0 : daysLeft <= days) {
        due = Optional.of(days);
      }
    }
    return due;
  }

  private void tell(Person who, SigningKey key, Instant end, int days) {
    LocalDate last = LocalDate.ofInstant(end, KyivTime.ZONE);
    outbox.send(
        new Letter(
            who.getEmail(),
            who.getLanguage(),
            days == 0 ? "certificate.keyOver" : "certificate.keyEnding",
            List.of(DateWords.in(who.getLanguage()).days(last, last)),
            routes.absolute(who.getLanguage(), Route.MANAGE_SIGNING_KEYS),
            "signing-key:" + key.fingerprint() + ":" + days + ":" + who.getId()));
  }

  private SigningKeyRow row(KnownSigningKey key, long signed, boolean current) {
    return new SigningKeyRow(
        key.getFingerprint(),
        key.getSubject(),
        key.getValidFrom(),
        key.getValidUntil(),
        key.isTest(),
        signed,
        current,
        daysLeft(key.getValidUntil()));
  }

  private long daysLeft(Instant end) {
    return Math.floorDiv(Duration.between(clock.instant(), end).toSeconds(), 86_400L);
  }
}
