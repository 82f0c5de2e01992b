package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.shared.web.Turning;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Courses beside each other, by period, region and community. */
@Named
@RequestScoped
public class StatisticsAllBean {
  private static final int COMMUNITIES = 25;
  private static final int LONGEST_LABEL = 24;
  private static final int MOST_IN_CHART = 12;

  @Inject private BoardService service;
  @Inject private BoardChartsBean charts;
  @Inject private FigureCells cells;
  @Inject private PartWords parts;
  @Inject private Routes routes;
  @Inject private Times times;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private AcrossQuery query;
  private AcrossBoard board;
  private Turning turning;
  private List<CommunityLine> communities;
  // Made once: a page asks for each list once for each of its rows.
  private List<RegionMap.Tile> tiles;
  private List<CourseLine> courses;

  /** A course with its figures as cells, each with its share of everybody registered. */
  public record CourseLine(AcrossBoard.Line course, String address, List<Share> shares) {}

  /** A figure and its share of everybody registered in percent, or null. */
  public record Share(Cell cell, Integer percent) {}

  /** A region's line. */
  public record RegionLine(String name, String address, List<String> numbers) {}

  @PostConstruct
  void load() {
    query = AcrossQuery.read(request::getParameter, KyivTime.today(clock));
    board = service.across(query);
    turning = Turning.of(request, "page", (int) board.communities(), COMMUNITIES);
    communities = service.communities(query, turning.first(), turning.size());
    tiles = tiles();
    courses = courses();
  }

  public AcrossQuery getQuery() {
    return query;
  }

  public AcrossBoard getBoard() {
    return board;
  }

  public Language getLanguage() {
    return caller.language();
  }

  public Turning getTurning() {
    return turning;
  }

  public List<CommunityLine> getCommunities() {
    return communities;
  }

  public List<Region> getRegionChoices() {
    return List.of(Region.values());
  }

  /** Whose people are looked at: a community or a region in words; empty for all. */
  public String getPlace() {
    return board.community() == null ? parts.of(query.part(), Map.of()) : board.community();
  }

  /** Names and definitions of the figures, in the order of the table's columns. */
  public List<String[]> getMeasures() {
    return board.measures().stream()
        .map(FigureId::of)
        .map(
            id ->
                new String[] {
                  texts.get(caller.language(), id.nameKey()),
                  texts.get(caller.language(), id.definitionKey())
                })
        .toList();
  }

  /** What the columns of the regions are called. */
  public List<String> getRegionColumns() {
    return AcrossQuery.FUNNEL.stream()
        .map(each -> texts.get(caller.language(), FigureId.of(each).nameKey()))
        .toList();
  }

  /** The courses with the way to their rows. */
  public List<CourseLine> getCourses() {
    return courses;
  }

  private List<CourseLine> courses() {
    List<CourseLine> lines = new ArrayList<>();
    for (AcrossBoard.Line course : board.courses()) {
      List<Share> shares = new ArrayList<>();
      for (Measure measure : board.measures()) {
        FigureId id = new FigureId(measure, query.part());
        shares.add(
            new Share(
                cells.of(course.slug(), id, course.figures().get(measure)),
                course.percent(measure)));
      }
      lines.add(new CourseLine(course, routes.to(Route.MANAGE_STATISTICS, course.slug()), shares));
    }
    return lines;
  }

  /** What the courses add up to, in the order of the table's columns. */
  public List<Cell> getTotals() {
    Map<Measure, Long> totals = board.totals();
    return board.measures().stream().map(each -> total(each, totals.get(each))).toList();
  }

  /** Of what does not open its rows, those are behind the lines above it. */
  private Cell total(Measure measure, long number) {
    return AcrossFigure.opens(measure)
        ? cells.of(query, AcrossFigure.of(measure), FigureValue.of(number))
        : new Cell(cells.number(number), null, number, null);
  }

  /** The courses of the chart, in the order of time: the latest ones, where there are many. */
  public String getChart() {
    List<AcrossBoard.Line> latest =
        new ArrayList<>(
            board.courses().subList(0, Math.min(MOST_IN_CHART, board.courses().size())));
    java.util.Collections.reverse(latest);
    return charts.compare(latest, this::label);
  }

  /** How many courses the chart shows, where there are more; else 0. */
  public int getCharted() {
    return board.courses().size() > MOST_IN_CHART ? MOST_IN_CHART : 0;
  }

  /** The days, which leave room for the bars on a phone; the title too where they are shared. */
  private String label(AcrossBoard.Line course) {
    String days = times.days(course.firstDay(), course.lastDay());
    long alike =
        board.courses().stream()
            .filter(each -> each.firstDay().equals(course.firstDay()))
            .filter(each -> each.lastDay().equals(course.lastDay()))
            .count();
    return alike == 1 ? days : shortened(course.title(caller.language())) + ", " + days;
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_LABEL
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_LABEL)).strip() + "…";
  }

  public List<RegionMap.Tile> getTiles() {
    return tiles;
  }

  private List<RegionMap.Tile> tiles() {
    Map<String, Long> seats = new HashMap<>();
    board
        .regions()
        .forEach((code, figures) -> seats.put(code, figures.getOrDefault(Measure.CONFIRMED, 0L)));
    seats.remove(Dimension.NONE);
    return RegionMap.of(seats, caller.language(), region -> address() + "&region=" + region.code());
  }

  /** The regions in the order of the alphabet, and seats of no community. */
  public List<RegionLine> getRegions() {
    List<RegionLine> lines = new ArrayList<>();
    for (RegionMap.Tile tile : tiles) {
      String code = tile.region().code();
      // Somebody on the waiting list of a region without a seat counts too.
      if (board.regions().getOrDefault(code, Map.of()).values().stream().anyMatch(n -> n > 0)) {
        lines.add(region(tile.name(), tile.address(), code));
      }
    }
    lines.add(
        region(texts.get(caller.language(), "statistics.view.region.none"), null, Dimension.NONE));
    return lines;
  }

  private RegionLine region(String name, String address, String code) {
    Map<Measure, Long> figures = board.regions().getOrDefault(code, Map.of());
    return new RegionLine(
        name,
        address,
        AcrossQuery.FUNNEL.stream()
            .map(each -> cells.number(figures.getOrDefault(each, 0L)))
            .toList());
  }

  /** Who said what of their gender, where nothing of it is hidden. */
  public List<RegionLine> getGenders() {
    return board.genders().entrySet().stream()
        .map(
            each ->
                new RegionLine(
                    parts.of(Dimension.GENDER, each.getKey()),
                    null,
                    List.of(cells.words(each.getValue()))))
        .toList();
  }

  /** The address of a community's part of this page. */
  public String communityAddress(CommunityLine line) {
    return address() + "&community=" + line.id();
  }

  /** The address of this page, to which the number of a page of communities is added. */
  public String getPageAddress() {
    return routes.to(Route.MANAGE_ALL_STATISTICS) + query.address() + "&page=";
  }

  /** The address of the period, without a place. */
  public String getPeriodAddress() {
    return address();
  }

  private String address() {
    return routes.to(Route.MANAGE_ALL_STATISTICS) + query.period();
  }
}
