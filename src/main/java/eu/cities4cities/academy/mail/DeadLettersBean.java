package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The page of letters that did not arrive: searched, filtered and paged by its address. */
@Named
@RequestScoped
public class DeadLettersBean {
  private static final int SIZE = 50;

  @Inject private DeadLetters dead;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  private LetterFault fault;
  private String query;
  private int page;
  private DeadLetters.Figures figures;
  private Map<LetterFault, Long> faults;
  private long count;
  private List<DeadLetterRow> letters;

  @PostConstruct
  void open() {
    fault =
        Arrays.stream(LetterFault.values())
            .filter(each -> each.name().equals(request.getParameter("fault")))
            .findFirst()
            .orElse(null);
    query = request.getParameter("query") == null ? "" : request.getParameter("query").strip();
    String asked = request.getParameter("page");
    page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    figures = dead.figures();
    faults = dead.faults();
    count = dead.count(fault, query);
    letters = dead.list(fault, query, (page - 1) * SIZE, SIZE);
  }

  /** Tries the ticked letters again. */
  public String retry() {
    return told("mail.dead.retried", dead.retry(ticked()));
  }

  /** Throws the ticked letters away. */
  public String discard() {
    return told("mail.dead.discarded", dead.discard(ticked()));
  }

  /** Tries again all that the page's filter finds. */
  public String retryAll() {
    return told("mail.dead.retried", dead.retryAll(fault, query));
  }

  /** Throws away all that the page's filter finds. */
  public String discardAll() {
    return told("mail.dead.discarded", dead.discardAll(fault, query));
  }

  private String told(String key, int done) {
    notices.afterRedirect(done == 0 ? "mail.dead.noneTicked" : key, done);
    return routes.redirect(Route.MANAGE_LETTERS);
  }

  private List<Long> ticked() {
    String[] values = request.getParameterValues("letter");
    return values == null
        ? List.of()
        : Arrays.stream(values).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList();
  }

  public DeadLetters.Figures getFigures() {
    return figures;
  }

  public Map<LetterFault, Long> getFaults() {
    return faults;
  }

  public String getFault() {
    return fault == null ? "" : fault.name();
  }

  public String getQuery() {
    return query;
  }

  public long getCount() {
    return count;
  }

  public List<DeadLetterRow> getLetters() {
    return letters;
  }

  /** The query of the page before, or null on the first. */
  public String getNewer() {
    return page > 1 ? address(page - 1) : null;
  }

  /** The query of the next page, or null on the last. */
  public String getOlder() {
    return (long) page * SIZE < count ? address(page + 1) : null;
  }

  private String address(int other) {
    return "?fault="
        + getFault()
        + "&query="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + "&page="
        + other;
  }
}
