package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityRegisterService;
import eu.cities4cities.academy.community.CommunityRegistration;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * To what people belong and belonged (rule 12). A change of job changes the affiliation of now;
 * enrollments and certificates keep the one of their time.
 */
@Service
public class AffiliationService {
  @Inject private PersonRepository people;
  @Inject private PersonRequestRepository requests;
  @Inject private Requests decisions;
  @Inject private CoordinatorTerms terms;
  @Inject private CommunityService communities;
  @Inject private CommunityRegisterService register;
  @Inject private Event<CommunityRecognised> recognised;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The caller's earlier affiliations, the latest first. */
  @SignedIn
  public List<PastAffiliation> listMyPast() {
    return people.listPast(caller.personId());
  }

  /** A person's earlier affiliations, the latest first. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<PastAffiliation> listPast(long personId) {
    return people.listPast(personId);
  }

  /** To what a person belonged at that moment. */
  @Internal
  public Workplace at(long personId, Instant moment) {
    return people.listPast(personId).stream()
        .filter(past -> !moment.isBefore(past.getBeganAt()) && moment.isBefore(past.getEndedAt()))
        .findFirst()
        .map(PastAffiliation::getPlace)
        .orElseGet(() -> people.get(personId).getWorkplace());
  }

  /** Writes down where somebody who signs up belongs; there is nothing past yet. */
  @Internal
  public void begin(Person person, Workplace place) {
    person.belongTo(place);
    people.addIfNew(person);
    ask(person);
  }

  /**
   * From now on the person belongs there; what was before is kept with its dates. Whoever leaves a
   * community no longer coordinates it.
   */
  @Internal
  public void move(Person person, Workplace place) {
    if (!person.getWorkplace().isSame(place)) {
      Community left = person.getCommunity();
      people.add(person.move(place, clock.instant()));
      if (left != null && !isIn(left, place)) {
        terms.end(person, left);
      }
      ask(person);
    }
  }

  private static boolean isIn(Community community, Workplace place) {
    return place.community() != null && community.getId().equals(place.community().getId());
  }

  /** An organizer is asked about a community that is not listed; once, whatever is typed again. */
  private void ask(Person person) {
    Workplace place = person.getWorkplace();
    requests
        .findOpen(person.getId(), RequestKind.COMMUNITY)
        .ifPresent(earlier -> earlier.decide(RequestStatus.WITHDRAWN, null, null, clock.instant()));
    people.flush();
    if (place.kind() == AffiliationKind.UNLISTED) {
      requests.add(
          PersonRequest.community(
              person, place.organisation(), place.regionCode(), clock.instant()));
    }
  }

  /**
   * Says which community of the register the person meant; they and their enrollments without a
   * community belong to it from when they said so, and a letter tells them.
   */
  @OnlyFor(Role.ORGANIZER)
  public void recognise(long requestId, String communitySlug, String answer) {
    String told = Requests.optional(answer);
    PersonRequest request = decisions.open(requestId, RequestKind.COMMUNITY);
    Community community =
        communities
            .findPresent(communitySlug)
            .flatMap(found -> communities.hold(found.getId()))
            .orElseThrow(() -> new InvalidInputException("account.request.communityMissing"));
    settle(request, community, told);
  }

  /** Enters the community in the register under that name, and the person into it. */
  @OnlyFor(Role.ORGANIZER)
  public void register(long requestId, String name, String regionCode, String answer) {
    String told = Requests.optional(answer);
    register.takeTurn();
    PersonRequest request = decisions.open(requestId, RequestKind.COMMUNITY);
    Region region =
        Region.ofCode(regionCode)
            .orElseThrow(() -> new InvalidInputException("account.region.missing"));
    String clean = name == null ? "" : name.strip();
    if (clean.isEmpty() || clean.length() > 200) {
      throw new InvalidInputException("account.request.nameMissing");
    }
    Community community =
        communities
            .register(
                List.of(
                    new CommunityRegistration(
                        null,
                        clean,
                        null,
                        region,
                        null,
                        false,
                        region.occupied(),
                        false,
                        null,
                        null)))
            .get(0);
    settle(request, community, told);
  }

  /** Says that there is no such community, and what the person should do instead. */
  @OnlyFor(Role.ORGANIZER)
  public void refuse(long requestId, String answer) {
    String why = Requests.required(answer);
    PersonRequest request = decisions.open(requestId, RequestKind.COMMUNITY);
    decisions.decide(request, RequestStatus.REFUSED, why);
    decisions.tell(
        request, "account.community.refused", Route.MY_PROFILE, request.getCommunityName(), why);
  }

  private void settle(PersonRequest request, Community community, String told) {
    Person person = request.getPerson();
    if (person.getAffiliation() == AffiliationKind.UNLISTED) {
      person.belongTo(Workplace.in(community, person.getPosition()));
    }
    recognised.fire(
        new CommunityRecognised(person.getId(), community.getId(), request.getCreatedAt()));
    decisions.decide(request, RequestStatus.ACCEPTED, told);
    decisions.tell(
        request,
        "account.community.accepted",
        Route.MY_PROFILE,
        person.getLanguage().choose(community.getNameUk(), community.getNameEn()),
        told == null ? "" : told);
  }
}
