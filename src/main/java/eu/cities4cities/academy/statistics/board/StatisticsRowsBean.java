package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Turning;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The rows behind a figure, page by page, and what they add up to. */
@Named
@RequestScoped
public class StatisticsRowsBean {
  private static final int ROWS = 50;

  @Inject private BoardService service;
  @Inject private FigureCells cells;
  @Inject private PartWords parts;
  @Inject private CurrentPage page;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private Behind behind;
  private Turning turning;

  @PostConstruct
  void load() {
    String measure = request.getParameter("figure");
    FigureId id =
        FigureId.parse(
                measure == null ? Measure.CONFIRMED.code() : measure, request.getParameter("part"))
            .orElseThrow(() -> new NotFoundException("figure " + measure));
    Turning asked = Turning.of(request, "page", Integer.MAX_VALUE, ROWS);
    behind = service.behind(page.value("slug"), id, asked.first(), ROWS);
    turning = asked.over((int) behind.sum().rows());
    if (turning.number() != asked.number()) {
      behind = service.behind(page.value("slug"), id, turning.first(), ROWS);
    }
  }

  public Behind getBehind() {
    return behind;
  }

  public Turning getTurning() {
    return turning;
  }

  /** Whether each row is about a session, not about a person in the whole course. */
  public boolean isAttendance() {
    return behind.id().measure().table() == Measure.Table.PRESENCE;
  }

  public String getName() {
    return texts.get(caller.language(), behind.id().nameKey());
  }

  public String getMeaning() {
    return texts.get(caller.language(), behind.id().definitionKey());
  }

  /** Of which part of the course the figure is; empty for the whole. */
  public String getPart() {
    String part = parts.of(behind.id().part(), behind.sessions());
    return part.isEmpty() && !behind.id().part().values().isEmpty() && !behind.rows().isEmpty()
        ? behind.rows().get(0).community(caller.language().code())
        : part;
  }

  /** The figure as it was counted. */
  public String getValue() {
    return cells.words(behind.value());
  }

  /** The figure as its rows add up to it. */
  public String getSum() {
    return cells.words(behind.sum().value(behind.id().measure()));
  }

  /** Whether the figure is older than its rows. */
  public boolean isBehindTheRows() {
    return behind.value().isKnown()
        && !behind.value().equals(behind.sum().value(behind.id().measure()));
  }

  /** How the rows add up. */
  public String getHow() {
    return texts.get(
        caller.language(),
        "statistics.rows.how." + behind.id().measure().sum(),
        behind.sum().rows());
  }

  public List<BehindRow> getRows() {
    return behind.rows();
  }

  /** The session of a row in words. */
  public String session(BehindRow row) {
    return parts.session(behind.sessions().get(row.sessionId()));
  }

  public String region(BehindRow row) {
    return row.regionCode() == null ? "" : parts.region(row.regionCode());
  }

  public String channel(BehindRow row) {
    return parts.of(Dimension.CHANNEL, row.channel());
  }

  public String reason(BehindRow row) {
    return row.reason() == null ? "" : parts.of(Dimension.REASON, row.reason());
  }

  public String getTitle() {
    return behind.title(caller.language());
  }

  /** The address of this list, to which the number of a page is added. */
  public String getAddress() {
    String rows = cells.rows(behind.slug(), behind.id());
    return rows + "&page=";
  }
}
