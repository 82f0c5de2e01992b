package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of communities in the register: other names and codes, mergers, the end. Nothing is
 * deleted; each change has its day and its reason in the audit trail; changes are made one at a
 * time.
 */
@Service
public class CommunityRegisterService {
  private static final int LONGEST_NAME = 200;
  private static final String CODE = "UA\\d{17}";

  @Inject private CommunityRegisterRepository register;
  @Inject private CommunityRepository communities;
  @Inject private CommunityWords words;
  @Inject private MergersAhead ahead;
  @Inject private ProfileEndings profiles;
  @Inject private Event<CommunitiesEnding> ending;
  @Inject private Event<CommunityMarked> marked;
  @Inject private Event<CommunityMerged> merged;
  @Inject private Event<CommunityRenamed> renamed;
  @Inject private Event<CommunityAbolished> abolished;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Waits until nobody else changes the register, and keeps others waiting until the transaction
   * ends. To be asked before anything is read in it, so that all that is read is as the one before
   * has left it.
   */
  @Internal
  public void takeTurn() {
    register.takeTurn();
  }

  /**
   * Calls the community otherwise from that day on. The former name goes on finding it; where the
   * name itself is another one, and not only the kind, so is the address, and the former address
   * leads to the new one for ever. A curated English spelling stays with a name that stays.
   *
   * @param nameUk the official name, «Самарівська міська територіальна громада»
   * @param on the first day of the new name by Kyiv, not in the future
   * @throws InvalidInputException if the name is none, or says not what kind of community it is, as
   *     none of its names without a kind did before; or if the day cannot be
   */
  @Internal
  public Community rename(long id, String nameUk, LocalDate on, String reason) {
    register.takeTurn();
    Community community = register.lock(id);
    String name = clean(nameUk);
    if (name.equals(community.getNameUk())) {
      return community;
    }
    List<FormerName> past = register.listFormerNames(List.of(id));
    LocalDate since = past.isEmpty() ? null : past.get(0).getUntilOn();
    checkDay(on, since);
    if (!CommunityName.tellsKind(name)
        && past.stream().noneMatch(each -> each.getNameUk().equals(name))) {
      throw new InvalidInputException("community.register.kindMissing");
    }
    String before = community.getNameUk();
    boolean otherName = !CommunityName.shortUk(name).equals(community.getShortUk());
    register.add(new FormerName(community, since, on));
    community.rename(name, CommunityName.respell(community, name));
    if (otherName) {
      readdress(community);
    }
    words.renew(community);
    renewHeir(community);
    tellRenamed(community);
    audit("community.register.rename", community, before, name + ", " + on, reason);
    return community;
  }

  /**
   * Gives the community its code of the codifier, or another one; the former code goes on leading
   * to it.
   *
   * @throws InvalidInputException if it is no code of the community's region
   * @throws RefusedException if another community has it or had it
   */
  @Internal
  public Community assignCode(long id, String code, String reason) {
    register.takeTurn();
    Community community = register.lock(id);
    if (code == null || !code.matches(CODE)) {
      throw new InvalidInputException("community.register.code");
    }
    if (code.equals(community.getCode())) {
      return community;
    }
    if (!code.startsWith(community.getRegionCode(), 2)) {
      throw new InvalidInputException("community.register.codeRegion");
    }
    if (communities.findByCode(code).isPresent() || register.taken(id).contains(code)) {
      throw new RefusedException("community.register.codeTaken");
    }
    String before = community.getCode();
    if (before != null) {
      register.keepAddress(id, before, false);
    }
    community.setCode(code);
    words.renew(community);
    tellRenamed(community);
    audit("community.register.code", community, before, code, reason);
    return community;
  }

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
   * @param on the day by Kyiv, not in the future
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
    checkDay(on, null);
    community.endAs(CommunityStatus.MERGED, on, successor.getId(), heir.getId());
    register.listMergedInto(id).forEach(part -> part.follow(heir.getId()));
    register.flush();
    profiles.close(community, heir);
    words.renew(heir);
    Set<String> domains = new TreeSet<>(register.listDomains(heir.getId()));
    domains.addAll(register.listDomains(id));
    register.replaceDomains(heir.getId(), domains);
    merged.fire(new CommunityMerged(id, heir.getId(), on));
    audit(
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
    checkDay(on, null);
    community.endAs(CommunityStatus.ABOLISHED, on, null, null);
    profiles.close(community, null);
    register.flush();
    abolished.fire(new CommunityAbolished(id, reason));
    audit("community.register.abolish", community, null, on.toString(), reason);
  }

