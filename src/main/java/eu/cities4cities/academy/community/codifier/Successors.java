package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.codifier.RegisterDiff.Change;
import eu.cities4cities.academy.community.codifier.RegisterPlan.Merger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The communities of which others may have become parts: those of the file that will be in the
 * register once all else is done, and all that are there already, also where the file has them not.
 */
final class Successors {
  /** By code, and by number in the register. */
  private final Map<String, Merger.Into> all = new HashMap<>();

  /**
   * Those that there will be.
   *
   * @param added rows that become communities
   * @param found communities that stand in a row of the file, or are found to
   * @param ending communities that are no more afterwards
   */
  Successors(
      Collection<RegisteredCommunity> register,
      Collection<CodifierRow> added,
      Collection<Change> found,
      Collection<RegisteredCommunity> ending) {
    register.stream()
        .filter(each -> each.isActive() && !ending.contains(each))
        .forEach(this::offer);
    added.forEach(row -> all.put(row.code(), new Merger.Into(null, row.code())));
    found.forEach(
        change ->
            all.put(
                change.row().code(), new Merger.Into(change.communityId(), change.row().code())));
  }

  private void offer(RegisteredCommunity community) {
    String told = community.code() == null ? community.nameUk() : community.code();
    Merger.Into into = new Merger.Into(community.id(), told);
    all.put(String.valueOf(community.id()), into);
    if (community.code() != null) {
      all.put(community.code(), into);
    }
  }

  /** The one of that code or number, unless it is the community itself. */
  Optional<Merger.Into> of(RegisteredCommunity community, String codeOrNumber) {
    return Optional.ofNullable(all.get(codeOrNumber))
        .filter(into -> into.communityId() == null || into.communityId() != community.id());
  }
}
