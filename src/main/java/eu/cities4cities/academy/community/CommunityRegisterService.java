package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the register says of communities: names and codes, marks, seats, domains; what becomes of
 * them is told by {@link CommunityEnds}. Nothing is deleted; each change has its reason in the
 * audit trail; changes are made one at a time.
 */
@Service
public class CommunityRegisterService {
  private static final int LONGEST_NAME = 200;
  private static final String CODE = "UA\\d{17}";

  @Inject private CommunityRegisterRepository register;
  @Inject private CommunityRepository communities;
  @Inject private CommunityWords words;
  @Inject private NewAddresses addresses;
  @Inject private Event<CommunityMarked> marked;
  @Inject private Event<CommunityRenamed> renamed;
  @Inject private Event<CommunityReseated> reseated;
  @Inject private RegisterBook book;

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
    book.requireDay(on, since);
    if (!CommunityName.tellsKind(name)
        && past.stream().noneMatch(each -> each.getNameUk().equals(name))) {
      throw new InvalidInputException("community.register.kindMissing");
    }
    String before = community.getNameUk();
    boolean otherName = !CommunityName.shortUk(name).equals(community.getShortUk());
    register.add(new FormerName(community, since, on));
    community.rename(name, CommunityName.respell(community, name));
    if (otherName) {
      addresses.renew(community);
    }
    words.renew(community);
    renewHeir(community);
    tell("community.register.rename", community, before, name + ", " + on, reason);
    return community;
  }

  /**
   * Takes a new name back as if the community had never had it, and says whether it did: not where
   * the community has been called otherwise since, or has ended. The address that came with the
   * name goes on leading here: it was public, and somebody may have passed it on.
   *
   * @param nameUk the name to take back
   * @param former the name before it
   */
  @Internal
  public boolean takeBackName(long id, String nameUk, String former, String reason) {
    register.takeTurn();
    Community community = register.lock(id);
    List<FormerName> past = register.listFormerNames(List.of(id));
    boolean latest =
        community.isActive()
            && community.getNameUk().equals(nameUk)
            && !past.isEmpty()
            && past.get(0).getNameUk().equals(former);
    if (!latest) {
      return false;
    }
    FormerName back = past.get(0);
    boolean otherName = !CommunityName.shortUk(former).equals(community.getShortUk());
    String nameEn = otherName ? back.getNameEn() : CommunityName.respell(community, former);
    register.remove(back);
    community.rename(former, nameEn);
    community.spell(nameEn, !nameEn.equals(CommunityName.toEnglish(former)));
    if (back.getSlug() != null) {
      addresses.give(community, back.getSlug());
    } else if (otherName) {
      addresses.renew(community);
    }
    words.renew(community);
    renewHeir(community);
    tell("community.register.rename", community, nameUk, former, reason);
    return true;
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
    tell("community.register.code", community, before, code, reason);
    return community;
  }

  /**
   * Takes another code back as if the community had never had it, and says whether it did: not
   * where it has been given a third one since, or has ended. The code is free for its true owner.
   *
   * @param code the code to take back
   * @param former the code before it
   */
  @Internal
  public boolean takeBackCode(long id, String code, String former, String reason) {
    register.takeTurn();
    Community community = register.lock(id);
    if (!community.isActive() || !code.equals(community.getCode())) {
      return false;
    }
    community.setCode(former);
    register.forgetFormerAddress(id, former);
    words.renew(community);
    tell("community.register.code", community, code, former, reason);
    return true;
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
    tell("community.register.spell", community, before, name, reason);
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
      book.record("community.register.mark", community, before, marks(community), reason);
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
    List<Optional<String>> shownBefore = shownSeats(community);
    community.seat(cleanOrNull(uk), cleanOrNull(en));
    if (!shownBefore.equals(shownSeats(community))) {
      register.flush();
      reseated.fire(new CommunityReseated(id));
    }
    book.record("community.register.seat", community, before, community.getSeatUk(), reason);
  }

  private static List<Optional<String>> shownSeats(Community community) {
    return Stream.of(Language.values()).map(community::shownSeat).toList();
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
    book.record(
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

  /** Whoever keeps what the community is called or addressed by hears that it is another. */
  private void tell(
      String action, Community community, String before, String after, String reason) {
    register.flush();
    renamed.fire(new CommunityRenamed(community.getId()));
    book.record(action, community, before, after, reason);
  }

  /** The names of a community that has ended also find the one that came after it. */
  private void renewHeir(Community community) {
    if (community.getHeirId() != null) {
      words.renew(register.lock(community.getHeirId()));
    }
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
}
