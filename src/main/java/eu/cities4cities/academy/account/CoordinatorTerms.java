package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Coordinating a community ends with the job there. */
@ApplicationScoped
class CoordinatorTerms {
  @Inject private PersonRepository people;
  @Inject private PersonRequestRepository requests;
  @Inject private AuditTrail auditTrail;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Clock clock;

  /** The person has left that community: its role and a request for it end; a letter says so. */
  void end(Person person, Community left) {
    requests
        .findOpen(person.getId(), RequestKind.COORDINATOR)
        .filter(request -> left.getId().equals(request.getCommunityId()))
        .ifPresent(request -> request.decide(RequestStatus.WITHDRAWN, null, null, clock.instant()));
    people.findCoordinator(person.getId(), left.getId()).ifPresent(role -> end(person, left, role));
  }

  private void end(Person person, Community left, PersonRole role) {
    people.removeRole(role);
    String before =
        new RoleRow(role.getId(), person.getId(), Role.COORDINATOR, null, left.getId()).reference();
    auditTrail.record(
        new AuditTrail.Change(
            "account.role.revoke", "Person", String.valueOf(person.getId()), before, null, null));
    outbox.send(
        new Letter(
            person.getEmail(),
            person.getLanguage(),
            "account.coordinator.ended",
            List.of(person.getLanguage().choose(left.getNameUk(), left.getNameEn())),
            routes.absolute(person.getLanguage(), Route.MY_PROFILE),
            "account.coordinator.ended." + role.getId()));
  }
}
