package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.CommunitiesEnding;
import eu.cities4cities.academy.community.CommunityMerged;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * People follow their community when it becomes a part of another: they belong to that from the day
 * of the merger, what was before is kept with its dates, coordinators coordinate the successor.
 */
@ApplicationScoped
class MergedCommunities {
  @Inject private MergedCommunityRepository people;
  @Inject private PeopleApart apart;

  /** After the courses, before the register: as whoever takes a seat, or issues something, does. */
  void hold(@Observes @Priority(CommunitiesEnding.PEOPLE) CommunitiesEnding merging) {
    // As whoever decides about a request does: that first, then the person.
    people.hold("person_request", apart.requestsAbout(merging.parts()));
    people.hold("person", apart.peopleOf(merging.parts()));
    people.hold("invitation", apart.invitationsTo(merging.parts()));
  }

  /** Whoever has come since is moved too: while the register's row is locked, nobody else comes. */
  void follow(@Observes @Priority(CommunitiesEnding.PEOPLE) CommunityMerged merged) {
    Instant from = KyivTime.instant(merged.on().atStartOfDay());
    people.keepPast(merged.from(), from);
    people.move(merged.from(), merged.into(), from);
    people.moveCoordinators(merged.from(), merged.into());
    people.moveRequests(merged.from(), merged.into());
    people.moveInvitations(merged.from(), merged.into());
  }
}
