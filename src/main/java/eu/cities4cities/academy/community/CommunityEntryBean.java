package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.AuditEntry;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.MovedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page on which an organizer changes one community's entry in the register. */
@Named
@RequestScoped
public class CommunityEntryBean {
  private static final List<String> FORMS =
      List.of("rename", "spell", "code", "mark", "seat", "domains", "merge", "abolish", "back");

  @Inject private CommunityEntryService entries;
  @Inject private CommunityService communities;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private CommunityEntry entry;
  private String now;
  private String nameUk;
  private String nameEn;
  private String code;
  private boolean occupied;
  private boolean guarded;
  private String seatUk;
  private String seatEn;
  private String domains;
  private final CommunityChoice successor = new CommunityChoice();
  private final Map<String, String> reasons = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();

  @PostConstruct
  void load() {
    entry = entries.open(page.value("slug"));
    Community community = entry.community();
    if (!community.getSlug().equals(page.value("slug"))) {
      throw new MovedException(Route.MANAGE_COMMUNITY_ENTRY, community.getSlug());
    }
    now = community.getSlug();
    nameUk = community.getNameUk();
    nameEn = community.isNameEnCurated() ? community.getNameEn() : "";
    code = community.getCode();
    occupied = community.isOccupied();
    guarded = community.isGuarded();
    seatUk = community.getSeatUk();
    seatEn = community.getSeatEn();
    domains = String.join("\n", entry.domains());
    for (String form : FORMS) {
      reasons.put(form, "");
      days.put(form, KyivTime.today(clock));
    }
    String chosen = request.getParameter("merge:communityChoice");
    if (chosen != null) {
      successor.setSlug(chosen);
    }
  }

  /** Calls the community otherwise. */
  public String rename() {
    return done(
        () -> now = entries.rename(slug(), nameUk, days.get("rename"), reasons.get("rename")));
  }

  /** Spells the name in English otherwise, or by rule where nothing is typed. */
  public String spell() {
    return done(() -> entries.spell(slug(), nameEn, reasons.get("spell")));
  }

  /** Gives the community its code. */
  public String assignCode() {
    return done(() -> entries.assignCode(slug(), code, reasons.get("code")));
  }

  /** Keeps the marks. */
  public String mark() {
    return done(() -> entries.mark(slug(), occupied, guarded, reasons.get("mark")));
  }

  /** Keeps where the authority works. */
  public String seat() {
    return done(() -> entries.seat(slug(), seatUk, seatEn, reasons.get("seat")));
  }

  /** Keeps the domains of the community's own addresses. */
  public String keepDomains() {
    return done(() -> entries.domains(slug(), domains, reasons.get("domains")));
  }

  /** Makes the community a part of the one chosen. */
  public String merge() {
    Community into = successor.resolve(communities).orElse(null);
    if (into == null) {
      notices.error(
          successor.isUndecided()
              ? "community.register.chooseSuccessor"
              : "community.register.successorMissing");
      return null;
    }
    return done(
        () -> entries.merge(slug(), into.getSlug(), days.get("merge"), reasons.get("merge")));
  }

  /** Says that the community is no more. */
  public String abolish() {
    return done(() -> entries.abolish(slug(), days.get("abolish"), reasons.get("abolish")));
  }

  /** Says that the community was abolished by mistake. */
  public String comeBack() {
    return done(() -> entries.comeBack(slug(), reasons.get("back")));
  }

  /** Whether it can come back: out of a merger, with which its people have moved, it cannot. */
  public boolean isAbolished() {
    return getCommunity().getStatus() == CommunityStatus.ABOLISHED;
  }

  private String done(Runnable change) {
    try {
      change.run();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    notices.afterRedirect("shared.saved");
    return routes.redirect(Route.MANAGE_COMMUNITY_ENTRY, now);
  }

  private String slug() {
    return entry.community().getSlug();
  }

  public CommunityEntry getEntry() {
    return entry;
  }

  public Community getCommunity() {
    return entry.community();
  }

  /** The name of a community in the reader's language. */
  public String name(Community community) {
    return caller.language().choose(community.getNameUk(), community.getNameEn());
  }

  public String getRegionName() {
    return getCommunity().getRegion().name(caller.language().code());
  }

  /** What was done, in words. */
  public String action(AuditEntry change) {
    return texts.get(caller.language(), "audit." + change.getAction());
  }

  public CommunityChoice getSuccessor() {
    return successor;
  }

  /** Why, by the name of the form. */
  public Map<String, String> getReasons() {
    return reasons;
  }

  /** From which day on, by the name of the form. */
  public Map<String, LocalDate> getDays() {
    return days;
  }

  public String getNameUk() {
    return nameUk;
  }

  public void setNameUk(String nameUk) {
    this.nameUk = nameUk;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public boolean isOccupied() {
    return occupied;
  }

  public void setOccupied(boolean occupied) {
    this.occupied = occupied;
  }

  public boolean isGuarded() {
    return guarded;
  }

  public void setGuarded(boolean guarded) {
    this.guarded = guarded;
  }

  public String getDomains() {
    return domains;
  }

  public void setDomains(String domains) {
    this.domains = domains;
  }

  public String getSeatUk() {
    return seatUk;
  }

  public void setSeatUk(String seatUk) {
    this.seatUk = seatUk;
  }

  public String getSeatEn() {
    return seatEn;
  }

  public void setSeatEn(String seatEn) {
    this.seatEn = seatEn;
  }
}
