package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * What people ask of the staff, to look through; deciding is the business of each kind's service.
 */
@Service
public class RequestQueue {
  private static final int DECIDED_SHOWN = 20;

  @Inject private PersonRequestRepository requests;
  @Inject private Caller caller;

  /** Open requests of a kind, the longest waiting first; administrators see erasures only. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<PersonRequest> list(RequestKind kind, int first, int size) {
    return may(kind) ? requests.listOpen(kind, first, size) : List.of();
  }

  /** How many requests of each kind wait. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public Map<RequestKind, Long> counts() {
    Map<RequestKind, Long> counts = requests.countOpen();
    counts.keySet().removeIf(kind -> !may(kind));
    return counts;
  }

  /** The latest decisions. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<PersonRequest> listDecided() {
    return requests.listDecided(DECIDED_SHOWN).stream()
        .filter(request -> may(request.getKind()))
        .toList();
  }

  private boolean may(RequestKind kind) {
    return kind == RequestKind.ERASURE || caller.is(Role.ORGANIZER);
  }
}
