package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.PortalProbe.Answer;
import eu.cities4cities.academy.community.PortalProbe.Outcome;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links to the portal take turns, and the coordinator is told after two failures in a row. */
@ExtendWith(ArquillianExtension.class)
class PortalChecksIT {
  private static final Answer FAILS = new Answer(Outcome.FAILS, null, null, null);
  private static final Answer WORKS = new Answer(Outcome.WORKS, "\"one\"", null, null);

  @Inject private PortalChecks checks;
  @Inject private TestData data;

  private long community;
  private long coordinator;

  @BeforeEach
  void communityWithALink() {
    data.insert("UPDATE community SET portal_url = NULL");
    community = data.community();
    data.insert(
        "UPDATE community SET portal_url = 'https://cities4cities.eu/x' WHERE id = ?", community);
    coordinator = data.personOf(community);
    data.role(coordinator, Role.COORDINATOR, null, community);
  }

  @Test
  void oneLinkIsLookedAtAtOnceAndThenRests() {
    PortalTurn turn = checks.take("one").orElseThrow();
    assertThat(turn.communityId()).isEqualTo(community);
    assertThat(checks.take("two")).as("somebody is looking").isEmpty();
    checks.keep(turn, "one", WORKS);
    assertThat(checks.take("two")).as("a week's rest").isEmpty();
    assertThat(state()).isEqualTo("WORKS");
    due();
    assertThat(checks.take("two").orElseThrow().etag()).isEqualTo("\"one\"");
  }

  @Test
  void coordinatorIsToldAfterTwoFailuresInARowAndOnce() {
    look(FAILS);
    assertThat(letters()).isZero();
    look(WORKS);
    look(FAILS);
    assertThat(letters()).as("not in a row").isZero();
    look(FAILS);
    assertThat(letters()).isEqualTo(1);
    assertThat(state()).isEqualTo("BROKEN");
    look(FAILS);
    assertThat(letters()).isEqualTo(1);
    look(WORKS);
    assertThat(state()).isEqualTo("WORKS");
  }

  @Test
  void aPortalThatAsksToWaitIsNoFailure() {
    look(FAILS);
    look(new Answer(Outcome.LATER, null, null, Duration.ofHours(1)));
    assertThat(letters()).isZero();
    assertThat(
            data.number(
                "SELECT failures FROM community_portal_check WHERE community_id = ?", community))
        .isEqualTo(1);
  }

  @Test
  void shieldedCommunitiesAndChangedLinksAreNotFollowed() {
    look(FAILS);
    data.insert(
        "UPDATE community SET portal_url = 'https://cities4cities.eu/y' WHERE id = ?", community);
    Optional<PortalTurn> anew = checks.take("one");
    assertThat(anew.orElseThrow().failures()).as("another link begins anew").isZero();
    checks.keep(anew.get(), "one", FAILS);
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", community);
    due();
    assertThat(checks.take("one")).isEmpty();
  }

  private void look(Answer answer) {
    due();
    checks.keep(checks.take("one").orElseThrow(), "one", answer);
  }

  private void due() {
    data.insert("UPDATE community_portal_check SET next_at = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE");
  }

  private String state() {
    return data.text("SELECT portal_state FROM community WHERE id = ?", community);
  }

  private long letters() {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?", data.emailOf(coordinator));
  }
}
