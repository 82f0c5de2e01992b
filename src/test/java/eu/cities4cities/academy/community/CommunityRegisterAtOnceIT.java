package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.AffiliationFields;
import eu.cities4cities.academy.account.ProfileService;
import eu.cities4cities.academy.account.RoleService;
import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.course.QuotaService;
import eu.cities4cities.academy.course.Wish;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.AtOnce;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to the register and to what refers to it while somebody else changes it. */
@ExtendWith(ArquillianExtension.class)
class CommunityRegisterAtOnceIT {
  private static final String LETTERS = "бвгґджзклмнпрст";
  private final LocalDate today = LocalDate.now(KyivTime.ZONE);
  private static final int ROUNDS = 4;
  private static final long A_WHILE = 700;

  @Inject private CommunityEnds ends;
  @Inject private CommunityEntryService entries;
  @Inject private CommunityService communities;
  @Inject private EnrollmentService enrollments;
  @Inject private ProfileService profiles;
  @Inject private QuotaService quotas;
  @Inject private RoleService roles;
  @Inject private AtOnce atOnce;
  @Inject private Acting acting;
  @Inject private TestData data;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  private long organizer;

  @BeforeEach
  void organize() {
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
  }

  /** The seats of both are given out while the community of those who take them ends. */
  @Test
  void peopleEnrollWhileTheirCommunityBecomesAPart() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Community from = enter();
      Community into = enter();
      long course = data.openCourse();
      String slug = data.slugOf(course);
      acting.as(organizer, Role.ORGANIZER);
      quotas.set(slug, from.getSlug(), 2);
      quotas.set(slug, into.getSlug(), 2);
      List<Long> people =
          List.of(
              data.personOf(from.getId()),
              data.personOf(from.getId()),
              data.personOf(into.getId()));
      atOnce.as(
          organizer,
          Role.ORGANIZER,
          List.of(
              () -> enroll(people.get(0), slug),
              () -> entries.merge(from.getSlug(), into.getSlug(), today, "Об’єднання"),
              () -> enroll(people.get(1), slug),
              () -> enroll(people.get(2), slug)));
      assertThat(data.number("SELECT COUNT(*) FROM enrollment WHERE course_id = ?", course))
          .isEqualTo(3);
      assertThat(people).allMatch(person -> communityOf(person) == into.getId());
    }
  }

  /** Whoever enrolls holds the course when a merger comes, and then needs the community. */
  @Test
  void whoHoldsACourseGetsTheCommunityBeforeTheMerger() throws Exception {
    Community from = enter();
    Community into = enter();
    long course = data.openCourse();
    String slug = data.slugOf(course);
    quotas.set(slug, from.getSlug(), 2);
    long person = data.personOf(from.getId());
    long other = data.personOf(from.getId());
    CountDownLatch held = new CountDownLatch(1);
    atOnce.as(
        organizer,
        Role.ORGANIZER,
        List.of(
            () ->
                within(
                    () -> {
                      enroll(person, slug);
                      held.countDown();
                      sleep();
                      enroll(other, slug);
                    }),
            () -> {
              await(held);
              entries.merge(from.getSlug(), into.getSlug(), today, "Об’єднання");
            }));
    assertThat(communityOf(person)).isEqualTo(into.getId());
    assertThat(data.number("SELECT COUNT(*) FROM enrollment WHERE course_id = ?", course))
        .isEqualTo(2);
  }

  @Test
  void whoChoosesACommunityWhileItBecomesAPartBelongsToTheWhole() throws Exception {
    Community from = enter();
    Community into = enter();
    String slug = data.slugOf(data.openCourse());
    long person = data.personOf(data.community());
    long coordinator = data.personOf(data.community());
    CountDownLatch begun = new CountDownLatch(1);
    atOnce.as(
        organizer,
        Role.ORGANIZER,
        List.of(
            () ->
                within(
                    () -> {
                      ends.mergeInto(from.getId(), into.getId(), today, "Об’єднання");
                      begun.countDown();
                      sleep();
                    }),
            () -> {
              await(begun);
              choose(person, from);
            },
            () -> {
              await(begun);
              acting.as(organizer, Role.ADMINISTRATOR);
              roles.grant(coordinator, Role.COORDINATOR, null, from.getSlug(), "Обрано");
            },
            () -> {
              await(begun);
              quotas.set(slug, from.getSlug(), 5);
            }));
    assertThat(communityOf(person)).isEqualTo(into.getId());
    assertThat(
            data.number(
                "SELECT community_id FROM person_role WHERE person_id = ? AND role = 'COORDINATOR'",
                coordinator))
        .isEqualTo(into.getId());
    assertThat(
            data.number("SELECT COUNT(*) FROM course_quota WHERE community_id = ?", from.getId()))
        .isZero();
  }

  @Test
  void whoHasJustChosenACommunityGoesOverWithIt() throws Exception {
    Community from = enter();
    Community into = enter();
    long person = data.personOf(data.community());
    long back = data.personOf(from.getId());
    CountDownLatch chosen = new CountDownLatch(1);
    atOnce.as(
        organizer,
        Role.ORGANIZER,
        List.of(
            () ->
                within(
                    () -> {
                      choose(person, from);
                      chosen.countDown();
                      sleep();
                    }),
            () -> {
              await(chosen);
              entries.merge(from.getSlug(), into.getSlug(), today, "Об’єднання");
            },
            () -> {
              await(chosen);
              choose(back, into);
            }));
    assertThat(communityOf(person)).isEqualTo(into.getId());
    assertThat(communityOf(back)).isEqualTo(into.getId());
  }

  @Test
  void mergersOfAChainAtOnceLeadToItsEnd() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Community a = enter();
      Community b = enter();
      Community c = enter();
      long person = data.personOf(a.getId());
      atOnce.as(
          organizer,
          Role.ORGANIZER,
          List.of(
              () -> entries.merge(a.getSlug(), b.getSlug(), today, "Об’єднання"),
              () -> entries.merge(b.getSlug(), c.getSlug(), today, "Об’єднання")));
      assertThat(communities.get(a.getId()).getHeirId()).isEqualTo(c.getId());
      assertThat(communities.get(b.getId()).getHeirId()).isEqualTo(c.getId());
      assertThat(communityOf(person)).isEqualTo(c.getId());
    }
  }

  @Test
  void twoWhoTakeOneNameAtOnceGetAddressesOfTheirOwn() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Community one = enter();
      Community other = enter();
      String name = official(name());
      atOnce.as(
          organizer,
          Role.ORGANIZER,
          List.of(
              () -> entries.rename(one.getSlug(), name, today, "Постанова"),
              () -> entries.rename(other.getSlug(), name, today, "Постанова")));
      assertThat(communities.get(one.getId()).getSlug())
          .isNotEqualTo(communities.get(other.getId()).getSlug());
      assertThat(communities.get(other.getId()).getNameUk()).isEqualTo(name);
    }
  }

  private void enroll(long person, String slug) {
    acting.as(person);
    enrollments.enroll(slug, Wish.seat(false));
  }

  private void choose(long person, Community community) {
    acting.as(person);
    AffiliationFields fields = new AffiliationFields();
    fields.getCommunity().setSlug(community.getSlug());
    assertThat(profiles.saveAffiliation(fields)).isEmpty();
  }

  private void within(Runnable steps) {
    try {
      transaction.begin();
      steps.run();
      transaction.commit();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Long enough for others to come as far as they can; what holds, holds however long it is. */
  private static void sleep() {
    try {
      Thread.sleep(A_WHILE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long communityOf(long person) {
    return data.number("SELECT community_id FROM person WHERE id = ?", person);
  }

  private Community enter() {
    return communities
        .register(
            List.of(
                new CommunityRegistration(
                    null,
                    official(name()),
                    null,
                    Region.LVIV,
                    null,
                    true,
                    false,
                    false,
                    null,
                    null)))
        .get(0);
  }

  private static String official(String name) {
    return name + " міська територіальна громада";
  }

  /** A name that no other test has. */
  private static String name() {
    StringBuilder name = new StringBuilder("Жг");
    long bits = Math.abs(UUID.randomUUID().getMostSignificantBits());
    for (char digit : String.format("%015d", bits % 1_000_000_000_000_000L).toCharArray()) {
      name.append(LETTERS.charAt(digit - '0')).append("ао".charAt(digit % 2));
    }
    return name.append("ська").toString();
  }
}
