package eu.cities4cities.academy.account.secondstep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queries over second factors, their recovery codes and half sign-ins. */
@ApplicationScoped
class SecondFactorRepository {
  @PersistenceContext private EntityManager em;

  Optional<SecondFactor> find(long personId) {
    return Optional.ofNullable(em.find(SecondFactor.class, personId));
  }

  void add(SecondFactor factor) {
    em.persist(factor);
  }

  /** Takes a time step, once: false if it, or a later one, was taken before. */
  boolean takeStep(long personId, long step) {
    return em.createQuery(
                """
                UPDATE SecondFactor f SET f.lastStep = :step
                WHERE f.personId = :person AND f.lastStep < :step""")
            .setParameter("step", step)
            .setParameter("person", personId)
            .executeUpdate()
        == 1;
  }

  void addCodes(long personId, List<String> hashes) {
    hashes.forEach(hash -> em.persist(new RecoveryCode(personId, hash)));
  }

  /** Uses a recovery code, once. */
  boolean useCode(long personId, String hash, Instant now) {
    return em.createQuery(
                """
                UPDATE RecoveryCode c SET c.usedAt = :now
                WHERE c.personId = :person AND c.codeHash = :hash AND c.usedAt IS NULL""")
            .setParameter("now", now)
            .setParameter("person", personId)
            .setParameter("hash", hash)
            .executeUpdate()
        == 1;
  }

  long countUnused(long personId) {
    return em.createQuery(
            """
            SELECT COUNT(c) FROM RecoveryCode c
            WHERE c.personId = :person AND c.usedAt IS NULL""",
            Long.class)
        .setParameter("person", personId)
        .getSingleResult();
  }

  void removeCodes(long personId) {
    em.createQuery("DELETE FROM RecoveryCode c WHERE c.personId = :person")
        .setParameter("person", personId)
        .executeUpdate();
  }

  /** Removes the factor and its codes; says whether there was one. */
  boolean remove(long personId) {
    removeCodes(personId);
    return em.createQuery("DELETE FROM SecondFactor f WHERE f.personId = :person")
            .setParameter("person", personId)
            .executeUpdate()
        == 1;
  }

  void add(HalfSignIn half) {
    em.persist(half);
  }

  Optional<HalfSignIn> findHalf(String tokenHash, Instant now) {
    return em.createQuery(
            """
            SELECT h FROM HalfSignIn h
            WHERE h.tokenHash = :hash AND h.endedAt IS NULL AND h.expiresAt > :now""",
            HalfSignIn.class)
        .setParameter("hash", tokenHash)
        .setParameter("now", now)
        .getResultStream()
        .findFirst();
  }

  /** The same, held against another request that spends or fails it at this moment. */
  Optional<HalfSignIn> lockHalf(String tokenHash, Instant now) {
    Optional<HalfSignIn> half = findHalf(tokenHash, now);
    half.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return half;
  }

  /** Ends a half sign-in, once. */
  boolean endHalf(String tokenHash, Instant now) {
    return em.createQuery(
                """
                UPDATE HalfSignIn h SET h.endedAt = :now
                WHERE h.tokenHash = :hash AND h.endedAt IS NULL AND h.expiresAt > :now""")
            .setParameter("now", now)
            .setParameter("hash", tokenHash)
            .executeUpdate()
        == 1;
  }

  /** Ends all half sign-ins of a person. */
  void endHalves(long personId, Instant now) {
    em.createQuery(
            """
            UPDATE HalfSignIn h SET h.endedAt = :now
            WHERE h.personId = :person AND h.endedAt IS NULL""")
        .setParameter("now", now)
        .setParameter("person", personId)
        .executeUpdate();
  }

  int removeHalvesBefore(Instant before) {
    return em.createQuery("DELETE FROM HalfSignIn h WHERE h.createdAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
