package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.SessionFrame;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of a course: each with its definition, its table and the way to its rows. */
@Named
@RequestScoped
public class StatisticsViewBean {
  private static final List<Measure> BESIDE =
      List.of(
          Measure.PASSED_NOT_MET,
          Measure.LEFT,
          Measure.RETURNING,
          Measure.PERSON_MINUTES,
          Measure.QUIZ_TAKEN,
          Measure.QUIZ_AVERAGE);

  private static final List<Measure> SESSION =
      List.of(
          Measure.PRESENT,
          Measure.PARTIAL,
          Measure.EXCUSED,
          Measure.ABSENT,
          Measure.LATE,
          Measure.PEAK,
          Measure.TIMES_UNKNOWN,
          Measure.LEFT_EARLY,
          Measure.PERSON_MINUTES);

  private static final List<Measure> DAY = List.of(Measure.DAY_PEOPLE, Measure.PERSON_MINUTES);

  @Inject private BoardService service;
  @Inject private FigureCells cells;
  @Inject private PartWords parts;
  @Inject private CurrentPage page;
  @Inject private Texts texts;
  @Inject private Times times;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private CourseBoard board;
  // Made once: a page asks for each list once for each of its rows.
  private List<RegionMap.Tile> tiles;
  private List<Step> funnel;
  private List<Step> beside;
  private List<FigureTable.Line> sessions;
  private List<FigureTable.Line> dropOff;
  private List<FigureTable.Line> regions;
  private List<FigureTable.Line> heat;

  /** A figure with its name, its definition and its share of everybody registered. */
  public record Step(Measure measure, String name, String meaning, Cell cell, int percent) {}

  /** An edition of the course, and the way to its figures. */
  public record EditionLine(String name, String address, List<Share> shares) {}

  /** A figure and its share of everybody registered in percent. */
  public record Share(Cell cell, int percent) {}

  @PostConstruct
  void load() {
    board = service.of(page.value("slug"));
    tiles = tiles();
    funnel = AcrossQuery.FUNNEL.stream().map(this::step).toList();
    beside = BESIDE.stream().map(this::step).toList();
    sessions = sessions();
    dropOff = dropOff();
    regions = regions();
    heat = heat();
  }

  public CourseBoard getBoard() {
    return board;
  }

  public Language getLanguage() {
    return caller.language();
  }

  /** The way from registration to certificate. */
  public List<Step> getFunnel() {
    return funnel;
  }

  /** What stands beside it. */
  public List<Step> getBeside() {
    return beside;
  }

  private Step step(Measure measure) {
    FigureId id = FigureId.of(measure);
    FigureValue value = board.figures().value(id);
    long registered = board.figures().figure(Measure.REGISTERED).value().number();
    return new Step(
        measure,
        say(id.nameKey()),
        say(id.definitionKey()),
        cells.of(board.slug(), id, value),
        registered == 0 ? 0 : (int) (100 * value.number() / registered));
  }

  /** Names and definitions of figures, for the list beside a table. */
  public List<Step> meanings(String measures) {
    List<Step> meanings = new ArrayList<>();
    for (String each : measures.split(" ")) {
      meanings.add(step(Measure.valueOf(each)));
    }
    return meanings;
  }

  /** The figures of a session, in the order of the table's columns. */
  public List<String> getSessionColumns() {
    return SESSION.stream().map(each -> say(FigureId.of(each).nameKey())).toList();
  }

  /** The sessions that have begun. */
  public List<FigureTable.Line> getSessions() {
    return sessions;
  }

  private List<FigureTable.Line> sessions() {
    return board.sessions().stream()
        .map(
            session ->
                new FigureTable.Line(
                    parts.session(session),
                    SESSION.stream()
                        .map(each -> cell(each, Part.of(Dimension.SESSION, session.id())))
                        .toList()))
        .toList();
  }

  /** How many were connected at the moments of each session. */
  public List<FigureTable.Line> getDropOff() {
    return dropOff;
  }

  private List<FigureTable.Line> dropOff() {
    List<FigureTable.Line> lines = new ArrayList<>();
    for (SessionFacts session : board.sessions()) {
      List<Cell> moments = new ArrayList<>();
      for (int tenth = 0; tenth < SessionFrame.MOMENTS; tenth++) {
        moments.add(cell(Measure.CONNECTED, moment(session, tenth)));
      }
      lines.add(new FigureTable.Line(parts.session(session), moments));
    }
    if (lines.size() > 1) {
      lines.add(new FigureTable.Line(say("statistics.view.dropOff.all"), sums(lines)));
    }
    return lines;
  }

  private List<Cell> sums(List<FigureTable.Line> lines) {
    List<Cell> sums = new ArrayList<>();
    for (int i = 0; i < SessionFrame.MOMENTS; i++) {
      int at = i;
      long sum = lines.stream().mapToLong(line -> line.cells().get(at).number()).sum();
      sums.add(new Cell(cells.number(sum), null, sum, null));
    }
    return sums;
  }

  /** The moments of a session as the table's columns name them. */
  public List<String> getMoments() {
    List<String> moments = new ArrayList<>();
    for (int tenth = 0; tenth < SessionFrame.MOMENTS; tenth++) {
      moments.add(say("statistics.view.share", SessionFrame.percent(tenth)));
    }
    return moments;
  }

  /** The figures of a day, in the order of the table's columns. */
  public List<String> getDayColumns() {
    return DAY.stream().map(each -> say(FigureId.of(each).nameKey())).toList();
  }

