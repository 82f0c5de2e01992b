package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityAbolished;
import eu.cities4cities.academy.community.CommunityEndingAgain;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Coordinating a community ends with the job there, and with the community. Where that has become a
 * part of another one, its coordinators go with it instead ({@link MergedCommunities}).
 */
@ApplicationScoped
class CoordinatorTerms {
  private static final String LEFT = "account.coordinator.ended";
  private static final String ABOLISHED = "account.coordinator.abolished";

  @Inject private PersonRepository people;
  @Inject private PersonRequestRepository requests;
  @Inject private InvitationRepository invitations;
  @Inject private PeopleApart apart;
  @Inject private CommunityService communities;
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
    people
        .findCoordinator(person.getId(), left.getId())
        .ifPresent(
            role -> {
              end(role, null);
              tell(person, left, LEFT, role.getId());
            });
  }

  /** Nobody coordinates a community that is no more, nor may become its coordinator. */
  void abolished(@Observes CommunityAbolished news) {
    Community community = communities.get(news.community());
    Instant now = clock.instant();
    for (Long id : apart.requestsToCoordinate(news.community())) {
      PersonRequest request = requests.getForDecision(id);
      if (request.isOpen()) {
        request.decide(RequestStatus.WITHDRAWN, null, null, now);
        tell(request.getPerson(), community, ABOLISHED + ".request", id);
      }
    }
    for (Long id : apart.coordinatorRoles(news.community())) {
      people
          .lockRole(id)
          .ifPresent(
              role -> {
                end(role, news.reason());
                tell(role.getPerson(), community, ABOLISHED, id);
              });
    }
    for (Long id : apart.invitationsToCoordinate(news.community())) {
      Invitation invitation = invitations.getForChange(id);
      if (invitation.stateAt(now) != LinkState.SPENT) {
        invitation.withdraw(now);
      }
    }
  }

  /** A community that has coordinators again, or people who wait to be, is kept by them. */
  void endingAgain(@Observes CommunityEndingAgain news) {
    long community = news.community();
    if (!apart.requestsToCoordinate(community).isEmpty()
        || !apart.coordinatorRoles(community).isEmpty()
        || !apart.invitationsToCoordinate(community).isEmpty()) {
      news.keep();
    }
  }

  private void end(PersonRole role, String reason) {
    people.removeRole(role);
    Long person = role.getPerson().getId();
    String before =
        new RoleRow(role.getId(), person, Role.COORDINATOR, null, role.getCommunityId())
            .reference();
    auditTrail.record(
        new AuditTrail.Change(
            "account.role.revoke", "Person", String.valueOf(person), before, null, reason));
  }

  private void tell(Person person, Community community, String template, Long what) {
    outbox.send(
        new Letter(
            person.getEmail(),
            person.getLanguage(),
            template,
            List.of(person.getLanguage().choose(community.getNameUk(), community.getNameEn())),
            routes.absolute(person.getLanguage(), Route.MY_PROFILE),
            template + "." + what));
  }
}
