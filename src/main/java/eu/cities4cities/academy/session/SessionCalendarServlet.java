package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers {@code /sessions/{id}.ics}, one session for the reader's calendar, and {@code
 * /calendar/{token}.ics}, a person's timetable for the program that follows it.
 */
// The page of an absence stands below the same address and takes a document with its form.
@MultipartConfig(
    maxFileSize = SessionCalendarServlet.MOST,
    maxRequestSize = SessionCalendarServlet.MOST,
    fileSizeThreshold = 64 * 1024)
@WebServlet({"/sessions/*", "/calendar/*"})
public class SessionCalendarServlet extends HttpServlet {
  /** The most that any form there may carry; what a page really takes is set and checked apart. */
  static final long MOST = 100L << 20;

  private static final Pattern SESSION = Pattern.compile("/(\\d{1,18})\\.ics");
  private static final Pattern FEED = Pattern.compile("/([\\w-]{20,64})\\.ics");

  @Inject private transient CalendarService calendars;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean feed = request.getServletPath().equals("/calendar");
    Matcher file = (feed ? FEED : SESSION).matcher(String.valueOf(request.getPathInfo()));
    if (!file.matches()) {
      throw new NotFoundException("calendar file");
    }
    if (feed) {
      send(request, response, calendars.feed(file.group(1)));
    } else {
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"session-" + file.group(1) + ".ics\"");
      send(request, response, calendars.file(Long.parseLong(file.group(1))));
    }
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, CalendarFile calendar)
      throws IOException {
    String tag = '"' + calendar.fingerprint() + '"';
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/calendar;charset=UTF-8");
    response.getOutputStream().write(calendar.bytes());
  }
}
