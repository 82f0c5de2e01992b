package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityRegisterService;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * How somebody becomes the coordinator of the community they work for: they ask, or a coordinator
 * names them, and an organizer decides. There may be several; it ends with the job ({@link
 * CoordinatorTerms}).
 */
@Service
public class CoordinatorService {
  @Inject private PersonRepository people;
  @Inject private PersonRequestRepository requests;
  @Inject private Requests decisions;
  @Inject private CommunityService communities;
  @Inject private CommunityRegisterService register;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * How the caller stands to the community they work for.
   *
   * @param community that community; null where there is none that is there still
   * @param coordinator whether they coordinate it
   * @param official whether their address is the community's or the state's
   * @param waiting the request that waits for a decision, or null
   */
  public record Standing(
      Community community, boolean coordinator, boolean official, PersonRequest waiting) {}

  /** How the caller stands. */
  @SignedIn
  public Standing mine() {
    Person person = people.get(caller.personId());
    Community community = person.getCommunity();
    if (community == null || !community.isActive()) {
      return new Standing(null, false, false, null);
    }
    return new Standing(
        community,
        coordinates(person.getId(), community.getId()),
        register.isOfficial(community.getId(), person.getEmail()),
        waiting(person.getId()).orElse(null));
  }

  /** The caller asks to coordinate the community that they work for; a letter says so. */
  @SignedIn
  public void ask(String note) {
    Person person = people.lock(caller.personId());
    PersonRequest request = request(person, null, Requests.optional(note));
    decisions.tell(request, "account.coordinator.asked", Route.MY_PROFILE, name(person));
  }

  /** Takes the caller's request back, if one waits. */
  @SignedIn
  public void withdraw() {
    waiting(caller.personId())
        .ifPresent(request -> request.decide(RequestStatus.WITHDRAWN, null, null, clock.instant()));
    people.flush();
  }

  /**
   * A coordinator names one of the community's people to coordinate it too, or after them; a letter
   * tells the person.
   */
  @SignedIn
  public void name(String communitySlug, long personId, String note) {
    Community community =
        communities
            .findPresent(communitySlug)
            .orElseThrow(() -> new NotFoundException("community " + communitySlug));
    caller.requireCommunityEditor(community.getId());
    Person person = people.lock(personId);
    boolean own =
        person.getCommunity() != null
            && person.getCommunity().getId().equals(community.getId())
            && person.isConfirmed();
    if (!own) {
      throw new NotFoundException("person " + personId + " of community " + communitySlug);
    }
    PersonRequest request = request(person, caller.personId(), Requests.optional(note));
    decisions.tell(request, "account.coordinator.named", Route.MY_PROFILE, name(person));
  }

  /** The person coordinates the community from now on. */
  @OnlyFor(Role.ORGANIZER)
  public void accept(long requestId, String answer) {
    String told = Requests.optional(answer);
    PersonRequest request = decisions.open(requestId, RequestKind.COORDINATOR);
    Person person = people.lock(request.getPerson().getId());
    Long community = communities.hold(request.getCommunityId()).map(Community::getId).orElse(null);
    if (person.getCommunity() == null || !person.getCommunity().getId().equals(community)) {
      throw new RefusedException("account.coordinator.movedOn");
    }
    if (!coordinates(person.getId(), community)) {
      people.addRole(new PersonRole(person, Role.COORDINATOR, null, community));
      auditTrail.record(
          new AuditTrail.Change(
              "account.role.grant",
              "Person",
              String.valueOf(person.getId()),
              null,
              new RoleRow(null, person.getId(), Role.COORDINATOR, null, community).reference(),
              told));
    }
    decisions.decide(request, RequestStatus.ACCEPTED, told);
    decisions.tell(
        request,
        "account.coordinator.accepted",
        Route.MANAGE_COMMUNITY,
        name(person),
        told == null ? "" : told);
  }

  /** The person does not become a coordinator, and is told why. */
  @OnlyFor(Role.ORGANIZER)
  public void refuse(long requestId, String answer) {
    String why = Requests.required(answer);
    PersonRequest request = decisions.open(requestId, RequestKind.COORDINATOR);
    decisions.decide(request, RequestStatus.REFUSED, why);
    decisions.tell(
        request, "account.coordinator.refused", Route.MY_PROFILE, request.getCommunityName(), why);
  }

  /** How many coordinators the community of a request has. */
  @OnlyFor(Role.ORGANIZER)
  public long count(PersonRequest request) {
    return people.countCoordinators(request.getCommunityId());
  }

  private PersonRequest request(Person person, Long namedBy, String note) {
    Community community = person.getCommunity();
    if (community == null || !community.isActive()) {
      throw new RefusedException("account.coordinator.noCommunity");
    }
    if (coordinates(person.getId(), community.getId())) {
      throw new RefusedException("account.coordinator.already");
    }
    if (waiting(person.getId()).isPresent()) {
      throw new RefusedException("account.coordinator.waits");
    }
    PersonRequest request =
        PersonRequest.coordinator(
            person,
            register.isOfficial(community.getId(), person.getEmail()),
            namedBy,
            note,
            clock.instant());
    requests.add(request);
    return request;
  }

  private boolean coordinates(long personId, long communityId) {
    return people.holds(personId, Role.COORDINATOR, null, communityId);
  }

  private Optional<PersonRequest> waiting(long personId) {
    return requests.findOpen(personId, RequestKind.COORDINATOR);
  }

  /** The community's name for a letter to the person. */
  private static String name(Person person) {
    Community community = person.getCommunity();
    return person.getLanguage().choose(community.getNameUk(), community.getNameEn());
  }
}
