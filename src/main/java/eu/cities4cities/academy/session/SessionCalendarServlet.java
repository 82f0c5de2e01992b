package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers {@code /sessions/{id}.ics}: one session for the reader's calendar. */
@WebServlet("/sessions/*")
public class SessionCalendarServlet extends HttpServlet {
  private static final Pattern FILE = Pattern.compile("/(\\d{1,18})\\.ics");

  @Inject private transient SessionService sessions;
  @Inject private transient Caller caller;
  @Inject private transient Routes routes;
  @Inject private transient Texts texts;
  @Inject private transient Settings settings;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
    if (!file.matches()) {
      throw new NotFoundException(request.getRequestURI());
    }
    SessionFacts session = sessions.visit(Long.parseLong(file.group(1))).session();
    Language language = caller.language();
    byte[] calendar =
        new CalendarFile()
            .add(
                new CalendarFile.Event(
                    "session-" + session.id() + "@" + URI.create(settings.baseUrl()).getHost(),
                    session.sequence(),
                    clock.instant(),
                    session.startsAt(),
                    session.endsAt(),
                    session.title(language),
                    texts.get(
                        language, "session.calendar.description", session.courseTitle(language)),
                    routes.absolute(language, Route.SESSION, session.id()),
                    texts.get(language, "session.calendar.alarm", session.title(language)),
                    session.cancelled()))
            .bytes();
    response.setContentType("text/calendar;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"session-" + session.id() + ".ics\"");
    response.setHeader("Cache-Control", "private, no-store");
    response.getOutputStream().write(calendar);
  }
}
