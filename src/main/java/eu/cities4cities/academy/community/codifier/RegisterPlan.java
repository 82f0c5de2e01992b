package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.CommunityStatus;
import eu.cities4cities.academy.community.codifier.Decision.Fate;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Change;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Type;
import eu.cities4cities.academy.shared.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is done to the register: what the codifier says for certain, and what somebody has decided
 * about the rest.
 *
 * @param added rows that become communities
 * @param back communities that were said by mistake to be no more
 * @param coded communities that get a code, their first or another one
 * @param renamed communities that get the name of their row
 * @param reseated communities whose row tells another seat
 * @param merged communities that become a part of another one
 * @param abolished communities that are no more
 * @param late what is left undone, for the community has changed after the day of the edition
 */
public record RegisterPlan(
    List<CodifierRow> added,
    List<Change> back,
    List<Change> coded,
    List<Change> renamed,
    List<Change> reseated,
    List<Merger> merged,
    List<RegisteredCommunity> abolished,
    List<Late> late) {

  /** A community that becomes a part of another one. */
  public record Merger(RegisteredCommunity community, Into into) {
    /**
     * The other one.
     *
     * @param communityId its number; null where a row is yet to be entered
     * @param code its code; the name of one that has none
     */
    public record Into(Long communityId, String code) {}
  }

  /**
   * A community of which something cannot hold from the day of the edition on.
   *
   * @param row the row whose name it does not get; null where it does not end
   */
  public record Late(RegisteredCommunity community, CodifierRow row) {}

  /**
   * Plans.
   *
   * @param on the day from which the changes hold
   * @throws RefusedException if a decision is about nothing that is open, contradicts another one,
   *     or names a community that is not there
   */
  public static RegisterPlan of(RegisterDiff diff, List<Decision> decisions, LocalDate on) {
    return new Planning(diff, decisions, on).plan();
  }

  /** Whether the register stays as it is. */
  public boolean isEmpty() {
    return added.isEmpty()
        && back.isEmpty()
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
    private final Map<Long, Change> ended = new HashMap<>();
    private final List<Change> back = new ArrayList<>();
    private final Map<RegisteredCommunity, String> merged = new LinkedHashMap<>();
    private final List<RegisteredCommunity> abolished = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private final List<Decision> decisions;
    private final LocalDate on;

    Planning(RegisterDiff diff, List<Decision> decisions, LocalDate on) {
      this.diff = diff;
      this.decisions = decisions;
      this.on = on;
      diff.of(Type.ENDED).forEach(change -> ended.put(change.communityId(), change));
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
      List<Change> present = new ArrayList<>(back);
      present.addAll(same);
      present.addAll(diff.of(Type.RENAMED));
      present.addAll(diff.of(Type.KNOWN));
      List<Merger> mergers = mergers(present);
      List<Change> renamed = present.stream().filter(Planning::isRenamed).toList();
      return new RegisterPlan(
          List.copyOf(added),
          List.copyOf(back),
          List.copyOf(same),
          inTime(renamed, Change::community, Change::row),
          present.stream().filter(Planning::isReseated).toList(),
          inTime(mergers, Merger::community, each -> null),
          inTime(abolished, each -> each, each -> null),
          List.copyOf(late));
    }

    /** What can hold from the day of the edition on; the rest is left undone. */
    private <T> List<T> inTime(
        List<T> all, Function<T, RegisteredCommunity> community, Function<T, CodifierRow> row) {
      List<T> inTime = new ArrayList<>();
      for (T each : all) {
        if (community.apply(each).isChangedAfter(on)) {
          late.add(new Late(community.apply(each), row.apply(each)));
        } else {
          inTime.add(each);
        }
      }
      return List.copyOf(inTime);
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
          if (!taken.add(change.row().code())) {
            throw contradiction(change.community());
          }
          once(decision, change.community());
          same.add(change);
          found.add(decision.communityId());
        }
        case OTHER -> {
          doubt(decision);
          others.add(pair(decision.communityId(), decision.code()));
        }
        case BACK -> back.add(mistaken(decision));
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

    private List<Merger> mergers(List<Change> present) {
      Successors successors = new Successors(diff.register(), added, present, abolished);
      List<Merger> mergers = new ArrayList<>();
      merged.forEach(
          (community, code) ->
              mergers.add(
                  new Merger(
                      community,
                      successors
                          .of(community, code)
                          .orElseThrow(() -> noSuccessor(community, code)))));
      return mergers;
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

    /** Out of a merger, with which its people have moved, no community comes back. */
    private Change mistaken(Decision decision) {
      Change change = ended.get(decision.communityId());
      if (change == null || change.community().status() != CommunityStatus.ABOLISHED) {
        throw new RefusedException("community.import.undecidable", decision.communityId());
      }
      once(decision, change.community());
      return change;
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
