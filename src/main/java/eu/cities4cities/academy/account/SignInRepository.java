package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.PaddedList;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries over sign-ins and tokens; the facts of a request are one query. */
@ApplicationScoped
class SignInRepository {
  private static final String FACTS =
      "p.id, p.givenName, p.surname, p.language, p.zone, r.role, r.courseId, r.communityId,"
          + " p.latinName";

  @PersistenceContext private EntityManager em;

  void add(SignIn signIn) {
    em.persist(signIn);
  }

  SignIn get(long id) {
    return em.find(SignIn.class, id);
  }

  /**
   * What a sign-in says.
   *
   * @param facts who it is
   * @param factorShown true if a second factor was shown
   * @param seenAt when it was last noted as seen
   */
  record Found(CallerFacts facts, boolean factorShown, Instant seenAt) {}

  /**
   * What an access token says.
   *
   * @param id its row
   * @param facts whose it is and what it may do
   * @param lastUsedAt when it was last noted as used, or null
   */
  record FoundToken(long id, CallerFacts facts, Instant lastUsedAt) {}

  /** What those sign-ins say now, by id; those that have ended or expired are left out. */
  Map<Long, Found> factsOf(Collection<Long> signInIds, Instant now) {
    PaddedList<Long> ids = PaddedList.of(signInIds);
    TypedQuery<Object[]> query =
        em.createQuery(
            "SELECT "
                + FACTS
                + """
                , s.secondFactor, s.seenAt, s.id
                 FROM Person p LEFT JOIN PersonRole r ON r.person = p, SignIn s
                WHERE s.person = p AND s.endedAt IS NULL AND s.expiresAt > ?1
                  AND p.erasedAt IS NULL AND s.id IN (%s)"""
                    .formatted(ids.marks(2)),
            Object[].class);
    ids.bindTo(query.setParameter(1, now), 2);
    Map<Long, List<Object[]>> rows =
        query.getResultStream().collect(Collectors.groupingBy(row -> (Long) row[11]));
    Map<Long, Found> found = new HashMap<>();
    rows.forEach(
        (id, each) -> {
          Object[] row = each.get(0);
          found.put(
              id, new Found(facts(each, id, Scope.all()), (Boolean) row[9], (Instant) row[10]));
        });
    return found;
  }

  Optional<Long> findByToken(String tokenHash, Instant now) {
    return em.createQuery(
            """
            SELECT s.id FROM SignIn s
            WHERE s.tokenHash = :hash AND s.endedAt IS NULL AND s.expiresAt > :now""",
            Long.class)
        .setParameter("hash", tokenHash)
        .setParameter("now", now)
        .getResultStream()
        .findFirst();
  }

  Optional<FoundToken> factsOfAccessToken(String tokenHash, Instant now) {
    List<Object[]> rows =
        em.createQuery(
                "SELECT "
                    + FACTS
                    + """
                    , t.id, t.scopes, t.lastUsedAt
                     FROM Person p LEFT JOIN PersonRole r ON r.person = p, AccessToken t
                    WHERE t.person = p AND t.tokenHash = :hash AND t.revokedAt IS NULL
                      AND (t.expiresAt IS NULL OR t.expiresAt > :now) AND p.erasedAt IS NULL""",
                Object[].class)
            .setParameter("hash", tokenHash)
            .setParameter("now", now)
            .getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = rows.get(0);
    return Optional.of(
        new FoundToken(
            (Long) row[9], facts(rows, null, Scope.read((String) row[10])), (Instant) row[11]));
  }

  /** Notes that a token was used. */
  void used(long tokenId, Instant now) {
    em.createQuery("UPDATE AccessToken t SET t.lastUsedAt = :now WHERE t.id = :id")
        .setParameter("now", now)
        .setParameter("id", tokenId)
        .executeUpdate();
  }

  /** Notes that the person of this sign-in has shown a second factor. */
  void factorShown(long signInId) {
    em.createQuery("UPDATE SignIn s SET s.secondFactor = TRUE WHERE s.id = :id")
        .setParameter("id", signInId)
        .executeUpdate();
  }

  long countOf(long personId) {
    return em.createQuery("SELECT COUNT(s) FROM SignIn s WHERE s.person.id = :person", Long.class)
        .setParameter("person", personId)
        .getSingleResult();
  }

  /** True if the person has signed in on that device before. */
  boolean knowsDevice(long personId, String deviceHash) {
    return em.createQuery(
                """
                SELECT COUNT(s) FROM SignIn s
                WHERE s.person.id = :person AND s.deviceHash = :device""",
                Long.class)
            .setParameter("person", personId)
            .setParameter("device", deviceHash)
            .getSingleResult()
        > 0;
  }

  /** Notes that a sign-in was seen, at once. */
  @Transactional
  void seen(long signInId, Instant now) {
    em.createQuery("UPDATE SignIn s SET s.seenAt = :now WHERE s.id = :id")
        .setParameter("now", now)
        .setParameter("id", signInId)
        .executeUpdate();
  }

  void end(long signInId, Instant now) {
    em.createQuery("UPDATE SignIn s SET s.endedAt = :now WHERE s.id = :id AND s.endedAt IS NULL")
        .setParameter("now", now)
        .setParameter("id", signInId)
        .executeUpdate();
  }

  int endAll(long personId, Instant now) {
    return em.createQuery(
            """
            UPDATE SignIn s SET s.endedAt = :now
            WHERE s.person.id = :person AND s.endedAt IS NULL""")
        .setParameter("now", now)
        .setParameter("person", personId)
        .executeUpdate();
  }

  void endOthers(long personId, long keptId, Instant now) {
    em.createQuery(
            """
            UPDATE SignIn s SET s.endedAt = :now
            WHERE s.person.id = :person AND s.id <> :kept AND s.endedAt IS NULL""")
        .setParameter("now", now)
        .setParameter("person", personId)
        .setParameter("kept", keptId)
        .executeUpdate();
  }

  void endOf(long personId, long signInId, Instant now) {
    em.createQuery(
            """
            UPDATE SignIn s SET s.endedAt = :now
            WHERE s.person.id = :person AND s.id = :id AND s.endedAt IS NULL""")
        .setParameter("now", now)
        .setParameter("person", personId)
        .setParameter("id", signInId)
        .executeUpdate();
  }

  List<SignIn> listOpen(long personId, Instant now) {
    return em.createQuery(
            """
            SELECT s FROM SignIn s
            WHERE s.person.id = :person AND s.endedAt IS NULL AND s.expiresAt > :now
            ORDER BY s.seenAt DESC""",
            SignIn.class)
        .setParameter("person", personId)
        .setParameter("now", now)
        .getResultList();
  }

  private static CallerFacts facts(List<Object[]> rows, Long signInId, Set<Scope> scopes) {
    Set<Role> roles = EnumSet.of(Role.PARTICIPANT);
    Set<Long> courses = new HashSet<>();
    Set<Long> communities = new HashSet<>();
    for (Object[] row : rows) {
      if (row[5] != null) {
        roles.add((Role) row[5]);
      }
      if (row[6] != null) {
        courses.add((Long) row[6]);
      }
      if (row[7] != null) {
        communities.add((Long) row[7]);
      }
    }
    Object[] row = rows.get(0);
    return new CallerFacts(
        (Long) row[0],
        signInId,
        Language.of((String) row[3]).choose(row[1] + " " + row[2], (String) row[8]),
        Language.of((String) row[3]),
        (String) row[4],
        roles,
        courses,
        communities,
        scopes);
  }
}
