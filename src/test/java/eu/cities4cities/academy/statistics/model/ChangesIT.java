package eu.cities4cities.academy.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.Gender;
import eu.cities4cities.academy.account.ProfileService;
import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.attendance.absence.OutageService;
import eu.cities4cities.academy.attendance.absence.OutageWindow;
import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.course.Wish;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a course's figures rest on, a change of it has the course counted anew. */
@ExtendWith(ArquillianExtension.class)
class ChangesIT {
  @Inject private ReadModelService model;
  @Inject private StoredFigures stored;
  @Inject private Counted counted;
  @Inject private OutageService outages;
  @Inject private ProfileService profiles;
  @Inject private EnrollmentService enrollments;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;

  @Test
  void whatSomebodySaysOfTheirGenderIsNoticed() {
    long course = data.openCourse();
    long person = data.person();
    data.enroll(course, person);
    assertNoticed(
        course,
        () -> {
          acting.as(person);
          profiles.saveGender(Gender.FEMALE);
        });
  }

  @Test
  void anotherCommunityOfSomebodyWhoWaitsIsNoticed() {
    long course = data.openCourse();
    long person = data.person();
    ask(course, person);
    assertNoticed(
        course,
        () ->
            data.insert(
                "UPDATE person SET community_id = ? WHERE id = ?", data.community(), person));
    assertThat(figure(course, Measure.REGISTERED, Part.WHOLE)).isEqualTo(FigureValue.of(1));
  }

  @Test
  void anotherCommunityOfASeatIsNoticed() {
    long course = data.openCourse();
    long person = data.person();
    data.enroll(course, person);
    assertNoticed(
        course,
        () ->
            data.insert(
                "UPDATE enrollment SET community_id = ? WHERE person_id = ?",
                data.community(),
                person));
  }

  @Test
  void aRequestInPlaceOfAnotherIsNoticed() {
    long course = data.openCourse();
    long gone = data.person();
    ask(course, gone);
    assertNoticed(
        course,
        () -> {
          data.insert("DELETE FROM course_request WHERE person_id = ?", gone);
          ask(course, data.person());
        });
  }

  @Test
  void aSeatInAnEarlierCourseIsNoticed() {
    long earlier = data.openCourse();
    long later = data.course("OPEN", LocalDate.now(KyivTime.ZONE).plusDays(3), 2, null);
    long person = data.person();
    data.enroll(later, person);
    assertNoticed(
        later,
        () -> {
          acting.as(person);
          enrollments.enroll(data.slugOf(earlier), Wish.seat(false));
        });
    assertThat(figure(later, Measure.RETURNING, Part.WHOLE)).isEqualTo(FigureValue.of(1));
  }

  @Test
  void whoeverGivesASeatUpStaysExcusedForWhatWasBefore() {
    long course = data.openCourse();
    long community = data.community();
    LocalDateTime start = KyivTime.today(clock).minusDays(1).atTime(10, 0);
    long session = data.session(course, start, 60);
    List<Long> people = List.of(data.personOf(community), data.personOf(community));
    people.forEach(person -> data.enroll(course, person));
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    outages.declare(
        course,
        new OutageWindow(
            null, community, OutageReason.POWER_CUT, start, start.plusMinutes(60), ""));
    counted.now(course);
    Part part = Part.of(Dimension.SESSION, session);
    Part reason = Part.of(Dimension.REASON, OutageReason.POWER_CUT);
    assertThat(figure(course, Measure.EXCUSED, part)).isEqualTo(FigureValue.of(2));
    assertThat(figure(course, Measure.EXCUSED_BY, reason)).isEqualTo(FigureValue.of(2));
    data.insert(
        "UPDATE enrollment SET left_at = ?, version = version + 1 WHERE person_id = ?",
        LocalDateTime.ofInstant(KyivTime.instant(start.plusHours(2)), ZoneOffset.UTC),
        people.get(0));
    counted.now(course);
    assertThat(figure(course, Measure.LEFT, Part.WHOLE)).isEqualTo(FigureValue.of(1));
    assertThat(figure(course, Measure.EXCUSED, part)).isEqualTo(FigureValue.of(2));
    assertThat(figure(course, Measure.EXCUSED_BY, reason)).isEqualTo(FigureValue.of(2));
  }

  /** Nobody else counts the course meanwhile. */
  private void assertNoticed(long course, Runnable change) {
    counted.now(course);
    Lease lease = taken(course);
    change.run();
    assertThat(model.isCurrent(course)).isFalse();
    assertThat(model.count(lease)).isTrue();
  }

  private Lease taken(long course) {
    Optional<Lease> lease = model.take(course);
    while (lease.isEmpty()) {
      lease = model.take(course);
    }
    return lease.get();
  }

  private FigureValue figure(long course, Measure measure, Part part) {
    CourseFigures figures =
        stored.of(List.of(course), List.of("", "session", "reason")).get(course);
    return figures.figure(measure, part).value();
  }

  private void ask(long course, long person) {
    data.insert(
        "INSERT INTO course_request (course_id, person_id, status, asked_at)"
            + " VALUES (?, ?, 'WAITING', UTC_TIMESTAMP(3))",
        course,
        person);
  }
}
