package eu.cities4cities.academy.account;

import eu.cities4cities.academy.account.secondstep.HalfSignIns;
import eu.cities4cities.academy.account.secondstep.SecondFactorRule;
import eu.cities4cities.academy.account.secondstep.SecondFactorSetting;
import eu.cities4cities.academy.account.secondstep.SecondFactors;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.Together;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs people in and out; each sign-in is a row that its person can see and end. */
@Service
public class SignInService {
  /** How long a remembered device stays signed in. */
  public static final Duration REMEMBERED = Duration.ofDays(30);

  private static final Duration NOT_REMEMBERED = Duration.ofHours(12);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
  private static final int MOST_ASKED_AT_ONCE = 64;
  private static final int TOKEN_BYTES = 32;
  private static final int DEVICE_LENGTH = 200;

  @Inject private SignInRepository signIns;
  @Inject private PersonRepository people;
  @Inject private SecondFactors factors;
  @Inject private HalfSignIns halves;
  @Inject private SecondFactorSetting setting;
  @Inject private ThisDevice thisDevice;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Secrets secrets;
  @Inject private Clock clock;
  @Inject private Caller caller;

  private final Together<Long, Optional<SignInRepository.Found>> asked =
      new Together<>(MOST_ASKED_AT_ONCE, id -> id, this::find);

  /**
   * What has begun: a sign-in, or half of one that waits for the second factor.
   *
   * @param id the sign-in's row; 0 for half a sign-in
   * @param rememberToken the remember-me cookie's value, or null if the device is not remembered
   * @param halfToken the half sign-in's cookie, or null for a sign-in
   */
  public record Begun(long id, String rememberToken, String halfToken) {
    /** True if the second factor is still owed; nobody is signed in. */
    public boolean isHalf() {
      return halfToken != null;
    }
  }

  /**
   * Begins a sign-in of a person who has proved who they are; the last step of every way in. Where
   * a second factor is asked of this person, only half a sign-in begins.
   */
  @Internal
  public Begun begin(long personId, boolean remember, String device) {
    SecondFactorRule.Next next = setting.rule().next(isStaff(personId), factors.isOn(personId));
    if (next == SecondFactorRule.Next.NOTHING) {
      return beginWhole(personId, remember, device, false);
    }
    if (next == SecondFactorRule.Next.ENROLMENT) {
      factors.prepare(personId);
    }
    return new Begun(0, null, halves.begin(personId, remember));
  }

  /** Begins a sign-in of a person who owes no further proof. */
  @Internal
  public Begun beginWhole(long personId, boolean remember, String device, boolean factorShown) {
    Instant now = clock.instant();
    String token = remember ? secrets.token(TOKEN_BYTES) : null;
    Person person = people.get(personId);
    String kept =
        device == null ? "" : device.substring(0, Math.min(device.length(), DEVICE_LENGTH));
    tellOfNewDevice(person, kept);
    SignIn signIn =
        new SignIn(
            person,
            token == null ? null : Secrets.sha256(token),
            now,
            now.plus(remember ? REMEMBERED : NOT_REMEMBERED),
            kept,
            caller.address(),
            factorShown,
            thisDevice.hash());
    signIns.add(signIn);
    people.flush();
    return new Begun(signIn.getId(), token, null);
  }

  /** Staff hold the keys to other people's data: they are told of each device that is new. */
  private void tellOfNewDevice(Person person, String device) {
    long id = person.getId();
    if (!isStaff(id) || signIns.countOf(id) == 0 || signIns.knowsDevice(id, thisDevice.hash())) {
      return;
    }
    outbox.send(
        new Letter(
            person.getEmail(),
            person.getLanguage(),
            "account.newDevice",
            List.of(Device.name(device), caller.address()),
            routes.absolute(person.getLanguage(), Route.MY_SECURITY),
            "account.newDevice." + id + "." + thisDevice.hash()));
  }

