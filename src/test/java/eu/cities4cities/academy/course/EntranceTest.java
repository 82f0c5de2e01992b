package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EntranceTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 10, 12, 0);

  /** Who is let in, into what, and how full it is. */
  record Scene(Course course, Seats seats, Seeker seeker) {
    Entrance entrance() {
      return Entrance.of(course, seats, seeker, NOW);
    }

    ClosedDoor door() {
      return entrance() instanceof Entrance.Closed closed ? closed.why() : null;
    }
  }

  @Property
  void nobodyTakesASeatThatIsNotThere(@ForAll("scenes") Scene scene) {
    if (scene.entrance() instanceof Entrance.Seat) {
      Integer capacity = scene.course().getCapacity();
      assertThat(capacity == null || scene.seats().taken() < capacity).isTrue();
      assertThat(capacity == null || scene.seats().waiting() == 0).as("others wait").isTrue();
      Integer quota = scene.seats().quota();
      assertThat(!scene.seeker().known() || quota == null || scene.seats().ofCommunity() < quota)
          .isTrue();
    }
  }

  @Property
  void nobodyComesInWhileEnrollmentIsClosed(@ForAll("scenes") Scene scene) {
    if (!scene.course().isEnrollmentOpen(NOW)) {
      assertThat(scene.door())
          .isIn(ClosedDoor.DRAFT, ClosedDoor.OVER, ClosedDoor.NOT_YET, ClosedDoor.CLOSED);
    }
  }

  @Property
  void whoHasAskedIsToldWhatBecameOfItAndAsksNoSecondTime(@ForAll("scenes") Scene scene) {
    if (scene.course().isEnrollmentOpen(NOW) && scene.seeker().request() != null) {
      assertThat(scene.door()).hasToString(scene.seeker().request().name());
    }
  }

  @Property
  void theWayIntoTheCourseIsTheOnlyOne(@ForAll("scenes") Scene scene) {
    Entrance entrance = scene.entrance();
    boolean seated = entrance instanceof Entrance.Seat || entrance instanceof Entrance.Queue;
    switch (scene.course().getEnrollmentWay()) {
      case STAFF -> assertThat(entrance).isInstanceOf(Entrance.Closed.class);
      case APPROVAL -> assertThat(seated).isFalse();
      case CODE -> assertThat(!seated || "BUZKA26".equals(scene.seeker().code())).isTrue();
      case OPEN -> assertThat(entrance).isNotInstanceOf(Entrance.Application.class);
    }
  }

  @Property
  void aFullCourseIsClosedOnlyWhereThereIsNoQueue(@ForAll("scenes") Scene scene) {
    if (scene.door() == ClosedDoor.FULL) {
      assertThat(scene.course().isWaitingList()).isFalse();
    }
    if (scene.entrance() instanceof Entrance.Queue) {
      assertThat(scene.course().isWaitingList()).isTrue();
      assertThat(scene.course().getCapacity()).isNotNull();
    }
  }

  @Provide
  Arbitrary<Scene> scenes() {
    Arbitrary<Seats> seats =
        Combinators.combine(
                Arbitraries.longs().between(0, 6),
                Arbitraries.longs().between(0, 3),
                Arbitraries.integers().between(1, 3).injectNull(.6),
                Arbitraries.longs().between(0, 2))
            .as(Seats::new);
    Arbitrary<Seeker> seekers =
        Combinators.combine(
                Arbitraries.of(true, false),
                Arbitraries.longs().between(1, 2).injectNull(.3),
                Arbitraries.of(SeatRequestStatus.class).injectNull(.7),
                Arbitraries.of("", "BUZKA26", "OTHER").injectNull(.3))
            .as(
                (known, community, request, code) ->
                    known ? new Seeker(true, community, request, code) : Seeker.stranger(code));
    return Combinators.combine(courses(), seats, seekers).as(Scene::new);
  }

  private static Arbitrary<Course> courses() {
    Arbitrary<LocalDateTime> around =
        Arbitraries.of(Set.of(NOW.minusDays(1), NOW, NOW.plusDays(1))).injectNull(.4);
    return Combinators.combine(
            Arbitraries.of(CourseStatus.class),
            Arbitraries.of(EnrollmentWay.class),
            around,
            around,
            Arbitraries.integers().between(1, 6).injectNull(.3),
            Arbitraries.of(true, false))
        .as(
            (status, way, opens, ends, capacity, queue) -> {
              Course course = new Course("course");
              course.setStatus(status);
              course.setFirstDay(LocalDate.of(2026, 9, 14));
              course.setLastDay(LocalDate.of(2026, 9, 18));
              course.setEnrollmentWay(way);
              course.setEnrollmentCode("BUZKA26");
              course.setEnrollmentOpensAt(opens);
              course.setEnrollmentEndsAt(ends);
              course.setCapacity(capacity);
              course.setWaitingList(queue);
              return course;
            });
  }
}
