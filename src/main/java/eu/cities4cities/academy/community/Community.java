package eu.cities4cities.academy.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

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
  private String regionCode;

  @Enumerated(EnumType.STRING)
  private CommunityKind kind;

  private String centreUk;
  private byte[] sortKey;
  private String foldedName;
  private boolean invented;
  private boolean occupied;
  private boolean guarded;
  private String portalUrl;
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
    this.sortKey = UkrainianOrder.key(nameUk);
    this.foldedName = String.join(" ", SearchTerms.of(getShortUk()));
  }

  public Long getId() {
    return id;
  }

  /** The KATOTTH code, or null where it is not certain. */
  public String getCode() {
    return code;
  }

  public String getSlug() {
    return slug;
  }

  public String getNameUk() {
    return nameUk;
  }

  public String getNameEn() {
    return nameEn;
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

  public String getPortalUrl() {
    return portalUrl;
  }

  public void setPortalUrl(String portalUrl) {
    this.portalUrl = portalUrl;
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
