package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Who was present, by region and hour, over several courses, on their page. */
@Named
@RequestScoped
public class AcrossHeatBean {
  @Inject private StatisticsAllBean all;
  @Inject private FigureCells cells;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /** The hours in which sessions began. */
  public List<String> getColumns() {
    return all.getBoard().heat().hours().stream()
        .map(hour -> say("statistics.part.hour", hour))
        .toList();
  }

  /** Who was present, by region and hour; of a community by the hour alone. */
  public List<FigureTable.Line> getLines() {
    List<FigureTable.Line> lines = new ArrayList<>();
    AcrossQuery query = all.getQuery();
    if (ofCommunity()) {
      lines.add(heat(all.getPlace(), "", query));
      return lines;
    }
    for (RegionMap.Tile tile : all.getTiles()) {
      String code = tile.region().code();
      if (tile.people() > 0 && (query.regionCode() == null || query.regionCode().equals(code))) {
        lines.add(
            heat(tile.name(), code, new AcrossQuery(query.from(), query.until(), code, null)));
      }
    }
    return lines;
  }

  private FigureTable.Line heat(String name, String place, AcrossQuery query) {
    AcrossHeat heat = all.getBoard().heat();
    long highest = heat.highest();
    List<Cell> hours = new ArrayList<>();
    for (int hour : heat.hours()) {
      AcrossFigure figure = new AcrossFigure(Measure.PRESENT, Part.of(Dimension.HOUR, hour));
      long number = heat.number(place, hour);
      hours.add(
          cells.of(query, figure, FigureValue.of(number)).shaded(RegionMap.shade(number, highest)));
    }
    return new FigureTable.Line(name, hours);
  }

  /** Of a community alone there are no regions. */
  public String getTitle() {
    return say(ofCommunity() ? "statistics.all.hours" : "statistics.view.heat");
  }

  /** What the lines of the hours are. */
  public String getHead() {
    return say(ofCommunity() ? "statistics.column.community" : "statistics.view.region");
  }

  /** What the numbers of the hours are. */
  public String getMeaning() {
    return say(ofCommunity() ? "statistics.all.hours.meaning" : "statistics.view.heat.meaning");
  }

  private boolean ofCommunity() {
    return all.getQuery().communityId() != null;
  }

  private String say(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }
}
