package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.Measure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The rows behind a figure of one course. */
@Named
@RequestScoped
public class StatisticsRowsBean extends RowsBean {
  @Inject private BoardService service;
  @Inject private CurrentPage page;

  @PostConstruct
  void load() {
    String measure = request.getParameter("figure");
    FigureId id =
        FigureId.parse(
                measure == null ? Measure.CONFIRMED.code() : measure, request.getParameter("part"))
            .orElseThrow(() -> new NotFoundException("figure " + measure));
    load(first -> service.behind(getSlug(), id, first, ROWS));
  }

  public String getSlug() {
    return page.value("slug");
  }

  @Override
  public boolean isAcross() {
    return false;
  }

  @Override
  public String getMeaning() {
    return say(getBehind().id().definitionKey());
  }

  public String getTitle() {
    return getBehind().courses().values().iterator().next().title(caller.language());
  }

  @Override
  public String getAddress() {
    return cells.rows(getSlug(), getBehind().id()) + "&page=";
  }
}