  /**
   * Spells the name in English otherwise than the rule does.
   *
   * @param nameEn the whole name, or null for the spelling by rule
   */
  @Internal
  public void spell(long id, String nameEn, String reason) {
    register.takeTurn();
    Community community = register.lock(id);
    boolean byRule = nameEn == null || nameEn.isBlank();
    String name = byRule ? CommunityName.toEnglish(community.getNameUk()) : clean(nameEn);
    if (name.equals(community.getNameEn()) && byRule != community.isNameEnCurated()) {
      return;
    }
    String before = community.getNameEn();
    community.spell(name, !byRule);
    words.renew(community);
    renewHeir(community);
    tellRenamed(community);
    audit("community.register.spell", community, before, name, reason);
  }

  /**
   * Marks the community as temporarily occupied or protected, or no longer (rule 11).
   *
   * @param guarded protected: no names, contacts or exact places in public
   */
  @Internal
  public void mark(long id, boolean occupied, boolean guarded, String reason) {
    register.takeTurn();
    Community community = register.lock(id);
    String before = marks(community);
    community.setOccupied(occupied);
    community.setGuarded(guarded);
    if (!before.equals(marks(community))) {
      audit("community.register.mark", community, before, marks(community), reason);
      register.flush();
      marked.fire(new CommunityMarked(id));
    }
  }

  /**
   * Tells where the authority of the community works while it is displaced: a town, no street.
   *
   * @param uk in Ukrainian, or null if it works at home
   * @param en in English, or null
   */
  @Internal
  public void seat(long id, String uk, String en, String reason) {
    register.takeTurn();
    Community community = register.lock(id);
    String before = community.getSeatUk();
    community.seat(cleanOrNull(uk), cleanOrNull(en));
    audit("community.register.seat", community, before, community.getSeatUk(), reason);
  }

  /**
   * Keeps the domains of the community's own e-mail addresses, in place of those so far.
   *
   * @throws InvalidInputException if one is no domain, or one where anybody gets an address
   */
  @Internal
  public void domains(long id, List<String> domains, String reason) {
    register.takeTurn();
    Community community = register.lock(id);
    for (String domain : domains) {
      if (!OfficialAddress.canBeOwn(domain)) {
        throw new InvalidInputException("community.register.domain", domain);
      }
    }
    List<String> before = register.listDomains(id);
    register.replaceDomains(id, domains);
    audit(
        "community.register.domains",
        community,
        String.join(", ", before),
        String.join(", ", domains),
        reason);
  }

  /** Whether somebody with that e-mail address writes from the community officially. */
  @Internal
  public boolean isOfficial(long id, String email) {
    return OfficialAddress.is(email, register.listDomains(id));
  }

  /** Writes down the settlement in which the community is seated, as the codifier has it. */
  @Internal
  public void centre(long id, String centreUk) {
    Community community = register.lock(id);
    community.setCentreUk(cleanOrNull(centreUk));
    words.renew(community);
  }

  private void readdress(Community community) {
    Slug.Named named =
        new Slug.Named(community.getShortEn(), community.getRegion(), community.getKind());
    String slug = Slug.assign(List.of(named), register.taken(community.getId())).get(0);
    if (!slug.equals(community.getSlug())) {
      register.keepAddress(community.getId(), community.getSlug(), false);
      community.setSlug(slug);
      register.keepAddress(community.getId(), slug, true);
    }
  }

  /** The names of a community that has ended also find the one that came after it. */
  private void renewHeir(Community community) {
    if (community.getHeirId() != null) {
      words.renew(register.lock(community.getHeirId()));
    }
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

  private void checkDay(LocalDate on, LocalDate notBefore) {
    if (on == null || on.isAfter(KyivTime.today(clock))) {
      throw new InvalidInputException("community.register.day");
    }
    if (notBefore != null && on.isBefore(notBefore)) {
      throw new InvalidInputException("community.register.dayBefore");
    }
  }

  private void tellRenamed(Community community) {
    register.flush();
    renamed.fire(new CommunityRenamed(community.getId()));
  }

  private static String clean(String name) {
    String clean = name == null ? "" : name.strip().replaceAll("\\s+", " ");
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new InvalidInputException("community.register.name", LONGEST_NAME);
    }
    return clean;
  }

  private static String cleanOrNull(String text) {
    return text == null || text.isBlank() ? null : clean(text);
  }

  private static String marks(Community community) {
    return (community.isOccupied() ? "occupied" : "") + (community.isGuarded() ? " guarded" : "");
  }

  private void audit(
      String action, Community community, String before, String after, String reason) {
    audit.record(
        new AuditTrail.Change(
            action, "Community", String.valueOf(community.getId()), before, after, reason));
  }
}
