package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.TypedFields;
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
import java.util.Map;
import java.util.stream.Collectors;

/** A profile on the portal of which an organizer has to say whose it is, or what to do with it. */
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
  private String texts;
  private Instant decidedAt;
  private Long decidedBy;
  private Long communityId;
  @Version private long version;

  protected PortalQuestion() {}

  PortalQuestion(long importId, PortalEntry entry, PortalMatch match, PortalMatch.Doubt doubt) {
    this.importId = importId;
    this.line = entry.line();
    this.code = cut(entry.code());
    this.name = cut(entry.name());
    this.region = cut(entry.region());
    this.url = entry.url();
    this.doubt = doubt;
    this.texts = entry.texts().isEmpty() ? null : TypedFields.write(entry.texts());
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

  /** What the profile says, as fields of the form; none if nothing. */
  Map<String, String> texts() {
    return texts == null ? Map.of() : TypedFields.read(texts);
  }

  String writtenTexts() {
    return texts;
  }

  /** Whether it is known whose it is, and the question is whether its texts are taken. */
  public boolean isAboutTexts() {
    return doubt == PortalMatch.Doubt.OPEN_DRAFT || doubt == PortalMatch.Doubt.OTHER_TEXT;
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
