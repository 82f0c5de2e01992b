package eu.cities4cities.academy.account;

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
  /**
   * After the course's rows are locked, as whoever takes a seat does it, before seats are given.
   */
  private static final int BETWEEN_COURSES = 2_000;

  @Inject private MergedCommunityRepository people;

  void follow(@Observes @Priority(BETWEEN_COURSES) CommunityMerged merged) {
    Instant from = KyivTime.instant(merged.on().atStartOfDay());
    people.keepPast(merged.from(), from);
    people.move(merged.from(), merged.into(), from);
    people.moveCoordinators(merged.from(), merged.into());
    people.moveRequests(merged.from(), merged.into());
    people.moveInvitations(merged.from(), merged.into());
  }
}
