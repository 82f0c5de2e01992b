package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.statistics.figures.Figure;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Part;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts figures into words and leads to the rows behind them. */
@RequestScoped
class FigureCells {
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Routes routes;

  /** A figure of a course. */
  Cell of(String slug, FigureId id, FigureValue value) {
    boolean opens = new Figure(id, value).opens() && value.isKnown() && value.number() > 0;
    return new Cell(words(value), opens ? rows(slug, id) : null, value.number(), null);
  }

  /** A figure over several courses. */
  Cell of(AcrossQuery query, AcrossFigure figure, FigureValue value) {
    boolean opens = value.isKnown() && value.number() > 0;
    return new Cell(words(value), opens ? rows(query, figure) : null, value.number(), null);
  }

  /** A number, or the word that there is none. */
  String words(FigureValue value) {
    return switch (value.state()) {
      case KNOWN -> number(value.number());
      case NOT_KNOWN -> texts.get(caller.language(), "statistics.notKnown");
      case HIDDEN -> texts.get(caller.language(), "statistics.hidden");
    };
  }

  String number(long number) {
    return texts.get(caller.language(), "statistics.view.number", number);
  }

  /** Where the rows behind a figure are. */
  String rows(String slug, FigureId id) {
    return routes.to(Route.MANAGE_STATISTICS_ROWS, slug)
        + "?figure="
        + id.measure().code()
        + part(id.part());
  }

  /** Where the rows behind a figure over several courses are. */
  String rows(AcrossQuery query, AcrossFigure figure) {
    return routes.to(Route.MANAGE_ALL_STATISTICS_ROWS)
        + query.address()
        + "&figure="
        + figure.measure().code()
        + part(figure.part());
  }

  private static String part(Part part) {
    return part.values().isEmpty()
        ? ""
        : "&part=" + URLEncoder.encode(part.code(), StandardCharsets.UTF_8);
  }
}
