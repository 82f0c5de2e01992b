package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of communities: mergers, the end, and the way back from an end that was none.
 * Nothing is deleted; each change has its day and its reason in the audit trail; changes are made
 * one at a time.
 */
@Service
public class CommunityEnds {
  @Inject private CommunityRegisterRepository register;
  @Inject private CommunityWords words;
  @Inject private MergersAhead ahead;
  @Inject private ProfileEndings profiles;
  @Inject private Event<CommunitiesEnding> ending;
  @Inject private Event<CommunityMerged> merged;
  @Inject private Event<CommunityAbolished> abolished;
  @Inject private Event<CommunityCameBack> cameBack;
  @Inject private Event<CommunityEndingAgain> endingAgain;
  @Inject private RegisterBook book;

  /**
   * Locks what the end of communities will change elsewhere, before any row of the register is
   * locked. Ends one by one do it themselves; whoever makes several in one transaction asks for all
   * at first.
   *
   * @param successors each community that will end, with the one into which it goes, or null if
   *     that is yet to be entered or there is none
   */
  @Internal
  public void prepareEndings(Map<Long, Long> successors) {
    register.takeTurn();
    if (!successors.isEmpty()) {
      ending.fire(new CommunitiesEnding(successors.keySet(), ahead.heirs(successors.values())));
    }
  }

  /**
   * Makes the community a part of another one from that day on. What it had stays its own: its
   * page, its names, enrollments and certificates of its time; its people, coordinators and places
   * on courses go over ({@link CommunityMerged}).
   *
   * @param successorId the community into which it goes; where that has become a part of a third
   *     one itself, people go there
   * @param on the day by Kyiv, not in the future nor before the present name
   * @throws RefusedException if either has ended otherwise, or the successor is a part of this one
   */
  @Internal
  public void mergeInto(long id, long successorId, LocalDate on, String reason) {
    prepareEndings(Map.of(id, successorId));
    ahead.touched(id, successorId).forEach(register::lock);
    Community community = register.lock(id);
    Community successor = register.lock(successorId);
    requireActive(community);
    Community heir = successor.isActive() ? successor : heirOf(successor);
    if (heir.getId() == id) {
      throw new RefusedException("community.register.cycle");
    }
    book.requireDay(on, book.calledSince(id));
    community.endAs(CommunityStatus.MERGED, on, successor.getId(), heir.getId());
    register.listMergedInto(id).forEach(part -> part.follow(heir.getId()));
    register.flush();
    profiles.close(community, heir);
    words.renew(heir);
    Set<String> domains = new TreeSet<>(register.listDomains(heir.getId()));
    domains.addAll(register.listDomains(id));
    register.replaceDomains(heir.getId(), domains);
    merged.fire(new CommunityMerged(id, heir.getId(), on));
    book.record(
        "community.register.merge",
        community,
        null,
        "community " + successorId + ", " + on,
        reason);
  }

  /**
   * Says that the community is no more from that day on, and that no one community has taken its
   * place; what belongs to it stays, but nobody coordinates it any more ({@link
   * CommunityAbolished}).
   *
   * @throws RefusedException if it has ended already
   */
  @Internal
  public void abolish(long id, LocalDate on, String reason) {
    prepareEndings(Collections.singletonMap(id, null));
    Community community = register.lock(id);
    requireActive(community);
    book.requireDay(on, book.calledSince(id));
    community.endAs(CommunityStatus.ABOLISHED, on, null, null);
    profiles.close(community, null);
    register.flush();
    abolished.fire(new CommunityAbolished(id, reason));
    book.record("community.register.abolish", community, null, on.toString(), reason);
  }

  /**
   * Says that the community was abolished by mistake: it is there as if it had never ended. Who
   * coordinated it has to be named anew.
   *
   * @return the day from which it was said to be no more
   * @throws RefusedException if it is not abolished; out of a merger, with which its people have
   *     moved, no community comes back
   */
  @Internal
  public LocalDate comeBack(long id, String reason) {
    register.takeTurn();
    Community community = register.lock(id);
    if (community.getStatus() != CommunityStatus.ABOLISHED) {
      throw new RefusedException("community.register.notAbolished", community.getNameUk());
    }
    LocalDate ended = community.getEndedOn();
    community.comeBack();
    register.flush();
    cameBack.fire(new CommunityCameBack(id));
    book.record("community.register.back", community, ended.toString(), null, reason);
    return ended;
  }

  /**
   * Takes the way back from an end back, and says whether it did: not where the community has ended
   * anew, been called otherwise, or people have taken up its work since ({@link
   * CommunityEndingAgain}).
   *
   * @param on the day from which it was said to be no more
   */
  @Internal
  public boolean endAgain(long id, LocalDate on, String reason) {
    prepareEndings(Collections.singletonMap(id, null));
    Community community = register.lock(id);
    LocalDate since = book.calledSince(id);
    if (!community.isActive() || since != null && on.isBefore(since)) {
      return false;
    }
    CommunityEndingAgain again = new CommunityEndingAgain(id);
    endingAgain.fire(again);
    if (again.isKept() || profiles.isOpen(id)) {
      return false;
    }
    abolish(id, on, reason);
    return true;
  }

  private Community heirOf(Community ended) {
    if (ended.getHeirId() == null) {
      throw new RefusedException("community.register.ended", ended.getNameUk());
    }
    Community heir = register.lock(ended.getHeirId());
    requireActive(heir);
    return heir;
  }

  private static void requireActive(Community community) {
    if (!community.isActive()) {
      throw new RefusedException("community.register.ended", community.getNameUk());
    }
  }
}
