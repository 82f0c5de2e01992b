package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The queries over invitations. */
@ApplicationScoped
class InvitationRepository {
  private static final String OPEN =
      " FROM Invitation i WHERE i.acceptedAt IS NULL AND i.withdrawnAt IS NULL AND ";

  @PersistenceContext private EntityManager em;

  void add(Invitation invitation) {
    em.persist(invitation);
    em.flush();
  }

  /** The invitation, locked: it is accepted, withdrawn or sent again by one at a time. */
  Invitation getForChange(long id) {
    Invitation invitation = em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (invitation == null) {
      throw new NotFoundException("invitation " + id);
    }
    return invitation;
  }

  Optional<Invitation> find(String tokenHash) {
    return em.createQuery("SELECT i FROM Invitation i WHERE i.tokenHash = :hash", Invitation.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  Optional<Invitation> lock(String tokenHash) {
    return find(tokenHash).map(found -> getForChange(found.getId()));
  }

  /** The ids of open invitations to coordinate a community. */
  List<Long> listOpenInto(long communityId) {
    return em.createQuery(
            "SELECT i.id" + OPEN + "i.communityId = :community AND i.role = :role ORDER BY i.id",
            Long.class)
        .setParameter("community", communityId)
        .setParameter("role", Role.COORDINATOR)
        .getResultList();
  }

  /** The open invitation of an address into that role and scope. */
  Optional<Invitation> findOpen(String email, Role role, Long courseId, Long communityId) {
    return em.createQuery("SELECT i" + OPEN + "i.email = :email", Invitation.class)
        .setParameter("email", email)
        .getResultStream()
        .filter(
            each ->
                each.getRole() == role
                    && Objects.equals(each.getCourseId(), courseId)
                    && Objects.equals(each.getCommunityId(), communityId))
        .findFirst();
  }

  /** Open invitations into roles, or into accounts that wait; the newest first. */
  List<Invitation> listOpen(boolean roles, int first, int size) {
    return em.createQuery("SELECT i" + OPEN + of(roles) + " ORDER BY i.id DESC", Invitation.class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** Open invitations of a community's staff, the newest first. */
  List<Invitation> listStaff(long communityId, int most) {
    return em.createQuery(
            "SELECT i" + OPEN + "i.role IS NULL AND i.communityId = :community ORDER BY i.id DESC",
            Invitation.class)
        .setParameter("community", communityId)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many invitations of a community's staff were made since then. */
  long countStaff(long communityId, Instant since) {
    return em.createQuery(
            """
            SELECT COUNT(i) FROM Invitation i WHERE i.role IS NULL
              AND i.communityId = :community AND i.createdAt >= :since""",
            Long.class)
        .setParameter("community", communityId)
        .setParameter("since", since)
        .getSingleResult();
  }

  long countOpen(boolean roles) {
    return em.createQuery("SELECT COUNT(i)" + OPEN + of(roles), Long.class).getSingleResult();
  }

  List<Invitation> listTo(String email) {
    return em.createQuery(
            "SELECT i FROM Invitation i WHERE i.email = :email ORDER BY i.id", Invitation.class)
        .setParameter("email", email)
        .getResultList();
  }

  void removeTo(Collection<String> emails) {
    if (!emails.isEmpty()) {
      em.createQuery("DELETE FROM Invitation i WHERE i.email IN :emails")
          .setParameter("emails", emails)
          .executeUpdate();
    }
  }

  private static String of(boolean roles) {
    return roles ? "i.role IS NOT NULL" : "i.role IS NULL";
  }
}
