package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.AuditQuery;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One community's entry in the register, in the hands of an organizer; every change needs a reason.
 *
 * <p>What each change does and refuses is told at {@link CommunityRegisterService} and {@link
 * CommunityEnds}. Each takes its turn before it reads anything, so that it sees what the one before
 * has made.
 */
@Service
public class CommunityEntryService {
  private static final int LONGEST_REASON = 1000;
  private static final int MOST_CHANGES = 100;
  private static final String CHANGES = "community.register.";

  @Inject private CommunityService communities;
  @Inject private CommunityRegisterService operations;
  @Inject private CommunityEnds ends;
  @Inject private CommunityRegisterRepository register;
  @Inject private MergersAhead ahead;
  @Inject private AuditTrail audit;

  /** The entry with its past; throws {@link NotFoundException}. */
  @OnlyFor(Role.ORGANIZER)
  public CommunityEntry open(String slug) {
    Community community = get(slug);
    AuditQuery about =
        new AuditQuery(
            null, null, "Community", Set.of(String.valueOf(community.getId())), null, null, null);
    return new CommunityEntry(
        community,
        communities.ending(community).map(CommunityEnding::heir).orElse(null),
        register.listFormerNames(List.of(community.getId())),
        register.listFormerAddresses(community.getId()),
        register.listMergedInto(community.getId()),
        register.listDomains(community.getId()),
        audit.list(about, 0, MOST_CHANGES).stream()
            .filter(change -> change.getAction().startsWith(CHANGES))
            .toList());
  }

  /** Calls the community otherwise from that day on; returns its place in addresses. */
  @OnlyFor(Role.ORGANIZER)
  public String rename(String slug, String nameUk, LocalDate on, String reason) {
    register.takeTurn();
    return operations.rename(id(slug), nameUk, on, required(reason)).getSlug();
  }

  /** Spells the name in English otherwise; null or blank for the spelling by rule. */
  @OnlyFor(Role.ORGANIZER)
  public void spell(String slug, String nameEn, String reason) {
    register.takeTurn();
    operations.spell(id(slug), nameEn, required(reason));
  }

  /** Gives the community its code. */
  @OnlyFor(Role.ORGANIZER)
  public void assignCode(String slug, String code, String reason) {
    register.takeTurn();
    operations.assignCode(id(slug), code == null ? "" : code.strip(), required(reason));
  }

  /** Marks the community as temporarily occupied or protected, or no longer. */
  @OnlyFor(Role.ORGANIZER)
  public void mark(String slug, boolean occupied, boolean guarded, String reason) {
    register.takeTurn();
    operations.mark(id(slug), occupied, guarded, required(reason));
  }

  /** Tells where the displaced authority works; blank if it works at home. */
  @OnlyFor(Role.ORGANIZER)
  public void seat(String slug, String uk, String en, String reason) {
    register.takeTurn();
    operations.seat(id(slug), uk, en, required(reason));
  }

  /** Keeps the domains named in a text as those of the community's own addresses. */
  @OnlyFor(Role.ORGANIZER)
  public void domains(String slug, String text, String reason) {
    operations.domains(id(slug), OfficialAddress.domains(text), required(reason));
  }

  /** Makes the community a part of another one. */
  @OnlyFor(Role.ORGANIZER)
  public void merge(String slug, String successorSlug, LocalDate on, String reason) {
    register.takeTurn();
    ends.mergeInto(ahead.id(slug), ahead.id(successorSlug), on, required(reason));
  }

  /** Says that the community is no more. */
  @OnlyFor(Role.ORGANIZER)
  public void abolish(String slug, LocalDate on, String reason) {
    register.takeTurn();
    ends.abolish(ahead.id(slug), on, required(reason));
  }

  /** Says that the community was abolished by mistake. */
  @OnlyFor(Role.ORGANIZER)
  public void comeBack(String slug, String reason) {
    register.takeTurn();
    ends.comeBack(id(slug), required(reason));
  }

  private long id(String slug) {
    return get(slug).getId();
  }

  private Community get(String slug) {
    return communities.find(slug).orElseThrow(() -> new NotFoundException("community " + slug));
  }

  private static String required(String reason) {
    String clean = reason == null ? "" : reason.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
      throw new InvalidInputException("community.register.reasonMissing", LONGEST_REASON);
    }
    return clean;
  }
}
