package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.statistics.figures.Measure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** The rows behind a figure over several courses. */
@Named
@RequestScoped
public class StatisticsAllRowsBean extends RowsBean {
  @Inject private BoardService service;
  @Inject private Routes routes;
  @Inject private Times times;
  @Inject private Clock clock;

  private AcrossQuery query;
  private AcrossFigure figure;

  @PostConstruct
  void load() {
    query = AcrossQuery.read(request::getParameter, KyivTime.today(clock));
    String measure = request.getParameter("figure");
    figure =
        AcrossFigure.parse(
                measure == null ? Measure.CONFIRMED.code() : measure, request.getParameter("part"))
            .orElseThrow(() -> new NotFoundException("figure " + measure));
    load(first -> service.behindAcross(query, figure, first, ROWS));
  }

  @Override
  public boolean isAcross() {
    return true;
  }

  @Override
  public String getMeaning() {
    return say(figure.definitionKey());
  }

  /** Courses of which time. */
  public String getPeriod() {
    return say("statistics.all.period", times.date(query.from()), times.date(query.until()));
  }

  /** The address of the figures of those courses. */
  public String getBoardAddress() {
    return routes.to(Route.MANAGE_ALL_STATISTICS) + query.address();
  }

  @Override
  public String getAddress() {
    return cells.rows(query, figure) + "&page=";
  }
}