  /** Different people of each day. */
  public List<FigureTable.Line> getDays() {
    return board.sessions().stream()
        .map(SessionFacts::day)
        .distinct()
        .map(
            day ->
                new FigureTable.Line(
                    times.day(day),
                    DAY.stream().map(each -> cell(each, Part.of(Dimension.DAY, day))).toList()))
        .toList();
  }

  /** The parts of a figure by a dimension: channels, reasons, kinds, genders, results. */
  public List<FigureTable.Line> by(String measure, String dimension) {
    Measure what = Measure.valueOf(measure);
    Dimension by = Dimension.valueOf(dimension);
    return board.figures().by(what, by).keySet().stream()
        .sorted()
        .map(
            value ->
                new FigureTable.Line(parts.of(by, value), List.of(cell(what, Part.of(by, value)))))
        .toList();
  }

  /** Whether any figure of that kind was counted. */
  public boolean counted(String measure, String dimension) {
    return board
        .figures()
        .by(Measure.valueOf(measure), Dimension.valueOf(dimension))
        .values()
        .stream()
        .anyMatch(value -> value.isHidden() || value.number() > 0);
  }

  public List<String> getRegionColumns() {
    return AcrossQuery.FUNNEL.stream().map(each -> say(FigureId.of(each).nameKey())).toList();
  }

  /** The regions that people come from, and those of no community. */
  public List<FigureTable.Line> getRegions() {
    return regions;
  }

  private List<FigureTable.Line> regions() {
    List<FigureTable.Line> lines = new ArrayList<>();
    for (RegionMap.Tile tile : tiles) {
      FigureTable.Line line = region(tile.name(), tile.region().code());
      // Somebody on the waiting list of a region without a seat counts too.
      if (line.cells().stream().anyMatch(cell -> cell.number() > 0)) {
        lines.add(line);
      }
    }
    lines.add(region(say("statistics.view.region.none"), Dimension.NONE));
    return lines;
  }

  private FigureTable.Line region(String name, String code) {
    return new FigureTable.Line(
        name,
        AcrossQuery.FUNNEL.stream()
            .map(each -> cell(each, Part.of(Dimension.REGION, code)))
            .toList());
  }

  /** The map of those with a seat. */
  public List<RegionMap.Tile> getTiles() {
    return tiles;
  }

  private List<RegionMap.Tile> tiles() {
    Map<String, Long> people = new HashMap<>();
    board
        .figures()
        .by(Measure.CONFIRMED, Dimension.REGION)
        .forEach((region, value) -> people.put(region, value.number()));
    people.remove(Dimension.NONE);
    return RegionMap.of(people, caller.language(), region -> rowsOf(region));
  }

  private String rowsOf(Region region) {
    return cells.rows(
        board.slug(), new FigureId(Measure.CONFIRMED, Part.of(Dimension.REGION, region.code())));
  }

  /** The hours in which sessions began. */
  public List<String> getHourColumns() {
    return hours().stream().map(hour -> say("statistics.part.hour", hour)).toList();
  }

  private List<Integer> hours() {
    return board.sessions().stream()
        .map(session -> session.startsAt().getHour())
        .distinct()
        .sorted()
        .toList();
  }

  /** Who was present, by region and hour. */
  public List<FigureTable.Line> getHeat() {
    return heat;
  }

  private List<FigureTable.Line> heat() {
    long highest =
        board.figures().values().entrySet().stream()
            .filter(each -> each.getKey().part().split().equals("hour+region"))
            .mapToLong(each -> each.getValue().number())
            .max()
            .orElse(0);
    List<Integer> begun = hours();
    List<FigureTable.Line> lines = new ArrayList<>();
    for (RegionMap.Tile tile : tiles) {
      if (tile.people() > 0) {
        List<Cell> hours = new ArrayList<>();
        for (int hour : begun) {
          Cell cell =
              cell(
                  Measure.PRESENT,
                  Part.of(Dimension.HOUR, hour, Dimension.REGION, tile.region().code()));
          hours.add(cell.shaded(RegionMap.shade(cell.number(), highest)));
        }
        lines.add(new FigureTable.Line(tile.name(), hours));
      }
    }
    return lines;
  }

  /** The editions of the course beside each other, in the order of time. */
  public List<EditionLine> getEditions() {
    List<EditionLine> lines = new ArrayList<>();
    for (AcrossBoard.Line edition : board.editions()) {
      List<Share> shares = new ArrayList<>();
      for (Measure measure : AcrossQuery.FUNNEL) {
        Cell cell = cells.of(edition.slug(), FigureId.of(measure), edition.figures().get(measure));
        shares.add(new Share(cell, edition.percent(measure)));
      }
      lines.add(
          new EditionLine(
              edition(edition), routes.to(Route.MANAGE_STATISTICS, edition.slug()), shares));
    }
    return lines;
  }

  /** By its days; by the title too where it was another one. */
  private String edition(AcrossBoard.Line edition) {
    String title = edition.title(caller.language());
    String days = times.days(edition.firstDay(), edition.lastDay());
    return title.equals(board.title(caller.language())) ? days : title + " · " + days;
  }

  private static Part moment(SessionFacts session, int tenth) {
    return Part.of(Dimension.SESSION, session.id(), Dimension.TENTH, tenth);
  }

  private Cell cell(Measure measure, Part part) {
    FigureId id = new FigureId(measure, part);
    return cells.of(board.slug(), id, board.figures().value(id));
  }

  private String say(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }
}
