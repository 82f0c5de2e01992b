package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A Ukrainian community (громада): a third-level row of the codifier, or Kyiv or Sevastopol. */
@Entity
@Table(name = "community")
public class Community {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;
  private String slug;
  private String nameUk;
  private String nameEn;
  private boolean nameEnCurated;
  private String regionCode;

  @Enumerated(EnumType.STRING)
  private CommunityStatus status = CommunityStatus.ACTIVE;

  private LocalDate endedOn;
  private Long successorId;
  private Long heirId;

  @Enumerated(EnumType.STRING)
  private CommunityKind kind;

  private String centreUk;
  private String seatUk;
  private String seatEn;
  private byte[] sortKey;
  private String foldedName;
  private boolean invented;
  private boolean occupied;
  private boolean guarded;
  private boolean silent = true;
  private String portalUrl;

  @Enumerated(EnumType.STRING)
  private PortalState portalState;

  private Instant portalCheckedAt;
  private int graduateCount;
  @Version private long version;

  protected Community() {}

  /** A community with its names, its two-digit region code and its place in addresses. */
  public Community(
      String code,
      String slug,
      String nameUk,
      String nameEn,
      String regionCode,
      CommunityKind kind) {
    this.code = code;
    this.slug = slug;
    this.nameUk = nameUk;
    this.nameEn = nameEn;
    this.regionCode = regionCode;
    this.kind = kind;
    order();
  }

  private void order() {
    sortKey = UkrainianOrder.key(nameUk);
    foldedName = String.join(" ", SearchTerms.of(getShortUk()));
  }

  /** Takes another name, which tells the kind too. */
  void rename(String uk, String en) {
    boolean sameName = CommunityName.shortUk(uk).equals(getShortUk());
    nameEnCurated = nameEnCurated && sameName;
    nameUk = uk;
    nameEn = en;
    kind = CommunityName.kind(uk);
    order();
  }

  /** Takes an English spelling: a curated one, or that of the rule. */
  void spell(String en, boolean curated) {
    nameEn = en;
    nameEnCurated = curated;
  }

  /** Ends on that day, as a part of another community or without one. */
  void endAs(CommunityStatus how, LocalDate on, Long successor, Long heir) {
    status = how;
    endedOn = on;
    successorId = successor;
    heirId = heir;
    // Its graduates are counted with its heir's: two numbers would tell a third by subtraction.
    graduateCount = heir == null ? graduateCount : 0;
  }

  /** It was said by mistake that it is no more. */
  void comeBack() {
    status = CommunityStatus.ACTIVE;
    endedOn = null;
  }

  /** The community of which it is a part has become one of another. */
  void follow(long heir) {
    heirId = heir;
  }

  public Long getId() {
    return id;
  }

  /** The KATOTTH code, or null where it is not certain. */
  public String getCode() {
    return code;
  }

  void setCode(String code) {
    this.code = code;
  }

  public String getSlug() {
    return slug;
  }

  void setSlug(String slug) {
    this.slug = slug;
  }

  public String getNameUk() {
    return nameUk;
  }

  public String getNameEn() {
    return nameEn;
  }

  /** True if the English name was chosen by hand and not made by the rule. */
  public boolean isNameEnCurated() {
    return nameEnCurated;
  }

  /** True while it is a community; false once it was merged or abolished. */
  public boolean isActive() {
    return status == CommunityStatus.ACTIVE;
  }

  public CommunityStatus getStatus() {
    return status;
  }

  /** The day from which it is no more, or null. */
  public LocalDate getEndedOn() {
    return endedOn;
  }

  /** The id of the community of which it has become a part, or null. */
  public Long getSuccessorId() {
    return successorId;
  }

  /** The id of the community that is there in its place now, at the end of a chain, or null. */
  public Long getHeirId() {
    return heirId;
  }

  /** Where a displaced authority works now, in Ukrainian; null if it works at home. */
  public String getSeatUk() {
    return seatUk;
  }

  /** The same in English; null if it is not told. */
  public String getSeatEn() {
    return seatEn;
  }

  /**
   * Where the displaced authority works, for the public in that language, else in the other one;
   * never of a protected community (rule 11).
   */
  public Optional<String> shownSeat(Language language) {
    String other = seatUk == null ? seatEn : seatUk;
    String told = language == Language.EN && seatEn != null ? seatEn : other;
    return guarded ? Optional.empty() : Optional.ofNullable(told);
  }

  void seat(String uk, String en) {
    seatUk = uk;
    seatEn = en;
  }

  /** The name without the words that say what kind of body it is: «Решетилівська», «Київ». */
  public String getShortUk() {
    return CommunityName.shortUk(nameUk);
  }

  /** The English name without the words that say what kind of body it is. */
  public String getShortEn() {
    return CommunityName.shortEn(nameEn);
  }

  /** The settlement in which the community is seated, in Ukrainian; null if not told. */
  public String getCentreUk() {
    return centreUk;
  }

  public void setCentreUk(String centreUk) {
    this.centreUk = centreUk;
  }

  /** The region, one of the 27. */
  public Region getRegion() {
    return Region.ofCode(regionCode).orElseThrow();
  }

  /** True where rule 11 keeps names, contacts and exact places out of public pages. */
  public boolean isShielded() {
    return occupied || guarded;
  }

  public String getRegionCode() {
    return regionCode;
  }

  public CommunityKind getKind() {
    return kind;
  }

  /** True for a community made up for demonstration. */
  public boolean isInvented() {
    return invented;
  }

  public void setInvented(boolean invented) {
    this.invented = invented;
  }

  /** Temporarily occupied: no names, contacts or exact places in public (rule 11). */
  public boolean isOccupied() {
    return occupied;
  }

  public void setOccupied(boolean occupied) {
    this.occupied = occupied;
  }

  /** Marked "protected": no names, contacts or exact places in public (rule 11). */
  public boolean isGuarded() {
    return guarded;
  }

  public void setGuarded(boolean guarded) {
    this.guarded = guarded;
  }

  /** Whether it promises nothing in public, so that the directory shows it after those that do. */
  void setSilent(boolean silent) {
    this.silent = silent;
  }

  /**
   * The address of its profile on the portal that is in public, or null: the one that the community
   * or an organizer has named last.
   */
  public String getPortalUrl() {
    return portalUrl;
  }

  /** Another link has not been looked at yet. */
  public void setPortalUrl(String portalUrl) {
    if (!Objects.equals(this.portalUrl, portalUrl)) {
      portalState = null;
      portalCheckedAt = null;
    }
    this.portalUrl = portalUrl;
  }

  /** What the latest looks at the link to the portal have shown; null before the first. */
  public PortalState getPortalState() {
    return portalState;
  }

  /** When that was seen; null before the first look. */
  public Instant getPortalCheckedAt() {
    return portalCheckedAt;
  }

  /** How many people of the community hold a valid certificate; told by PublicGraduates alone. */
  int graduateCount() {
    return graduateCount;
  }

  void setGraduateCount(int graduateCount) {
    this.graduateCount = graduateCount;
  }

  public long getVersion() {
    return version;
  }
}
