package eu.cities4cities.academy.community.portal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A profile on the portal of which an organizer has to say whose it is. */
@Entity
@Table(name = "portal_question")
public class PortalQuestion {
  private static final int LONGEST = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long importId;
  private int line;
  private String code;
  private String name;
  private String region;
  private String url;

  @Enumerated(EnumType.STRING)
  private PortalMatch.Doubt doubt;

  private String candidates;
  private Instant decidedAt;
  private Long decidedBy;
  private Long communityId;
  @Version private long version;

  protected PortalQuestion() {}

  PortalQuestion(long importId, PortalEntry entry, PortalMatch match) {
    this.importId = importId;
    this.line = entry.line();
    this.code = cut(entry.code());
    this.name = cut(entry.name());
    this.region = cut(entry.region());
    this.url = entry.url();
    this.doubt = match.doubt();
    this.candidates =
        match.candidates().stream()
            .map(each -> String.valueOf(each.id()))
            .collect(Collectors.joining(","));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Somebody has said whose it is; null for nobody's. */
  void decide(Long community, long by, Instant now) {
    communityId = community;
    decidedBy = by;
    decidedAt = now;
  }

  boolean isDecided() {
    return decidedAt != null;
  }

  public Long getId() {
    return id;
  }

  Long getImportId() {
    return importId;
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public String getRegion() {
    return region;
  }

  public String getUrl() {
    return url;
  }

  /** The key of the sentence that says why it is asked. */
  public String getWhy() {
    return "community.portal.doubt." + doubt.name();
  }

  /** The ids of communities whose it may be, the likeliest first. */
  List<Long> candidateIds() {
    return candidates.isEmpty()
        ? List.of()
        : Arrays.stream(candidates.split(",")).map(Long::valueOf).toList();
  }

  int getLine() {
    return line;
  }

  Long getDecidedBy() {
    return decidedBy;
  }

  Long getCommunityId() {
    return communityId;
  }

  long getVersion() {
    return version;
  }
}
