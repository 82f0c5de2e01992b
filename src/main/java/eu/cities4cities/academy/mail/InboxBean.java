package eu.cities4cities.academy.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The inbox page of a demonstration run: all letters, searched and paged by the address. */
@Named
@RequestScoped
public class InboxBean {
  private static final int SIZE = 20;

  @Inject private Inbox inbox;
  @Inject private HttpServletRequest request;

  private String query;
  private int page;
  private long count;
  private List<OutboxLetterRow> letters;

  @PostConstruct
  void open() {
    query = request.getParameter("query") == null ? "" : request.getParameter("query").strip();
    page = pageAsked();
    count = inbox.count(query);
    letters = inbox.list(query, (page - 1) * SIZE, SIZE);
  }

  private int pageAsked() {
    String asked = request.getParameter("page");
    return asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
  }

  public String getQuery() {
    return query;
  }

  public long getCount() {
    return count;
  }

  public List<OutboxLetterRow> getLetters() {
    return letters;
  }

  /** The query of the page with newer letters, or null on the first. */
  public String getNewer() {
    return page > 1 ? address(page - 1) : null;
  }

  /** The query of the page with older letters, or null on the last. */
  public String getOlder() {
    return (long) page * SIZE < count ? address(page + 1) : null;
  }

  private String address(int other) {
    return "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&page=" + other;
  }
}
