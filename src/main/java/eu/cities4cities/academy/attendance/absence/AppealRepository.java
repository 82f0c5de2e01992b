package eu.cities4cities.academy.attendance.absence;

import jakarta.enterprise.context.ApplicationScoped;

/** The queries over appeals. */
@ApplicationScoped
class AppealRepository extends AskedRepository<Appeal> {
  AppealRepository() {
    super(Appeal.class, "a.answeredAt IS NULL");
  }
}
