package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person's timetable, and the secret address under which their calendar follows it. */
@Named
@RequestScoped
public class CalendarBean {
  private static final String GOOGLE = "https://calendar.google.com/calendar/r?cid=";

  @Inject private CalendarService calendars;
  @Inject private Settings settings;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private String token;
  private List<Day> days;

  @PostConstruct
  void open() {
    token = calendars.myToken().orElse(null);
    Map<LocalDate, List<SessionFacts>> byDay = new LinkedHashMap<>();
    for (SessionFacts session : calendars.ahead()) {
      byDay.computeIfAbsent(session.day(), day -> new ArrayList<>()).add(session);
    }
    days = byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
  }

  /** Gives the person an address, or another one in place of the present one. */
  public String renew() {
    boolean first = token == null;
    calendars.renew();
    notices.afterRedirect(first ? "session.feed.made" : "session.feed.renewed");
    return routes.redirect(Route.MY_CALENDAR);
  }

  /** The address leads nowhere any more. */
  public String stop() {
    calendars.stop();
    notices.afterRedirect("session.feed.stopped");
    return routes.redirect(Route.MY_CALENDAR);
  }

  public boolean isFollowed() {
    return token != null;
  }

  /** The full address of the feed. */
  public String getAddress() {
    return settings.baseUrl() + "/calendar/" + token + ".ics";
  }

  /** The address that calendar programs on a phone or a computer open by themselves. */
  public String getWebcal() {
    return getAddress().replaceFirst("^https?", "webcal");
  }

  /** Where Google Calendar asks whether to follow the address. */
  public String getGoogle() {
    return GOOGLE + URLEncoder.encode(getWebcal(), StandardCharsets.UTF_8);
  }

  /** The days ahead on which there are sessions. */
  public List<Day> getDays() {
    return days;
  }

  /** The sessions of one day. */
  public record Day(LocalDate date, List<SessionFacts> sessions) {}
}
