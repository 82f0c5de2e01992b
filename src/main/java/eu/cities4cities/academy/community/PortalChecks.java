package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose link to the portal is looked at next, and what follows from what was seen.
 *
 * <p>One that works rests for a week, one that does not for a day. The community is told after two
 * looks in a row for which there is no page, or after seven that the portal has refused, with no
 * look in between that found it working. A refusal counts only if the portal has shown another one
 * within a day: where it shows none, where it fails, or where it cannot be reached, that says
 * nothing about the link. After two weeks of that the organizers are told, and no more than once in
 * two weeks.
 */
@Service
public class PortalChecks {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration REST = Duration.ofDays(7);
  private static final Duration REST_AFTER_FAILURE = Duration.ofDays(1);
  private static final Duration LONG_TROUBLE = Duration.ofDays(14);
  private static final int TELLING = 2;
  private static final int TELLING_REFUSALS = 7;

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
    boolean fails = fails(due, answer.outcome(), now);
    boolean troubled = !fails && answer.outcome().isDoubtful();
    int failures = fails ? due.failures() + 1 : troubled ? due.failures() : 0;
    Duration rest = fails ? REST_AFTER_FAILURE : troubled ? answer.pause() : REST;
    if (!checks.keep(due, owner, failures, troubled, answer, now, now.plus(rest))) {
      return;
    }
    switch (answer.outcome()) {
      case WORKS -> checks.setState(due.communityId(), PortalState.WORKS, now);
      case UNKNOWN -> checks.setState(due.communityId(), null, now);
      case FAILS -> broken(due, failures >= TELLING, now);
      case REFUSED -> broken(due, fails && failures >= TELLING_REFUSALS, now);
      case LATER -> {}
    }
    if (troubled) {
      tellOfTrouble(due, now);
    }
  }

  private boolean fails(PortalTurn due, PortalProbe.Outcome outcome, Instant now) {
    return outcome == PortalProbe.Outcome.FAILS
        || outcome == PortalProbe.Outcome.REFUSED
            && checks.othersWork(due.communityId(), now.minus(REST_AFTER_FAILURE));
  }

  private void broken(PortalTurn due, boolean certain, Instant now) {
    if (!certain) {
      return;
    }
    boolean news = checks.state(due.communityId()) != PortalState.BROKEN;
    checks.setState(due.communityId(), PortalState.BROKEN, now);
    if (news) {
      post.linkBroken(communities.find(due.communityId()).orElseThrow(), due.url(), now);
    }
  }

  private void tellOfTrouble(PortalTurn due, Instant now) {
    Instant since = now.minus(LONG_TROUBLE);
    if (checks.tell(due.communityId(), since, now)) {
      post.portalInTrouble(
          communities.find(due.communityId()).orElseThrow(),
          due.url(),
          checks.countTroubled(since),
          now);
    }
  }
}
