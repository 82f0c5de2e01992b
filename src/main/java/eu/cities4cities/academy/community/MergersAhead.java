package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks ahead of mergers, apart from their transaction, which reads nothing before it locks. */
@ApplicationScoped
class MergersAhead {
  @Inject private CommunityRepository communities;
  @Inject private CommunityRegisterRepository register;
  @Inject private CommunityService service;

  /** The number of the community at that place in addresses; throws {@link NotFoundException}. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  long id(String slug) {
    return service
        .find(slug)
        .map(Community::getId)
        .orElseThrow(() -> new NotFoundException("community " + slug));
  }

  /** Where people go who go into these; nulls, and what is not in the register yet, go nowhere. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Set<Long> heirs(Collection<Long> successors) {
    return successors.stream()
        .filter(Objects::nonNull)
        .flatMap(id -> communities.find(id).stream())
        .map(each -> each.getHeirId() == null ? each.getId() : each.getHeirId())
        .collect(Collectors.toSet());
  }

  /**
   * The rows that a merger changes, in the order in which to lock them: parts before their whole,
   * as whoever looks for the heir of a community meets them; then by number.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Set<Long> touched(long id, long successorId) {
    Set<Long> rows = new LinkedHashSet<>();
    register.listMergedInto(id).stream().map(Community::getId).sorted().forEach(rows::add);
    Set<Long> wholes = new TreeSet<>(heirs(Set.of(successorId)));
    wholes.add(id);
    wholes.add(successorId);
    rows.addAll(wholes);
    return rows;
  }
}
