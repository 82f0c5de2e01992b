package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.CourseReader;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.session.meeting.JoinLinks;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;

/** Writes sessions into calendar files: for downloads and feeds, and as updates in letters. */
@ApplicationScoped
class SessionCalendar {
  @Inject private JoinLinks joinLinks;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** The sessions as a calendar for anybody to look at, cancelled ones as cancelled. */
  CalendarFile published(Collection<SessionFacts> sessions, Language language) {
    CalendarFile file = file(CalendarFile.Method.PUBLISH, language);
    sessions.forEach(
        session ->
            file.add(
                event(session, language, routes.absolute(language, Route.SESSION, session.id()))));
    return file;
  }

  /** The same for one person: each event leads to their own way into the meeting. */
  CalendarFile published(Collection<SessionFacts> sessions, Language language, long personId) {
    CalendarFile file = file(CalendarFile.Method.PUBLISH, language);
    sessions.forEach(
        session -> file.add(event(session, language, joinLink(session, language, personId))));
    return file;
  }

  private String joinLink(SessionFacts session, Language language, long personId) {
    return joinLinks.address(language, personId, session.id());
  }

  /**
   * What changes a session in the calendar of somebody who has it: its times, or that it is off.
   */
  Letter.CalendarUpdate update(SessionFacts session, CourseReader reader) {
    CalendarFile.Method method =
        session.cancelled() ? CalendarFile.Method.CANCEL : CalendarFile.Method.REQUEST;
    CalendarFile file =
        file(method, reader.language())
            .to(reader.email())
            .add(
                event(
                    session,
                    reader.language(),
                    joinLink(session, reader.language(), reader.personId())));
    return new Letter.CalendarUpdate(method.name(), file.text());
  }

  /** All sessions of a course in one file: a request can only be about one. */
  Letter.CalendarUpdate update(Collection<SessionFacts> sessions, CourseReader reader) {
    return new Letter.CalendarUpdate(
        CalendarFile.Method.PUBLISH.name(),
        published(sessions, reader.language(), reader.personId()).text());
  }

  private CalendarFile file(CalendarFile.Method method, Language language) {
    return new CalendarFile(method, texts.get(language, "site.name"), outbox.sender());
  }

  private CalendarFile.Event event(SessionFacts session, Language language, String address) {
    return new CalendarFile.Event(
        "session-" + session.id() + "@" + URI.create(settings.baseUrl()).getHost(),
        session.sequence(),
        clock.instant(),
        session.startsAt(),
        session.endsAt(),
        session.title(language),
        description(session, language),
        address,
        texts.get(language, "session.calendar.alarm", session.title(language)),
        session.cancelled());
  }

  private String description(SessionFacts session, Language language) {
    StringBuilder words = new StringBuilder();
    words.append(
        texts.get(language, "session.calendar.description", session.courseTitle(language)));
    if (!session.speakers().isEmpty()) {
      words
          .append("\n\n")
          .append(
              texts.get(
                  language, "session.calendar.speakers", session.speakersIn(language.code())));
    }
    SessionWays ways = session.ways();
    words
        .append("\n")
        .append(
            texts.get(
                language, "session.calendar.language", language(ways.spokenLanguage(), language)));
    if (ways.interpretationLanguage() != null) {
      words
          .append("\n")
          .append(
              texts.get(
                  language,
                  "session.calendar.interpretation",
                  language(ways.interpretationLanguage(), language)));
    }
    return words.toString();
  }

  private String language(String code, Language reader) {
    return texts.get(reader, "language." + code.toLowerCase(Locale.ROOT));
  }
}
