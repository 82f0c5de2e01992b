package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import eu.cities4cities.academy.community.Community;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** A person's enrollments: shown to them, and nobody's after an erasure. */
@ApplicationScoped
class CoursePersonalDataRepository implements PersonalDataSource {
  @PersistenceContext private EntityManager em;
  @Inject private CourseRepository courses;
  @Inject private SeatKeeper seats;
  @Inject private Clock clock;

  @Override
  public int place() {
    return 30;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection enrollments =
        PersonalDataSection.of(
            "enrollments", "course", "community", "enrolledAt", "leftAt", "graduateNameConsent");
    for (Enrollment enrollment : enrollmentsOf(person)) {
      Course course = enrollment.getCourse();
      Community community = enrollment.getCommunity();
      enrollments.row(
          new PersonalDataSection.Text(course.getTitleUk(), course.getTitleEn()),
          community == null
              ? null
              : new PersonalDataSection.Text(community.getNameUk(), community.getNameEn()),
          enrollment.getEnrolledAt(),
          enrollment.getLeftAt(),
          enrollment.isGraduateNameConsent());
    }
    PersonalDataSection requests =
        PersonalDataSection.of("courseRequests", "course", "status", "askedAt", "note", "answer");
    for (CourseRequest request : requestsOf(person)) {
      Course course = request.getCourse();
      requests.row(
          new PersonalDataSection.Text(course.getTitleUk(), course.getTitleEn()),
          request.getStatus(),
          request.getAskedAt(),
          request.getNote(),
          request.getAnswer());
    }
    return List.of(enrollments, requests);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    int count = enrollmentsOf(person).size();
    return count == 0
        ? List.of()
        : List.of(KeptAfterErasure.of("personalData.kept.enrollments", count));
  }

  /** Their courses, in which somebody may be giving seats or certificates just now. */
  @Override
  public void hold(DataSubject person) {
    em.createQuery(
            """
            SELECT DISTINCT e.course.id FROM Enrollment e
            WHERE e.person.id = :person ORDER BY e.course.id""",
            Long.class)
        .setParameter("person", person.id())
        .getResultList()
        .forEach(courses::lock);
  }

  /**
   * The row stays, so that the seats of a past course can be explained, and is nobody's seat: where
   * others wait for it, they get it. What the person asked for goes.
   */
  @Override
  public void erase(DataSubject person) {
    em.flush();
    List<Long> seated =
        em.createQuery(
                """
                SELECT e.course.id FROM Enrollment e
                WHERE e.person.id = :person AND e.leftAt IS NULL ORDER BY e.course.id""",
                Long.class)
            .setParameter("person", person.id())
            .getResultList();
    List<Course> left = seated.stream().flatMap(id -> courses.lock(id).stream()).toList();
    em.createQuery("DELETE FROM CourseRequest r WHERE r.person.id = :person")
        .setParameter("person", person.id())
        .executeUpdate();
    em.createQuery(
            """
            UPDATE Enrollment e SET e.leftAt = COALESCE(e.leftAt, :now), e.community = NULL,
              e.graduateNameConsent = FALSE WHERE e.person.id = :person""")
        .setParameter("now", clock.instant())
        .setParameter("person", person.id())
        .executeUpdate();
    left.forEach(seats::promote);
  }

  private List<CourseRequest> requestsOf(DataSubject person) {
    return em.createQuery(
            """
            SELECT r FROM CourseRequest r JOIN FETCH r.course
            WHERE r.person.id = :person ORDER BY r.id""",
            CourseRequest.class)
        .setParameter("person", person.id())
        .getResultList();
  }

  private List<Enrollment> enrollmentsOf(DataSubject person) {
    return em.createQuery(
            """
            SELECT e FROM Enrollment e JOIN FETCH e.course LEFT JOIN FETCH e.community
            WHERE e.person.id = :person ORDER BY e.id""",
            Enrollment.class)
        .setParameter("person", person.id())
        .getResultList();
  }
}
