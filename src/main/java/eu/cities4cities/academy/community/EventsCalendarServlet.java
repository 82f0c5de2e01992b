package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers {@code /communities/{slug}/events.ics}, and the same in English below {@code /en}; a
 * former address leads to the present one for ever.
 */
@WebServlet({"/communities/*", "/en/communities/*"})
public class EventsCalendarServlet extends HttpServlet {
  private static final Pattern FILE = Pattern.compile("/([a-z0-9-]{1,120})/events\\.ics");

  @Inject private transient CommunityService communities;
  @Inject private transient Routes routes;
  @Inject private transient Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
    if (!asked.matches()) {
      throw new NotFoundException("calendar of events");
    }
    Language language = request.getServletPath().startsWith("/en/") ? Language.EN : Language.UK;
    CommunityView view = communities.view(asked.group(1));
    PublicProfile profile = view.in(language);
    String slug = profile.identity().slug();
    if (!slug.equals(asked.group(1))) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", request.getServletPath() + "/" + slug + "/events.ics");
      return;
    }
    byte[] file =
        EventsCalendar.write(
            view,
            language,
            texts.get(language, "community.events.calendar", profile.identity().name()),
            routes.absolute(language, Route.COMMUNITY, slug));
    String tag = '"' + Secrets.sha256(new String(file, StandardCharsets.UTF_8)) + '"';
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/calendar;charset=UTF-8");
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }
}
