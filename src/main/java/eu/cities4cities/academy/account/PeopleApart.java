package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/**
 * Finds out whom the end of a community touches, apart from its transaction: what is read there is
 * of before its locks, and a search that locks would lock those who are about to come as well.
 */
@ApplicationScoped
class PeopleApart {
  @Inject private MergedCommunityRepository people;
  @Inject private PersonRepository persons;
  @Inject private PersonRequestRepository requests;
  @Inject private InvitationRepository invitations;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> peopleOf(Set<Long> communities) {
    return people.people(communities);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> requestsAbout(Set<Long> communities) {
    return people.requests(communities);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> invitationsTo(Set<Long> communities) {
    return people.invitations(communities);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> coordinatorRoles(long community) {
    return persons.listCoordinatorRoles(community);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> requestsToCoordinate(long community) {
    return requests.listOpenFor(community);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> invitationsToCoordinate(long community) {
    return invitations.listOpenInto(community);
  }
}
