package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Turning;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.Measure;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.IntFunction;

/** The rows behind a figure, page by page, and what they add up to. */
public abstract class RowsBean {
  static final int ROWS = 50;

  @Inject FigureCells cells;
  @Inject PartWords parts;
  @Inject Caller caller;
  @Inject Texts texts;
  @Inject HttpServletRequest request;

  private Behind behind;
  private Turning turning;

  /**
   * Reads the page that is asked for; the last one where there are fewer.
   *
   * @param rows reads the rows from a first one on
   */
  void load(IntFunction<Behind> rows) {
    Turning asked = Turning.of(request, "page", Integer.MAX_VALUE, ROWS);
    behind = rows.apply(asked.first());
    turning = asked.over((int) behind.sum().rows());
    if (turning.number() != asked.number()) {
      behind = rows.apply(turning.first());
    }
  }

  /** The sentence that says what the figure counts. */
  public abstract String getMeaning();

  /** The address of this list, to which the number of a page is added. */
  public abstract String getAddress();

  /** Whether the rows are of several courses, so that each has to name its own. */
  public abstract boolean isAcross();

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
    return say(behind.id().nameKey());
  }

  /** Of which part the figure is; empty for the whole. A community is named by its rows. */
  public String getPart() {
    String part = parts.of(behind.id().part(), behind.sessions());
    boolean ofCommunity =
        behind
            .id()
            .part()
            .value(Dimension.COMMUNITY)
            .filter(each -> !each.equals(Dimension.NONE))
            .isPresent();
    if (!ofCommunity || behind.rows().isEmpty()) {
      return part;
    }
    String community = behind.rows().get(0).community(caller.language().code());
    return part.isEmpty() ? community : part + " · " + community;
  }

  /** The figure as it was counted. */
  public String getValue() {
    return cells.words(behind.value());
  }

  /** The figure as its rows add up to it. */
  public String getSum() {
    return cells.words(behind.sum().value(behind.how()));
  }

  /** Whether the figure is older than its rows. */
  public boolean isBehindTheRows() {
    return behind.value().isKnown() && !behind.value().equals(behind.sum().value(behind.how()));
  }

  /** How the rows add up. */
  public String getHow() {
    return say("statistics.rows.how." + behind.how(), behind.sum().rows());
  }

  public List<BehindRow> getRows() {
    return behind.rows();
  }

  /** The course of a row in words. */
  public String course(BehindRow row) {
    return behind.courses().get(row.courseId()).title(caller.language());
  }

  /** The session of a row in words. */
  public String session(BehindRow row) {
    return parts.session(behind.sessions().get(row.sessionId()));
  }

  /** The region of a row in words; empty where it has none. */
  public String region(BehindRow row) {
    return row.regionCode() == null ? "" : parts.region(row.regionCode());
  }

  /** How presence is known, in words. */
  public String channel(BehindRow row) {
    return parts.of(Dimension.CHANNEL, row.channel());
  }

  /** Why time was excused, in words; empty where none was. */
  public String reason(BehindRow row) {
    return row.reason() == null ? "" : parts.of(Dimension.REASON, row.reason());
  }

  String say(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }
}
