package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The date of an item moves with everything that the feed shows of it, and with nothing else. */
@ExtendWith(ArquillianExtension.class)
class CommunityFeedIT {
  private final LocalDate today = LocalDate.now(KyivTime.ZONE);
  private static final String WHY = "Рішення";

  @Inject private CommunityService communities;
  @Inject private BriefProfiles profiles;
  @Inject private CommunityRegisterService register;
  @Inject private TestData data;

  private Community community;

  @BeforeEach
  void aPublishedProfile() {
    community =
        communities
            .register(
                List.of(
                    new CommunityRegistration(
                        null,
                        "Стрічківська-" + UUID.randomUUID() + " міська територіальна громада",
                        null,
                        Region.LVIV,
                        null,
                        false,
                        false,
                        false,
                        null,
                        ProfileJson.read(
                            "{\"promise\": {\"uk\": \"Місто\", \"en\": \"A town\"}}"))))
            .get(0);
  }

  @Test
  void marksMoveIt() {
    moves(() -> register.mark(id(), false, true, WHY));
    assertThat(entry().profile().writable()).isFalse();
    moves(() -> register.mark(id(), false, false, WHY));
    staysAt(() -> register.mark(id(), false, false, WHY));
  }

  @Test
  void namesSpellingsAndCodesMoveIt() {
    long told = news("community.profile.changed");
    String name = "Перейменована-" + UUID.randomUUID() + " міська територіальна громада";
    moves(() -> register.rename(id(), name, today, WHY));
    assertThat(entry().profile().identity().officialName()).isEqualTo(name);
    staysAt(() -> register.rename(id(), name, today, WHY));
    moves(() -> register.spell(id(), "Feedtown urban community", WHY));
    String code = "UA46" + String.format("%015d", id());
    moves(() -> register.assignCode(id(), code, WHY));
    staysAt(() -> register.assignCode(id(), code, WHY));
    assertThat(news("community.profile.changed")).isEqualTo(told + 3);
    staysAt(() -> register.centre(id(), "Стрічка"));
  }

  @Test
  void onlyANumberOfGraduatesThatIsToldMovesIt() {
    staysAt(() -> communities.keepGraduateCount(id(), 4));
    moves(() -> communities.keepGraduateCount(id(), 5));
    moves(() -> communities.keepGraduateCount(id(), 6));
    moves(() -> communities.keepGraduateCount(id(), 3));
    register.mark(id(), false, true, WHY);
    staysAt(() -> communities.keepGraduateCount(id(), 9));
  }

  @Test
  void onlyASeatThatIsShownMovesIt() {
    long told = news("community.profile.changed");
    moves(() -> register.seat(id(), "Запоріжжя", null, WHY));
    staysAt(() -> register.seat(id(), "Запоріжжя", null, WHY));
    moves(() -> register.seat(id(), "Запоріжжя", "Zaporizhzhia", WHY));
    assertThat(news("community.profile.changed")).isEqualTo(told + 2);
    register.mark(id(), false, true, WHY);
    staysAt(() -> register.seat(id(), "Дніпро", "Dnipro", WHY));
    assertThat(news("community.profile.changed")).as("the mark alone").isEqualTo(told + 3);
  }

  @Test
  void whatChangedLastStandsFirst() {
    long other = data.community();
    data.insert(
        "INSERT INTO community_profile (community_id, content, promise_uk, promise_en, project_uk,"
            + " project_en, partner_countries, updated_at, shown_at, version)"
            + " VALUES (?, '{}', 'Село', '', '', '', '', UTC_TIMESTAMP(3),"
            + " UTC_TIMESTAMP(3) + INTERVAL 1 HOUR, 1)",
        other);
    data.insert(
        "UPDATE community_profile SET shown_at = '2020-01-01' WHERE community_id = ?", id());
    assertThat(place(other)).isLessThan(place(id()));
    data.insert("DELETE FROM community_profile WHERE community_id = ?", other);
  }

  private int place(long communityId) {
    List<Long> ids =
        profiles.latest(Language.UK, 1, 10_000).stream().map(FeedEntry::communityId).toList();
    assertThat(ids).contains(communityId);
    return ids.indexOf(communityId);
  }

  private void moves(Runnable change) {
    assertThat(dateAfter(change)).isAfter(longAgo());
  }

  private void staysAt(Runnable change) {
    assertThat(dateAfter(change)).isEqualTo(longAgo());
  }

  private Instant dateAfter(Runnable change) {
    data.insert(
        "UPDATE community_profile SET shown_at = '2020-01-01' WHERE community_id = ?", id());
    change.run();
    return entry().changedAt();
  }

  private static Instant longAgo() {
    return Instant.parse("2020-01-01T00:00:00Z");
  }

  private FeedEntry entry() {
    return profiles.latest(Language.UK, 1, 10_000).stream()
        .filter(each -> each.communityId() == id())
        .findFirst()
        .orElseThrow();
  }

  private long news(String type) {
    return data.number(
        "SELECT COUNT(*) FROM community_hook WHERE community_id = ? AND body LIKE ?",
        id(),
        "%\"" + type + "\"%");
  }

  private long id() {
    return community.getId();
  }
}
