package eu.cities4cities.academy.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/**
 * Finds out whom a merger moves, apart from its transaction, which reads nothing before it locks.
 */
@ApplicationScoped
class PeopleApart {
  @Inject private MergedCommunityRepository people;

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
}
