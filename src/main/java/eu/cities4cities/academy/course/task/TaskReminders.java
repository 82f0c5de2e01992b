package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.CourseStatus;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.LetterChoices;
import eu.cities4cities.academy.mail.LetterTopic;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes to those who have not handed a task in and want reminders, a day before it is due; once.
 */
@Service
public class TaskReminders {
  private static final Duration BEFORE = Duration.ofHours(24);

  @Inject private TaskRepository tasks;
  @Inject private CourseService courses;
  @Inject private RosterService roster;
  @Inject private LetterChoices choices;
  @Inject private Outbox outbox;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** The tasks of which people are to be reminded now. */
  @Internal
  public List<Long> listDue() {
    LocalDateTime now = KyivTime.now(clock);
    return tasks.listDue(now, now.plus(BEFORE)).stream().map(Task::getId).toList();
  }

  /** Reminds of one task: the letters and the mark that they were written are one transaction. */
  @Internal
  public void remind(long taskId) {
    if (!tasks.takeReminder(taskId)) {
      return;
    }
    Task task = tasks.find(taskId).orElseThrow();
    Course course = courses.get(task.getCourseId());
    if (course.getStatus() != CourseStatus.OPEN && course.getStatus() != CourseStatus.RUNNING) {
      return;
    }
    Set<Long> people = new HashSet<>();
    Set<Long> communities = new HashSet<>();
    for (Object[] done : tasks.listHandedIn(taskId)) {
      people.add((Long) done[0]);
      communities.add((Long) done[1]);
    }
    Set<Long> refusing = choices.refusing(LetterTopic.REMINDER);
    List<Letter> letters = new ArrayList<>();
    for (RosterRow row : roster.list(course.getId())) {
      boolean together = task.isByCommunity() && row.communityId() != null;
      boolean done =
          together ? communities.contains(row.communityId()) : people.contains(row.personId());
      if (!done && !refusing.contains(row.personId())) {
        letters.add(letter(task, course, row));
      }
    }
    outbox.sendAll(letters);
  }

  private Letter letter(Task task, Course course, RosterRow row) {
    Language language = Language.of(row.language());
    return new Letter(
            row.email(),
            language,
            "course.taskDue",
            List.of(task.title(language), course.title(language), due(task, language)),
            settings.baseUrl() + Route.TASK.path(task.getId()),
            "course.taskDue:%d:%d:%s".formatted(task.getId(), row.personId(), task.getDueAt()))
        .bulk(row.personId(), LetterTopic.REMINDER)
        .until(KyivTime.instant(task.getDueAt()));
  }

  private static String due(Task task, Language language) {
    return DateTimeFormatter.ofPattern("d MMMM, HH:mm", language.locale()).format(task.getDueAt());
  }
}
