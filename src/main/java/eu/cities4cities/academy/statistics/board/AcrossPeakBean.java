package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The most people at once over several courses, on their page. */
@Named
@RequestScoped
public class AcrossPeakBean {
  @Inject private StatisticsAllBean all;
  @Inject private FigureCells cells;
  @Inject private PartWords parts;
  @Inject private Texts texts;
  @Inject private Times times;
  @Inject private Caller caller;

  /** The most people at once. */
  public Cell getValue() {
    return cells.of(all.getQuery(), AcrossFigure.of(Measure.PEAK), peak().value());
  }

  /** Whether there was a moment at which so many were connected. */
  public boolean isTimed() {
    return peak().at() != null;
  }

  /** That moment, by Kyiv. */
  public String getMoment() {
    return say("statistics.all.peak.at", times.at(peak().at()));
  }

  /** The sessions at which they were. */
  public List<String> getSessions() {
    return peak().sessions().stream()
        .map(each -> each.courseTitle(caller.language()) + " · " + parts.session(each))
        .toList();
  }

  /** Of how many sessions nothing tells when people were there; empty if of none. */
  public String getUnknown() {
    return peak().unknown() == 0
        ? ""
        : say(
            "statistics.all.peak.unknown",
            peak().unknown(),
            peak().begun(),
            peak().unknownCourses());
  }

  /** Of each course the session with most people at once, the latest course first. */
  public List<FigureTable.Line> getByCourse() {
    List<FigureTable.Line> lines = new ArrayList<>();
    for (AcrossPeak.Highest each : peak().highest()) {
      FigureId id = new FigureId(Measure.PEAK, Part.of(Dimension.SESSION, each.session().id()));
      lines.add(
          0,
          new FigureTable.Line(
              each.session().courseTitle(caller.language()) + " · " + parts.session(each.session()),
              List.of(cells.of(each.session().courseSlug(), id, each.people()))));
    }
    return lines;
  }

  public List<String> getColumns() {
    return List.of(name(Measure.PEAK));
  }

  private AcrossPeak peak() {
    return all.getBoard().peak();
  }

  /** What the most people at once are. */
  public List<FigureMeaning> getMeanings() {
    return List.of(meaning(Measure.PEAK));
  }

  private FigureMeaning meaning(Measure measure) {
    return new FigureMeaning(name(measure), say(AcrossFigure.of(measure).definitionKey()));
  }

  private String name(Measure measure) {
    return say(FigureId.of(measure).nameKey());
  }

  private String say(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }
}