  private boolean isStaff(long personId) {
    return people.listRoles(List.of(personId)).stream()
        .anyMatch(row -> row.role() != Role.PARTICIPANT);
  }

  /**
   * What a sign-in proves now; empty if it has ended, expired or lacks a factor now needed. It is
   * read anew for each request, and in one query for those that come together.
   */
  @Internal
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Optional<CallerFacts> facts(long signInId) {
    Optional<SignInRepository.Found> found =
        asked
            .ask(signInId)
            .filter(each -> setting.rule().accepts(isStaff(each.facts()), each.factorShown()));
    Instant now = clock.instant();
    found
        .filter(each -> each.seenAt().plus(SEEN_EVERY).isBefore(now))
        .ifPresent(each -> signIns.seen(signInId, now));
    return found.map(SignInRepository.Found::facts);
  }

  private List<Optional<SignInRepository.Found>> find(List<Long> signInIds) {
    Map<Long, SignInRepository.Found> found = signIns.factsOf(signInIds, clock.instant());
    return signInIds.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
  }

  private static boolean isStaff(CallerFacts facts) {
    return facts.roles().stream().anyMatch(role -> role != Role.PARTICIPANT);
  }

  /** The sign-in remembered by a cookie's value, and noted as seen; empty if there is none. */
  @Internal
  public Optional<Long> remembered(String token) {
    Optional<Long> found = signIns.findByToken(Secrets.sha256(token), clock.instant());
    found.ifPresent(id -> signIns.seen(id, clock.instant()));
    return found;
  }

  /**
   * What a program's access token proves; empty if it is unknown, revoked or expired. Where staff
   * need a second factor, a token counts only while its person has one: it was made behind it.
   */
  @Internal
  public Optional<CallerFacts> factsOfAccessToken(String token) {
    Instant now = clock.instant();
    Optional<SignInRepository.FoundToken> found =
        signIns
            .factsOfAccessToken(Secrets.sha256(token), now)
            .filter(
                each ->
                    setting.rule().accepts(isStaff(each.facts()), false)
                        || factors.isOn(each.facts().personId()));
    found
        .filter(
            each -> each.lastUsedAt() == null || each.lastUsedAt().plus(SEEN_EVERY).isBefore(now))
        .ifPresent(each -> signIns.used(each.id(), now));
    return found.map(SignInRepository.FoundToken::facts);
  }

  /** Ends the caller's current sign-in. */
  @SignedIn
  public void signOut() {
    Long id = caller.facts().signInId();
    if (id != null) {
      signIns.end(id, clock.instant());
    }
  }

  /** Ends every sign-in of the caller, on all devices, and says how many there were. */
  @SignedIn
  public int signOutEverywhere() {
    return signIns.endAll(caller.personId(), clock.instant());
  }

  /** Ends every sign-in of a person whose password or rights have changed. */
  @Internal
  public void endAll(long personId) {
    signIns.endAll(personId, clock.instant());
  }

  /** Ends every sign-in of a person but one (null: all). */
  @Internal
  public void endOthers(long personId, Long signInId) {
    signIns.endOthers(personId, signInId == null ? 0 : signInId, clock.instant());
  }

  /** When a sign-in began. */
  @Internal
  public Instant begunAt(long signInId) {
    return signIns.get(signInId).getCreatedAt();
  }

  /** Notes that the person of a sign-in has shown their second factor. */
  @Internal
  public void factorShown(long signInId) {
    signIns.factorShown(signInId);
  }

  /** Ends one of the caller's own sign-ins; one that is not theirs stays as it is. */
  @SignedIn
  public void endMine(long signInId) {
    signIns.endOf(caller.personId(), signInId, clock.instant());
  }

  /** The caller's open sign-ins, the latest seen first. */
  @SignedIn
  public List<SignIn> listMine() {
    return signIns.listOpen(caller.personId(), clock.instant());
  }
}
