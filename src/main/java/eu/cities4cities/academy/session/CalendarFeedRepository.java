package eu.cities4cities.academy.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The queries over calendar feeds. */
@ApplicationScoped
class CalendarFeedRepository {
  @PersistenceContext private EntityManager em;

  Optional<CalendarFeed> findOf(long personId) {
    return Optional.ofNullable(em.find(CalendarFeed.class, personId));
  }

  Optional<CalendarFeed> findByToken(String token) {
    return em.createQuery("SELECT f FROM CalendarFeed f WHERE f.token = :token", CalendarFeed.class)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  void add(CalendarFeed feed) {
    em.persist(feed);
  }

  void remove(CalendarFeed feed) {
    em.remove(feed);
  }
}
