package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person asks of the staff, until it is decided and as a record of the decision. */
@Entity
@Table(name = "person_request")
public class PersonRequest {
  private static final Integer WAITS = 1;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  @Enumerated(EnumType.STRING)
  private RequestKind kind;

  @Enumerated(EnumType.STRING)
  private RequestStatus status = RequestStatus.OPEN;

  private Integer waits = WAITS;
  private Instant createdAt;
  private Instant dueAt;
  private Long startedBy;
  private String surname;
  private String givenName;
  private String patronymic;
  private String latinName;
  private String communityName;
  private Long communityId;
  private Boolean official;
  private String regionCode;
  private String note;
  private Long decidedBy;
  private Instant decidedAt;
  private String answer;
  @Version private long version;

  protected PersonRequest() {}

  private PersonRequest(Person person, RequestKind kind, String note, Instant now) {
    this.person = person;
    this.kind = kind;
    this.note = note;
    this.createdAt = now;
  }

  /** Asks for a community that is not in the list, by the name and region typed. */
  static PersonRequest community(Person person, String name, String regionCode, Instant now) {
    PersonRequest request = new PersonRequest(person, RequestKind.COMMUNITY, null, now);
    request.communityName = name;
    request.regionCode = regionCode;
    return request;
  }

  /**
   * Asks to coordinate the community that the person works for.
   *
   * @param official whether the person's address is the community's or the state's
   * @param namedBy the coordinator who named them; null if they ask themselves
   */
  static PersonRequest coordinator(
      Person person, boolean official, Long namedBy, String note, Instant now) {
    PersonRequest request = new PersonRequest(person, RequestKind.COORDINATOR, note, now);
    request.communityId = person.getCommunity().getId();
    request.communityName = person.getCommunity().getNameUk();
    request.regionCode = person.getCommunity().getRegionCode();
    request.official = official;
    request.startedBy = namedBy;
    return request;
  }

  /** Asks for another name. */
  static PersonRequest name(Person person, NameFields name, String why, Instant now) {
    PersonRequest request = new PersonRequest(person, RequestKind.NAME, why, now);
    request.surname = name.getSurname();
    request.givenName = name.getGivenName();
    request.patronymic = name.getPatronymic().isEmpty() ? null : name.getPatronymic();
    request.latinName = name.getLatinName();
    return request;
  }

  /**
   * Asks for erasure, which comes by itself when the time is over.
   *
   * @param startedBy who of the staff started it; null for the person, or the period of keeping
   */
  static PersonRequest erasure(
      Person person, Long startedBy, String why, Instant now, Instant dueAt) {
    PersonRequest request = new PersonRequest(person, RequestKind.ERASURE, why, now);
    request.startedBy = startedBy;
    request.dueAt = dueAt;
    return request;
  }

  void decide(RequestStatus decision, Long by, String why, Instant now) {
    status = decision;
    waits = null;
    decidedBy = by;
    decidedAt = now;
    answer = why;
  }

  /** Forgets what names the person; that something was asked and decided stays. */
  void forget() {
    surname = null;
    givenName = null;
    patronymic = null;
    latinName = null;
    communityName = null;
    regionCode = null;
    note = null;
    answer = null;
  }

  public Long getId() {
    return id;
  }

  public Person getPerson() {
    return person;
  }

  public RequestKind getKind() {
    return kind;
  }

  public RequestStatus getStatus() {
    return status;
  }

  public boolean isOpen() {
    return status == RequestStatus.OPEN;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** When an erasure comes by itself; null for the others. */
  public Instant getDueAt() {
    return dueAt;
  }

  /** The community that the person asks to coordinate; null for other requests. */
  public Long getCommunityId() {
    return communityId;
  }

  /** Whether whoever asks to coordinate writes from an official address. */
  public boolean isOfficial() {
    return Boolean.TRUE.equals(official);
  }

  /** Who of the staff started it, or named the person, or null. */
  public Long getStartedBy() {
    return startedBy;
  }

  public String getSurname() {
    return surname;
  }

  public String getGivenName() {
    return givenName;
  }

  public String getPatronymic() {
    return patronymic;
  }

  public String getLatinName() {
    return latinName;
  }

  /** The name asked for: surname, given name, patronymic; empty if it is none. */
  public String getNameUk() {
    return Stream.of(surname, givenName, patronymic)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** The community as its person named it; null if it is none. */
  public String getCommunityName() {
    return communityName;
  }

  public String getRegionCode() {
    return regionCode;
  }

  /** The region's name for a reader; empty if none was told. */
  public String region(Language language) {
    return Region.ofCode(regionCode).map(region -> region.name(language.code())).orElse("");
  }

  /** Why, in the words of whoever asked; null if they did not say. */
  public String getNote() {
    return note;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  public Long getDecidedBy() {
    return decidedBy;
  }

  /** What whoever decided told the person; null if nothing. */
  public String getAnswer() {
    return answer;
  }

  public long getVersion() {
    return version;
  }
}
