package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose link to the portal is looked at next, and what follows from what was seen: a week's rest
 * for one that works, a day's for one that does not, a letter after two failures in a row.
 */
@Service
public class PortalChecks {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration REST = Duration.ofDays(7);
  private static final Duration REST_AFTER_FAILURE = Duration.ofDays(1);
  private static final int TELLING = 2;

  @Inject private PortalCheckRepository checks;
  @Inject private CommunityRepository communities;
  @Inject private CommunityPost post;
  @Inject private Clock clock;

  /** Takes the turn of the link that has waited longest; empty while none is due. */
  @Internal
  public Optional<PortalTurn> take(String owner) {
    Instant now = clock.instant();
    checks.follow(now);
    return checks
        .findDue(now)
        .filter(due -> checks.take(due.communityId(), owner, now, now.plus(LEASE)));
  }

  /** Notes how the link answered. */
  @Internal
  public void keep(PortalTurn due, String owner, PortalProbe.Answer answer) {
    Instant now = clock.instant();
    int failures =
        switch (answer.outcome()) {
          case WORKS -> 0;
          case LATER -> due.failures();
          case FAILS -> due.failures() + 1;
        };
    Duration rest =
        switch (answer.outcome()) {
          case WORKS -> REST;
          case LATER -> answer.pause();
          case FAILS -> REST_AFTER_FAILURE;
        };
    if (!checks.keep(due, owner, failures, answer, now, now.plus(rest))) {
      return;
    }
    if (answer.outcome() == PortalProbe.Outcome.WORKS) {
      checks.setState(due.communityId(), PortalState.WORKS);
    } else if (failures >= TELLING) {
      checks.setState(due.communityId(), PortalState.BROKEN);
    }
    if (answer.outcome() == PortalProbe.Outcome.FAILS && failures == TELLING) {
      post.linkBroken(communities.find(due.communityId()).orElseThrow(), due.url(), now);
    }
  }
}
