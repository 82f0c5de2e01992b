package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityRegisterService;
import eu.cities4cities.academy.community.FieldNames;
import eu.cities4cities.academy.community.ProfileProposals;
import eu.cities4cities.academy.community.ProfileProposals.Standing;
import eu.cities4cities.academy.community.ProfilePublished;
import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where an organizer says whose profile on the portal it is, and whether its texts are taken. */
@Service
public class PortalDesk {
  private static final int SHOWN = 50;

  /** There are fewer communities. */
  private static final int LOOKED_THROUGH = 2_000;

  @Inject private PortalRepository portal;
  @Inject private ProfileProposals proposals;
  @Inject private CommunityRegisterService register;
  @Inject private FieldNames fields;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private Event<ProfilePublished> published;

  /**
   * A community whose profile it may be.
   *
   * @param link what it links to now, or null
   */
  public record Candidate(String slug, String name, String region, String link) {}

  /** What a profile says in one field of the form. */
  public record Said(String field, String text) {
    /** The language of the text, by its letters. */
    public String lang() {
      return Language.ofText(text).code();
    }
  }

  /** What is asked, with those it may be and what the profile says. */
  public record Asked(PortalQuestion question, List<Candidate> candidates, List<Said> texts) {}

  /** A community whose draft from the portal nobody has looked at yet. */
  public record Drafted(String slug, String name, String region) {}

  /** What is asked, the oldest first. */
  @OnlyFor(Role.ORGANIZER)
  public List<Asked> open() {
    List<PortalQuestion> questions = portal.listOpen(SHOWN);
    Map<Long, Community> communities = new HashMap<>();
    portal
        .listCommunities(
            questions.stream().flatMap(each -> each.candidateIds().stream()).distinct().toList())
        .forEach(each -> communities.put(each.getId(), each));
    return questions.stream()
        .map(
            question ->
                new Asked(
                    question,
                    question.candidateIds().stream()
                        .map(communities::get)
                        .filter(Objects::nonNull)
                        .map(this::candidate)
                        .toList(),
                    question.texts().entrySet().stream()
                        .map(each -> new Said(fields.of(each.getKey()), each.getValue()))
                        .toList()))
        .toList();
  }

  /** Drafts from the portal that nobody has looked at yet, by the alphabet. */
  @OnlyFor(Role.ORGANIZER)
  public List<Drafted> drafts() {
    return proposals.untouched(portal.listLatestDrafts(LOOKED_THROUGH)).stream()
        .sorted(Comparator.comparing(Community::getNameUk, UkrainianOrder::compare))
        .limit(SHOWN)
        .map(this::candidate)
        .map(each -> new Drafted(each.slug(), each.name(), each.region()))
        .toList();
  }

  private Candidate candidate(Community community) {
    Language language = caller.language();
    return new Candidate(
        community.getSlug(),
        language.choose(community.getNameUk(), community.getNameEn()),
        community.getRegion().name(language.code()),
        community.getPortalUrl());
  }

  /** How much is asked. */
  @OnlyFor(Role.ORGANIZER)
  public long count() {
    return portal.countOpen();
  }

  /**
   * Says whose profile it is. Where that is known, and only its texts are asked about, the link
   * that the community has by now stays.
   *
   * @param community its word in addresses or its code; empty for nobody's
   * @throws RefusedException if there is no such community, if somebody has answered already, or if
   *     the profile says something while somebody is writing on the community's draft
   */
  @OnlyFor(Role.ORGANIZER)
  public void decide(long questionId, String community) {
    register.takeTurn();
    PortalQuestion question =
        portal
            .lockQuestion(questionId)
            .orElseThrow(() -> new NotFoundException("question " + questionId));
    if (question.isDecided()) {
      throw new RefusedException("community.portal.decided");
    }
    if (community == null || community.isBlank()) {
      question.decide(null, caller.personId(), clock.instant());
      return;
    }
    Community chosen =
        portal
            .findActive(community.strip())
            .flatMap(found -> portal.lockActive(found.getId()))
            .orElseThrow(() -> new RefusedException("community.portal.noCommunity", community));
    question.decide(chosen.getId(), caller.personId(), clock.instant());
    if (!question.isAboutTexts()) {
      link(question, chosen);
    }
    draft(question, chosen);
  }

  private void link(PortalQuestion question, Community chosen) {
    String before = chosen.getPortalUrl();
    if (question.getUrl().equals(before)) {
      return;
    }
    chosen.setPortalUrl(question.getUrl());
    portal.keepLink(question.getImportId(), chosen.getId(), question.getUrl(), before);
    audit.record(
        new AuditTrail.Change(
            "community.portal.link",
            "Community",
            String.valueOf(chosen.getId()),
            before,
            question.getUrl(),
            null));
    published.fire(new ProfilePublished(chosen.getId()));
  }

  /** What the profile says becomes a draft; nobody's open draft is touched. */
  private void draft(PortalQuestion question, Community chosen) {
    ProfileProposals.Outcome outcome = proposals.write(chosen.getId(), question.texts(), true);
    if (outcome.standing() == Standing.OPEN_DRAFT) {
      throw new RefusedException("community.portal.draftOpen");
    }
    if (outcome.token() != null) {
      portal.keepDraft(question.getImportId(), chosen.getId(), outcome.token());
    }
  }
}
