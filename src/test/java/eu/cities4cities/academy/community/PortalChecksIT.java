package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.community.PortalProbe.Answer;
import eu.cities4cities.academy.community.PortalProbe.Outcome;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Links to the portal take turns, and whom it concerns is told of those that do not work.
 * Everything happens in a transaction that is taken back, so that the server's own worker looks at
 * none of these links.
 */
@ExtendWith(ArquillianExtension.class)
class PortalChecksIT {
  private static final Answer FAILS = new Answer(Outcome.FAILS, null, null, null);
  private static final Answer REFUSED = new Answer(Outcome.REFUSED, null, null, Duration.ofDays(1));
  private static final Answer LATER = new Answer(Outcome.LATER, null, null, Duration.ofHours(1));
  private static final Answer UNKNOWN = new Answer(Outcome.UNKNOWN, null, null, null);
  private static final Answer WORKS = new Answer(Outcome.WORKS, "\"one\"", null, null);

  @Inject private PortalChecks checks;
  @Inject private TestData data;
  @PersistenceContext private EntityManager em;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  private long community;
  private long coordinator;

  @BeforeEach
  void communityWithALink() throws Exception {
    transaction.begin();
    data.insert(
        "UPDATE community SET portal_url = NULL, portal_state = NULL, portal_checked_at = NULL"
            + " WHERE portal_url IS NOT NULL OR portal_state IS NOT NULL");
    community = data.community();
    data.insert(
        "UPDATE community SET portal_url = 'https://cities4cities.eu/x' WHERE id = ?", community);
    coordinator = data.personOf(community);
    data.role(coordinator, Role.COORDINATOR, null, community);
  }

  @AfterEach
  void takeBack() throws Exception {
    transaction.rollback();
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
    look(LATER);
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

  @Test
  void refusalsOfOneLinkAreToldOfLateAndOnlyWhileThePortalShowsOthers() {
    long other = data.community();
    for (int looks = 0; looks < 10; looks++) {
      look(REFUSED);
    }
    assertThat(letters()).as("the portal shows none").isZero();
    data.insert(
        "UPDATE community SET portal_state = 'WORKS', portal_checked_at = UTC_TIMESTAMP(3)"
            + " WHERE id = ?",
        other);
    for (int looks = 0; looks < 6; looks++) {
      look(REFUSED);
    }
    assertThat(letters()).isZero();
    assertThat(state()).isNull();
    look(REFUSED);
    assertThat(letters()).isEqualTo(1);
    assertThat(state()).isEqualTo("BROKEN");
    look(REFUSED);
    assertThat(letters()).as("once").isEqualTo(1);
    data.insert(
        "UPDATE community SET portal_checked_at = UTC_TIMESTAMP(3) - INTERVAL 2 DAY WHERE id = ?",
        other);
    look(WORKS);
    for (int looks = 0; looks < 8; looks++) {
      look(REFUSED);
    }
    assertThat(letters()).as("the portal has shown none lately").isEqualTo(1);
  }

  @Test
  void organizersAreToldOfALongTroubleAndNotTooOften() {
    long organizer = data.person(Role.ORGANIZER);
    look(LATER);
    age("trouble_at", 13);
    look(LATER);
    assertThat(lettersTo(organizer)).isZero();
    age("trouble_at", 2);
    look(LATER);
    assertThat(lettersTo(organizer)).isEqualTo(1);
    look(REFUSED);
    assertThat(lettersTo(organizer)).isEqualTo(1);
    age("told_at", 15);
    look(LATER);
    assertThat(lettersTo(organizer)).as("it goes on").isEqualTo(2);
    assertThat(letters()).isZero();
    look(WORKS);
    age("told_at", 15);
    look(LATER);
    assertThat(lettersTo(organizer)).as("another trouble").isEqualTo(2);
  }

  @Test
  void ofALinkToAnotherPlaceNothingIsSaid() {
    look(FAILS);
    look(FAILS);
    assertThat(state()).isEqualTo("BROKEN");
    look(UNKNOWN);
    assertThat(state()).isNull();
    look(UNKNOWN);
    assertThat(letters()).isEqualTo(1);
  }

  @Test
  void aLookIsNotedBesideTheLinkAndChangesNothingElse() {
    data.insert(
        "INSERT INTO community_profile (community_id, content, promise_uk, promise_en, project_uk,"
            + " project_en, partner_countries, updated_at, shown_at, version)"
            + " VALUES (?, '{}', 'Село', '', '', '', '', '2020-01-01', '2020-01-01', 1)",
        community);
    long version = data.number("SELECT version FROM community WHERE id = ?", community);
    look(WORKS);
    assertThat(data.text("SELECT portal_checked_at FROM community WHERE id = ?", community))
        .isNotNull();
    assertThat(data.number("SELECT version FROM community WHERE id = ?", community))
        .isEqualTo(version);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM community_profile WHERE community_id = ?"
                    + " AND shown_at = '2020-01-01' AND updated_at = '2020-01-01' AND version = 1",
                community))
        .isEqualTo(1);
  }

  private void age(String moment, int days) {
    data.insert(
        "UPDATE community_portal_check SET " + moment + " = " + moment + " - INTERVAL ? DAY", days);
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
    return lettersTo(coordinator);
  }

  private long lettersTo(long person) {
    em.flush();
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?", data.emailOf(person));
  }
}
