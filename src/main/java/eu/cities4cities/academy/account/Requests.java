package eu.cities4cities.academy.account;

import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What all decisions about requests have in common: once only, audited, told by a letter. */
@ApplicationScoped
class Requests {
  private static final int LONGEST = 1000;

  @Inject private PersonRequestRepository requests;
  @Inject private AuditTrail auditTrail;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The request to decide; refuses if somebody has decided it, or if it is of another kind. */
  PersonRequest open(long id, RequestKind kind) {
    PersonRequest request = requests.getForDecision(id);
    if (!request.isOpen() || request.getKind() != kind) {
      throw new RequestDecidedException();
    }
    return request;
  }

  /** Writes the decision down and audits it; letters are the caller's business. */
  void decide(PersonRequest request, RequestStatus decision, String answer) {
    request.decide(decision, caller.person().orElse(null), answer, clock.instant());
    auditTrail.record(
        new AuditTrail.Change(
            "account.request.decide",
            "Person",
            String.valueOf(request.getPerson().getId()),
            request.getKind() + " " + RequestStatus.OPEN,
            request.getKind() + " " + decision,
            answer));
  }

  /** Tells the person, in their language. */
  void tell(PersonRequest request, String template, Route leadsTo, Object... args) {
    Person person = request.getPerson();
    outbox.send(
        new Letter(
            person.getEmail(),
            person.getLanguage(),
            template,
            List.of(args),
            routes.absolute(person.getLanguage(), leadsTo),
            template + "." + request.getId()));
  }

  /** The text of a decision that must say why. */
  static String required(String text) {
    String clean = optional(text);
    if (clean == null) {
      throw new InvalidInputException("account.request.answerMissing");
    }
    return clean;
  }

  /** A text of at most a thousand signs; null for none. */
  static String optional(String text) {
    String clean = text == null ? "" : text.strip();
    if (clean.length() > LONGEST) {
      throw new InvalidInputException("account.tooLong", LONGEST);
    }
    return clean.isEmpty() ? null : clean;
  }
}
