package eu.cities4cities.academy.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;

/** Reads which communities there are or were, and where. */
@ApplicationScoped
class CommunityGroupRepository {
  @PersistenceContext private EntityManager em;

  /** All communities by their regions. */
  CommunityGroups read() {
    Map<String, String> regions = new HashMap<>();
    em.createQuery("SELECT c.id, c.regionCode FROM Community c", Object[].class)
        .getResultList()
        .forEach(row -> regions.put(String.valueOf(row[0]), (String) row[1]));
    return new CommunityGroups(regions);
  }
}
