package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.codifier.Decision.Fate;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Change;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Type;
import eu.cities4cities.academy.shared.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done to the register: what the codifier says for certain, and what somebody has decided
 * about the rest.
 *
 * @param added rows that become communities
 * @param coded communities that get a code, their first or another one
 * @param renamed communities that get the name of their row
 * @param reseated communities whose row tells another seat
 * @param merged communities that become a part of another one, with its code
 * @param abolished communities that are no more
 */
public record RegisterPlan(
    List<CodifierRow> added,
    List<Change> coded,
    List<Change> renamed,
    List<Change> reseated,
    Map<RegisteredCommunity, String> merged,
    List<RegisteredCommunity> abolished) {

  /**
   * Plans.
   *
   * @throws RefusedException if a decision is about nothing that is open, contradicts another one,
   *     or names a community that is not there
   */
  public static RegisterPlan of(RegisterDiff diff, List<Decision> decisions) {
    return new Planning(diff, decisions).plan();
  }

  /** Whether the register stays as it is. */
  public boolean isEmpty() {
    return added.isEmpty()
        && coded.isEmpty()
        && renamed.isEmpty()
        && reseated.isEmpty()
        && merged.isEmpty()
        && abolished.isEmpty();
  }

  /** The codes of the rows that become communities. */
  public Set<String> addedCodes() {
    return added.stream().map(CodifierRow::code).collect(Collectors.toSet());
  }

  /** One making of a plan. */
  private static final class Planning {
    private final RegisterDiff diff;
    private final Map<Long, Change> gone = new HashMap<>();
    private final Map<String, Change> doubtful = new LinkedHashMap<>();
    private final Set<Long> decided = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<Long> found = new HashSet<>();
    private final List<CodifierRow> added = new ArrayList<>();
    private final List<Change> same = new ArrayList<>();
    private final Map<RegisteredCommunity, String> merged = new LinkedHashMap<>();
    private final List<RegisteredCommunity> abolished = new ArrayList<>();
    private final List<Decision> decisions;

    Planning(RegisterDiff diff, List<Decision> decisions) {
      this.diff = diff;
      this.decisions = decisions;
      diff.of(Type.GONE).forEach(change -> gone.put(change.communityId(), change));
      diff.of(Type.DOUBTFUL)
          .forEach(change -> doubtful.put(pair(change.communityId(), change.row().code()), change));
    }

    RegisterPlan plan() {
      decisions.stream().filter(each -> each.fate() != Fate.LEFT).forEach(this::take);
      diff.of(Type.NEW).forEach(change -> added.add(change.row()));
      addOthers();
      same.addAll(diff.of(Type.CODED));
      same.addAll(diff.of(Type.MOVED));
      requireSuccessors();
      List<Change> renamed = new ArrayList<>(diff.of(Type.RENAMED));
      same.stream().filter(Planning::isRenamed).forEach(renamed::add);
      List<Change> reseated = new ArrayList<>();
      List.of(diff.of(Type.KNOWN), diff.of(Type.RENAMED), same)
          .forEach(some -> some.stream().filter(Planning::isReseated).forEach(reseated::add));
      return new RegisterPlan(
          List.copyOf(added),
          List.copyOf(same),
          List.copyOf(renamed),
          List.copyOf(reseated),
          merged,
          List.copyOf(abolished));
    }

    private void take(Decision decision) {
      switch (decision.fate()) {
        case MERGED -> {
          RegisteredCommunity community = open(decision);
          if (decision.code() == null) {
            throw noSuccessor(community, "");
          }
          merged.put(community, decision.code());
        }
        case ABOLISHED -> abolished.add(open(decision));
        case SAME -> {
          Change change = doubt(decision);
          if (change.community().ended() || !taken.add(change.row().code())) {
            throw contradiction(change.community());
          }
          once(decision, change.community());
          same.add(change);
          found.add(decision.communityId());
        }
        case OTHER -> {
          Change change = doubt(decision);
          if (change.community().ended()) {
            throw contradiction(change.community());
          }
          others.add(pair(decision.communityId(), decision.code()));
        }
        case LEFT -> {
          // nothing
        }
      }
    }

    /**
     * A row becomes a community of its own once none that bears its name can be it any more: each
     * is said to be another one, or has been found in another row.
     */
    private void addOthers() {
      Map<String, List<Change>> rows =
          doubtful.values().stream()
              .collect(
                  Collectors.groupingBy(
                      change -> change.row().code(), LinkedHashMap::new, Collectors.toList()));
      rows.forEach(
          (code, candidates) -> {
            boolean asked = candidates.stream().anyMatch(this::isOther);
            boolean free =
                candidates.stream()
                    .allMatch(each -> isOther(each) || found.contains(each.communityId()));
            if (asked && free && !taken.contains(code)) {
              added.add(candidates.get(0).row());
            }
          });
    }

    private boolean isOther(Change change) {
      return others.contains(pair(change.communityId(), change.row().code()));
    }

    /** Whoever takes a community in has to be in the register once all else is done. */
    private void requireSuccessors() {
      Set<String> present = new HashSet<>();
      added.forEach(row -> present.add(row.code()));
      List.of(diff.of(Type.KNOWN), diff.of(Type.RENAMED), same)
          .forEach(some -> some.forEach(change -> present.add(change.row().code())));
      merged.forEach(
          (community, code) -> {
            if (!present.contains(code)) {
              throw noSuccessor(community, code);
            }
          });
    }

    private static RefusedException noSuccessor(RegisteredCommunity community, String code) {
      return new RefusedException("community.import.successor", community.nameUk(), code);
    }

    private RegisteredCommunity open(Decision decision) {
      Change change = gone.get(decision.communityId());
      if (change == null) {
        throw new RefusedException("community.import.undecidable", decision.communityId());
      }
      once(decision, change.community());
      return change.community();
    }

    private Change doubt(Decision decision) {
      Change change = doubtful.get(pair(decision.communityId(), decision.code()));
      if (change == null) {
        throw new RefusedException("community.import.undecidable", decision.communityId());
      }
      return change;
    }

    private void once(Decision decision, RegisteredCommunity community) {
      if (!decided.add(decision.communityId())) {
        throw contradiction(community);
      }
    }

    private static RefusedException contradiction(RegisteredCommunity community) {
      return new RefusedException("community.import.contradiction", community.nameUk());
    }

    private static boolean isRenamed(Change change) {
      return !change.community().nameUk().equals(change.row().nameUk());
    }

    private static boolean isReseated(Change change) {
      return !change.row().centreUk().equals(change.community().centreUk());
    }

    private static String pair(long communityId, String code) {
      return communityId + " " + code;
    }
  }
}
