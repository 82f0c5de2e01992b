package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A person's name: theirs to correct until certificates carry it; from then on an organizer
 * decides, and what is printed follows the decision.
 */
@Service
public class NameService {
  @Inject private PersonRepository people;
  @Inject private PersonRequestRepository requests;
  @Inject private Requests decisions;
  @Inject @Any private Instance<PrintedNames> papers;
  @Inject private Event<NameCorrected> corrected;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What became of a name that was typed.
   *
   * @param problems what is wrong with the fields; then nothing else happened
   * @param asked true if an organizer has to decide first
   */
  public record Outcome(List<FieldProblem> problems, boolean asked) {}

  /** True if the caller's name stands on a certificate, so that an organizer has to decide. */
  @SignedIn
  public boolean isPrinted() {
    return printed(caller.personId());
  }

  /** The caller's request that waits for a decision. */
  @SignedIn
  public Optional<PersonRequest> waiting() {
    return requests.findOpen(caller.personId(), RequestKind.NAME);
  }

  /** Keeps the caller's name, or asks an organizer to; {@code why} matters only then. */
  @SignedIn
  public Outcome save(NameFields name, String why) {
    name.tidy();
    List<FieldProblem> problems = name.problems();
    if (!problems.isEmpty()) {
      return new Outcome(problems, false);
    }
    Person person = people.get(caller.personId());
    if (name.isOf(person) || !printed(person.getId())) {
      boolean otherwise = !name.isOf(person);
      name.writeTo(person);
      if (otherwise) {
        corrected.fire(
            new NameCorrected(
                person.getId(), person.getNameUk(), person.getLatinName(), Requests.optional(why)));
      }
      return new Outcome(List.of(), false);
    }
    String note = Requests.optional(why);
    withdraw();
    requests.add(PersonRequest.name(person, name, note, clock.instant()));
    return new Outcome(List.of(), true);
  }

  /** Takes the caller's request back, if one waits. */
  @SignedIn
  public void withdraw() {
    waiting()
        .ifPresent(request -> request.decide(RequestStatus.WITHDRAWN, null, null, clock.instant()));
    people.flush();
  }

  /** The person is called so from now on, their certificates get their next version. */
  @OnlyFor(Role.ORGANIZER)
  public void accept(long requestId, String answer) {
    String told = Requests.optional(answer);
    PersonRequest request = decisions.open(requestId, RequestKind.NAME);
    Person person = request.getPerson();
    person.setSurname(request.getSurname());
    person.setGivenName(request.getGivenName());
    person.setPatronymic(request.getPatronymic());
    person.setLatinName(request.getLatinName());
    decisions.decide(request, RequestStatus.ACCEPTED, told);
    decisions.tell(
        request, "account.name.accepted", Route.MY_CERTIFICATES, told == null ? "" : told);
    corrected.fire(
        new NameCorrected(
            person.getId(), person.getNameUk(), person.getLatinName(), reason(request, told)));
  }

  /** The person goes on being called as they are, and is told why. */
  @OnlyFor(Role.ORGANIZER)
  public void refuse(long requestId, String answer) {
    String why = Requests.required(answer);
    PersonRequest request = decisions.open(requestId, RequestKind.NAME);
    decisions.decide(request, RequestStatus.REFUSED, why);
    decisions.tell(request, "account.name.refused", Route.MY_PROFILE, why);
  }

  private boolean printed(long personId) {
    return papers.stream().anyMatch(paper -> paper.isPrinted(personId));
  }

  /** The certificate's register wants a reason: the decision's words, else the request's. */
  private static String reason(PersonRequest request, String told) {
    if (told != null) {
      return told;
    }
    return request.getNote() == null ? "№ " + request.getId() : request.getNote();
  }
}
