package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityChoice;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What people ask of the staff, decided one by one: the queue of a kind on one page, the request
 * that was opened with its form.
 */
@Named
@RequestScoped
public class RequestsBean {
  private static final int PAGE = 20;

  @Inject private RequestQueue queue;
  @Inject private AffiliationService affiliations;
  @Inject private NameService names;
  @Inject private ErasureService erasures;
  @Inject private CoordinatorService coordinators;
  @Inject private PersonService people;
  @Inject private CommunityService communities;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private RequestKind kind;
  private int page;
  private Map<RequestKind, Long> counts;
  private List<PersonRequest> rows;
  private List<PersonRequest> decided;
  private Map<Long, String> staff = Map.of();
  private PersonRequest opened;
  private List<String> keeps = List.of();
  private String answer;
  private String name;
  private String region;
  private final CommunityChoice community = new CommunityChoice();

  @PostConstruct
  void open() {
    kind = kindOf(request.getParameter("kind"));
    page = Math.max(1, (int) number("page"));
    counts = queue.counts();
    rows = queue.list(kind, (page - 1) * PAGE, PAGE);
    decided = queue.listDecided();
    long id = number("request");
    opened =
        rows.stream()
            .filter(row -> row.getId() == id)
            .findFirst()
            .orElse(rows.isEmpty() ? null : rows.get(0));
    staff =
        people.names(
            decided.stream()
                .map(PersonRequest::getDecidedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    if (opened != null && kind == RequestKind.COMMUNITY) {
      name = opened.getCommunityName();
      region = opened.getRegionCode();
      community.setTyped(opened.getCommunityName());
    }
    if (opened != null && kind == RequestKind.ERASURE) {
      keeps =
          erasures.keeps(opened.getPerson().getId()).stream()
              .map(kept -> texts.get(caller.language(), kept.key(), kept.args().toArray()))
              .toList();
    }
    String choice = request.getParameter("decide:communityChoice");
    if (choice != null) {
      community.setSlug(choice);
    }
  }

  private RequestKind kindOf(String asked) {
    for (RequestKind each : RequestKind.values()) {
      if (each.name().equalsIgnoreCase(asked)) {
        return each;
      }
    }
    return caller.is(Role.ORGANIZER) ? RequestKind.COMMUNITY : RequestKind.ERASURE;
  }

  private long number(String parameter) {
    String value = request.getParameter(parameter);
    return value != null && value.matches("\\d{1,9}") ? Long.parseLong(value) : 0;
  }

  /** Puts the person into the community chosen. */
  public String recognise() {
    Community found = community.resolve(communities).orElse(null);
    if (found == null) {
      notices.error(
          community.isUndecided()
              ? "account.community.choose"
              : "account.request.communityMissing");
      return null;
    }
    return done(() -> affiliations.recognise(id(), found.getSlug(), answer), "recognised");
  }

  /** Enters a new community and puts the person into it. */
  public String register() {
    return done(() -> affiliations.register(id(), name, region, answer), "registered");
  }

  /** Accepts the name asked for. */
  public String accept() {
    return done(() -> names.accept(id(), answer), "accepted");
  }

  /** Makes the person a coordinator. */
  public String appoint() {
    return done(() -> coordinators.accept(id(), answer), "appointed");
  }

  /** Erases the person now. */
  public String erase() {
    return done(() -> erasures.carryOut(id()), "erased");
  }

  /** Refuses what was asked, with the answer. */
  public String refuse() {
    return done(
        () -> {
          switch (kind) {
            case COMMUNITY -> affiliations.refuse(id(), answer);
            case NAME -> names.refuse(id(), answer);
            case COORDINATOR -> coordinators.refuse(id(), answer);
            case ERASURE -> erasures.refuse(id(), answer);
          }
        },
        "refused");
  }

  private String done(Runnable decision, String notice) {
    try {
      decision.run();
      notices.afterRedirect("account.request.done." + notice);
      return RedirectHandler.outcome(routes.to(Route.MANAGE_REQUESTS) + "?kind=" + kind);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  private long id() {
    return number("request");
  }

  public RequestKind getKind() {
    return kind;
  }

  public RequestKind[] getKinds() {
    return caller.is(Role.ORGANIZER)
        ? RequestKind.values()
        : new RequestKind[] {RequestKind.ERASURE};
  }

  /** How many requests of that kind wait. */
  public long count(RequestKind each) {
    return counts.getOrDefault(each, 0L);
  }

  public List<PersonRequest> getRows() {
    return rows;
  }

  public int getPage() {
    return page;
  }

  /** The number of pages of this kind. */
  public int getPages() {
    return (int) Math.max(1, (count(kind) + PAGE - 1) / PAGE);
  }

  /** The request whose form is shown; null if none waits. */
  public PersonRequest getOpened() {
    return opened;
  }

  /** What would stay of the person of the opened erasure, a sentence each. */
  public List<String> getKeeps() {
    return keeps;
  }

  /** How many coordinators the community of the opened request has. */
  public long getCoordinators() {
    return coordinators.count(opened);
  }

  /** Who named the person of the opened request; empty if they ask themselves or none is. */
  public String getNamer() {
    return opened == null || opened.getStartedBy() == null
        ? ""
        : people.names(List.of(opened.getStartedBy())).getOrDefault(opened.getStartedBy(), "");
  }

  /** Where a person works, for the reader. */
  public String place(Person person) {
    return person.getWorkplace().name(caller.language());
  }

  /** The region named in a request. */
  public String region(PersonRequest row) {
    return row.region(caller.language());
  }

  public List<PersonRequest> getDecided() {
    return decided;
  }

  /** Who decided; the Academy itself where nobody did. */
  public String decider(PersonRequest row) {
    return row.getDecidedBy() == null
        ? texts.get(caller.language(), "account.audit.academy")
        : staff.getOrDefault(row.getDecidedBy(), "№ " + row.getDecidedBy());
  }

  /** The language of {@link #decider}: a name is Ukrainian; null for words in the reader's own. */
  public String deciderLanguage(PersonRequest row) {
    Long decider = row.getDecidedBy();
    return decider != null && staff.containsKey(decider) ? Language.UK.code() : null;
  }

  /** The language of {@link #asker}, likewise. */
  public String askerLanguage(PersonRequest row) {
    return row.getPerson().getErasedAt() == null ? Language.UK.code() : null;
  }

  /** Whose request it was; a number once they are erased. */
  public String asker(PersonRequest row) {
    return row.getPerson().getErasedAt() == null
        ? row.getPerson().getNameUk()
        : texts.get(caller.language(), "account.erased.person", row.getPerson().getId());
  }

  public CommunityChoice getCommunity() {
    return community;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }
}
