package eu.cities4cities.academy.account.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The staff page of what staff have changed: the whole search stands in its address. */
@Named
@RequestScoped
public class AuditBean {
  private static final int PAGE = 50;

  @Inject private AuditSearch search;
  @Inject private HttpServletRequest request;

  private AuditSearch.Wanted wanted;
  private int page;
  private long total;
  private List<AuditLine> lines;

  @PostConstruct
  void open() {
    wanted =
        new AuditSearch.Wanted(
            value("who"),
            value("action"),
            value("type"),
            value("object"),
            value("from"),
            value("until"));
    String asked = value("page");
    page = asked.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(asked)) : 1;
    total = search.count(wanted);
    lines = search.list(wanted, (page - 1) * PAGE, PAGE);
  }

  private String value(String parameter) {
    String value = request.getParameter(parameter);
    return value == null ? "" : value;
  }

  /** The search as the end of an address. */
  public String getQuery() {
    StringBuilder query = new StringBuilder();
    add(query, "who", wanted.who());
    add(query, "action", wanted.action());
    add(query, "type", wanted.objectType());
    add(query, "object", wanted.object());
    add(query, "from", wanted.from());
    add(query, "until", wanted.until());
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.length() == 0 ? "" : "&").append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  public AuditSearch.Wanted getWanted() {
    return wanted;
  }

  public Map<String, String> getActions() {
    return search.actions();
  }

  public Map<String, String> getObjectTypes() {
    return search.objectTypes();
  }

  public List<AuditLine> getLines() {
    return lines;
  }

  public long getTotal() {
    return total;
  }

  public int getPage() {
    return page;
  }

  /** The number of pages. */
  public long getPages() {
    return Math.max(1, (total + PAGE - 1) / PAGE);
  }
}
