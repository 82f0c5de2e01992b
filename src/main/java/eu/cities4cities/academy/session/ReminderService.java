package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.CourseReader;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.LetterChoices;
import eu.cities4cities.academy.mail.LetterTopic;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.session.meeting.JoinLinks;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes reminders before sessions: once, in time or not at all, to those who want them. */
@Service
public class ReminderService {
  private static final Duration AHEAD = Duration.ofHours(26);

  @Inject private SessionReminderRepository reminders;
  @Inject private SessionService sessions;
  @Inject private RosterService roster;
  @Inject private LetterChoices choices;
  @Inject private Outbox outbox;
  @Inject private Texts texts;
  @Inject private JoinLinks joinLinks;
  @Inject private Clock clock;

  /** The courses whose sessions are near enough for a reminder. */
  @Internal
  public List<Long> coursesAhead() {
    Instant now = clock.instant();
    return reminders.listCourses(KyivTime.at(now), KyivTime.at(now.plus(AHEAD)));
  }

  /**
   * Writes what is due for a course; says how many letters. The reminder's row and its letters are
   * one transaction, so a node that dies has written both or nothing.
   */
  @Internal
  public int remind(long courseId) {
    Instant now = clock.instant();
    List<SessionFacts> programme = sessions.factsOf(courseId);
    int written = 0;
    for (Reminder reminder : Reminder.due(programme, now)) {
      if (reminders.claim(reminder.key(), courseId, now)) {
        int letters = write(reminder, programme);
        reminders.setLetters(reminder.key(), letters);
        written += letters;
      }
    }
    return written;
  }

  private int write(Reminder reminder, List<SessionFacts> programme) {
    List<LocalDate> days =
        programme.stream()
            .filter(session -> !session.cancelled())
            .map(SessionFacts::day)
            .distinct()
            .sorted()
            .toList();
    int day = days.indexOf(reminder.first().day()) + 1;
    Set<Long> refusing = choices.refusing(LetterTopic.REMINDER);
    List<CourseReader> readers =
        roster.readers(reminder.first().courseId()).stream()
            .filter(reader -> !refusing.contains(reader.personId()))
            .toList();
    Map<Long, String> doors =
        joinLinks.addresses(
            readers.stream()
                .collect(Collectors.toMap(CourseReader::personId, CourseReader::language)),
            reminder.first().id());
    return outbox.sendAll(
        readers.stream()
            .map(reader -> letter(reminder, day, days.size(), reader, doors.get(reader.personId())))
            .toList());
  }

  /**
   * The button is the reader's own way in: no sign-in stands between the letter and the session.
   */
  private Letter letter(Reminder reminder, int day, int days, CourseReader reader, String door) {
    Language language = reader.language();
    DateWords words = DateWords.in(language);
    SessionFacts first = reminder.first();
    String elsewhere =
        words
            .elsewhere(first.startsAt(), reader.zone())
            .map(there -> texts.get(language, "session.reminder.elsewhere", there))
            .orElse("");
    return new Letter(
            reader.email(),
            language,
            "session.reminder." + reminder.kind(),
            List.of(
                words.clock(first.startsAt()),
                first.title(language),
                first.courseTitle(language),
                words.weekday(first.day()),
                words.day(first.day()),
                day,
                days,
                elsewhere,
                words.dayAtStart(first.day())),
            door,
            reminder.key() + reader.personId())
        .bulk(reader.personId(), LetterTopic.REMINDER)
        .until(reminder.uselessFrom())
        .with(
            reminder.sessions().stream()
                .map(
                    session ->
                        new Letter.Line(words.clock(session.startsAt()), session.title(language)))
                .toList());
  }
}
