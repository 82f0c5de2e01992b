package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Tells on the roll that many of a region dropped at once, and leads to declaring it. */
@Named
@RequestScoped
public class OutageSuggestionBean {
  @Inject private OutageService outages;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Times times;

  private List<Line> lines = List.of();

  /** What was seen, and where it is declared. */
  public record Line(String text, String link) {}

  @PostConstruct
  void open() {
    SessionFacts session = sessions.factsForStaff(page.id("id"));
    lines =
        outages.suggestions(session.id()).stream()
            .map(suggestion -> line(session, suggestion))
            .toList();
  }

  private Line line(SessionFacts session, OutageSuggestion suggestion) {
    var from = KyivTime.at(suggestion.from()).truncatedTo(ChronoUnit.MINUTES);
    var until = KyivTime.at(suggestion.until()).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    String region =
        Region.ofCode(suggestion.regionCode())
            .map(each -> each.name(caller.language().code()))
            .orElse("");
    return new Line(
        texts.get(
            caller.language(),
            "attendance.outage.suggestion",
            suggestion.people(),
            suggestion.of(),
            times.clock(from),
            region),
        routes.to(Route.MANAGE_OUTAGES.name(), session.courseSlug())
            + "?region="
            + suggestion.regionCode()
            + "&from="
            + from
            + "&until="
            + until);
  }

  public List<Line> getLines() {
    return lines;
  }
}
