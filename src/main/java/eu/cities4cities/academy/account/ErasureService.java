package eu.cities4cities.academy.account;

import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erasing a person (rule 11): asked for by themselves, by staff on a written request, or by the
 * period of keeping; told before; after some days for second thoughts every room gives up what it
 * keeps, in one transaction.
 */
@Service
public class ErasureService {
  /** Letters about what is done stay only until they are sent. */
  static final String LAST_LETTER = "account.erased";

  @Inject private PersonRepository people;
  @Inject private PersonRequestRepository requests;
  @Inject private Requests decisions;
  @Inject @Any private Instance<PersonalDataSource> sources;
  @Inject private AuditTrail auditTrail;
  @Inject private Outbox outbox;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "academy.erasure.days")
  private int days;

  /** For how many days a request can be taken back before it is carried out by itself. */
  @SignedIn
  public int days() {
    return days;
  }

  /** What would stay of the caller after an erasure, and why. */
  @SignedIn
  public List<KeptAfterErasure> keeps() {
    return kept(DataSubject.of(people.get(caller.personId())));
  }

  /** The caller's request that waits. */
  @SignedIn
  public Optional<PersonRequest> waiting() {
    return requests.findOpen(caller.personId(), RequestKind.ERASURE);
  }

  /** Asks for the caller's erasure, who has proved just now that it is them. */
  @Internal
  public void ask(String why) {
    Person person = people.get(caller.personId());
    open(person, null, Requests.optional(why), Duration.ofDays(days), "account.erasure.asked");
  }

  /** The caller wants to stay after all. */
  @SignedIn
  public void withdraw() {
    waiting().ifPresent(request -> decisions.decide(request, RequestStatus.WITHDRAWN, null));
  }

  /** Starts an erasure that a person asked for in writing; they are told, and may object. */
  @OnlyFor(Role.ADMINISTRATOR)
  public void start(long personId, String reason) {
    String why = Requests.required(reason);
    Person person = people.get(personId);
    if (person.getErasedAt() != null) {
      throw new RequestDecidedException();
    }
    open(person, caller.personId(), why, Duration.ofDays(days), "account.erasure.started");
    auditTrail.record(
        new AuditTrail.Change(
            "account.erasure.start", "Person", String.valueOf(personId), null, null, why));
  }

  /** What would stay of a person, for whoever carries it out. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<KeptAfterErasure> keeps(long personId) {
    return kept(DataSubject.of(people.get(personId)));
  }

  /** Carries a request out now, without waiting for its day. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public void carryOut(long requestId) {
    erase(decisions.open(requestId, RequestKind.ERASURE));
  }

  /** Declines a request, and tells the person why the data must stay. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public void refuse(long requestId, String answer) {
    String why = Requests.required(answer);
    PersonRequest request = decisions.open(requestId, RequestKind.ERASURE);
    decisions.decide(request, RequestStatus.REFUSED, why);
    decisions.tell(request, "account.erasure.refused", Route.MY_DATA, why);
  }

  /** Opens a request because the period of keeping is over; the person is told and may stay. */
  @Internal
  public void expire(long personId, Duration notice) {
    open(people.get(personId), null, null, notice, "account.erasure.expired");
  }

  /** Requests whose day has come. */
  @Internal
  public List<Long> listDue(int most) {
    return requests.listDueErasures(clock.instant(), most);
  }

  /** Carries out a request whose day has come. */
  @Internal
  public void carryOutDue(long requestId) {
    PersonRequest request = requests.getForDecision(requestId);
    if (request.isOpen() && !clock.instant().isBefore(request.getDueAt())) {
      erase(request);
    }
  }

  /** Removes the letters that told people of their erasure, once they are sent. */
  @Internal
  public int forgetLastLetters() {
    return outbox.forgetDone(LAST_LETTER + ".");
  }

  private void open(Person person, Long startedBy, String why, Duration wait, String template) {
    refuseLastAdministrator(person);
    if (requests.findOpen(person.getId(), RequestKind.ERASURE).isPresent()) {
      throw new RefusedException("account.erasure.asked");
    }
    Instant now = clock.instant();
    PersonRequest request = PersonRequest.erasure(person, startedBy, why, now, now.plus(wait));
    requests.add(request);
    decisions.tell(request, template, Route.MY_DATA, day(request.getDueAt(), person.getLanguage()));
  }

  private void erase(PersonRequest request) {
    Person person = request.getPerson();
    refuseLastAdministrator(person);
    DataSubject subject = DataSubject.of(person);
    Language language = person.getLanguage();
    StringBuilder kept = new StringBuilder();
    for (KeptAfterErasure each : kept(subject)) {
      kept.append("\n– ").append(texts.get(language, each.key(), each.args().toArray()));
    }
    decisions.decide(request, RequestStatus.ACCEPTED, null);
    people.flush();
    sources.stream()
        .sorted(Comparator.comparingInt(PersonalDataSource::place))
        .forEach(source -> source.hold(subject));
    sources.stream()
        .sorted(Comparator.comparingInt(PersonalDataSource::place).reversed())
        .forEach(source -> source.erase(subject));
    outbox.send(
        new Letter(
            subject.email(),
            language,
            LAST_LETTER,
            List.of(kept.length() == 0 ? "" : texts.get(language, "account.erased.kept") + kept),
            null,
            LAST_LETTER + "." + request.getId()));
    auditTrail.record(
        new AuditTrail.Change(
            "account.erase", "Person", String.valueOf(subject.id()), null, null, null));
  }

  private List<KeptAfterErasure> kept(DataSubject subject) {
    return sources.stream()
        .sorted(Comparator.comparingInt(PersonalDataSource::place))
        .flatMap(source -> source.keeps(subject).stream())
        .toList();
  }

  private void refuseLastAdministrator(Person person) {
    if (people.holds(person.getId(), Role.ADMINISTRATOR, null, null)
        && people.countHolders(Role.ADMINISTRATOR) <= 1) {
      throw new LastAdministratorException();
    }
  }

  private static String day(Instant instant, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(KyivTime.at(instant));
  }
}
