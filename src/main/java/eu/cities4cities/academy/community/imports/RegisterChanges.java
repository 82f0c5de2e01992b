package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityEnds;
import eu.cities4cities.academy.community.CommunityRegisterService;
import eu.cities4cities.academy.community.CommunityRegistration;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.codifier.CodifierRow;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Change;
import eu.cities4cities.academy.community.codifier.RegisterPlan;
import eu.cities4cities.academy.community.codifier.RegisteredCommunity;
import eu.cities4cities.academy.community.imports.ImportedChange.Kind;
import eu.cities4cities.academy.shared.imports.TakenBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carries out what an edition of the codifier does to the register, and takes it back. */
@ApplicationScoped
class RegisterChanges {
  @Inject private CommunityService communities;
  @Inject private CommunityRegisterService register;
  @Inject private CommunityEnds ends;
  @Inject private CommunityImportRepository rows;

  /**
   * Locks what the ends of communities in a plan will change elsewhere; before anything else is
   * read.
   */
  void prepare(RegisterPlan plan) {
    Map<Long, Long> successors = new HashMap<>();
    plan.merged().forEach(each -> successors.put(each.community().id(), each.into().communityId()));
    plan.abolished().forEach(community -> successors.put(community.id(), null));
    ends.prepareEndings(successors);
  }

  /**
   * Carries a plan out: first what is new or comes back, so that others can go into it.
   *
   * @param reason what the audit trail says as the reason
   */
  List<ImportedChange> make(RegisterPlan plan, LocalDate on, String reason) {
    List<ImportedChange> made = new ArrayList<>();
    Map<String, Long> added = add(plan.added(), made);
    for (Change change : plan.back()) {
      LocalDate ended = ends.comeBack(change.communityId(), reason);
      made.add(changed(Kind.CAME_BACK, change, ended.toString(), null));
    }
    for (Change change : plan.coded()) {
      RegisteredCommunity community = change.community();
      register.assignCode(community.id(), change.row().code(), reason);
      Kind kind = community.code() == null ? Kind.CODED : Kind.MOVED;
      made.add(changed(kind, change, community.code(), change.row().code()));
    }
    for (Change change : plan.renamed()) {
      String before = change.community().nameUk();
      register.rename(change.communityId(), change.row().nameUk(), on, reason);
      made.add(changed(Kind.RENAMED, change, before, change.row().nameUk()));
    }
    for (RegisterPlan.Merger merger : plan.merged()) {
      Long present = merger.into().communityId();
      long into = present == null ? added.get(merger.into().code()) : present;
      ends.mergeInto(merger.community().id(), into, on, reason);
      made.add(ended(Kind.MERGED, merger.community(), merger.into().code()));
    }
    for (RegisteredCommunity community : plan.abolished()) {
      ends.abolish(community.id(), on, reason);
      made.add(ended(Kind.ABOLISHED, community, null));
    }
    // Last, for they are many, and others wait for their rows until the commit.
    for (Change change : plan.reseated()) {
      register.centre(change.communityId(), change.row().centreUk());
    }
    return made;
  }

  private Map<String, Long> add(List<CodifierRow> added, List<ImportedChange> made) {
    List<Community> registered =
        communities.register(added.stream().map(RegisterChanges::registration).toList());
    Map<String, Long> ids = new HashMap<>();
    for (Community community : registered) {
      ids.put(community.getCode(), community.getId());
      made.add(
          new ImportedChange(
              Kind.ADDED, community.getId(), community.getCode(), null, community.getNameUk()));
    }
    return ids;
  }

  private static CommunityRegistration registration(CodifierRow row) {
    Region region = Region.ofCode(row.regionCode()).orElseThrow();
    return new CommunityRegistration(
        row.code(),
        row.nameUk(),
        null,
        region,
        row.centreUk(),
        false,
        region.occupied(),
        false,
        null,
        null);
  }

  private static ImportedChange changed(Kind kind, Change change, String before, String after) {
    return new ImportedChange(kind, change.communityId(), change.row().code(), before, after);
  }

  private static ImportedChange ended(Kind kind, RegisteredCommunity community, String into) {
    return new ImportedChange(kind, community.id(), community.code(), community.nameUk(), into);
  }

  /** Takes back what can be, the last first, and says how much that was. */
  TakenBack takeBack(List<ImportedChange> made, String reason) {
    Map<Long, Long> ending = new HashMap<>();
    made.stream()
        .filter(change -> change.kind() == Kind.CAME_BACK && change.communityId() != null)
        .forEach(change -> ending.put(change.communityId(), null));
    ends.prepareEndings(ending);
    List<Long> added = new ArrayList<>();
    int taken = 0;
    for (int i = made.size() - 1; i >= 0; i--) {
      ImportedChange change = made.get(i);
      if (change.communityId() == null) {
        continue; // another undo has taken it out of the register
      }
      if (change.kind() == Kind.ADDED) {
        added.add(change.communityId());
      } else if (takeBack(change, reason)) {
        taken++;
      }
    }
    taken += rows.removeUnused(added);
    return new TakenBack(taken, made.size() - taken);
  }

  private boolean takeBack(ImportedChange change, String reason) {
    long id = change.communityId();
    return switch (change.kind()) {
      case RENAMED -> register.takeBackName(id, change.after(), change.before(), reason);
      case MOVED -> register.takeBackCode(id, change.after(), change.before(), reason);
      case CAME_BACK -> ends.endAgain(id, LocalDate.parse(change.before()), reason);
      default -> false; // a first code is true; people have moved with mergers and ends
    };
  }
}
