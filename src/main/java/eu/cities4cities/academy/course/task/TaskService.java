package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.ProfileAnswers;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.CourseStatus;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.file.FileKind;
import eu.cities4cities.academy.shared.file.FileRefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.FileSettings;
import eu.cities4cities.academy.shared.file.FileState;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tasks as those who do them use them. */
@Service
public class TaskService {
  private static final int LONGEST_TEXT = 50_000;
  private static final int LONGEST_ANSWER = 10_000;
  private static final int MOST_FILES = 10;

  @Inject private TaskRepository tasks;
  @Inject private CourseService courses;
  @Inject private RosterService roster;
  @Inject private CommunityService communities;
  @Inject private ProfileAnswers profiles;
  @Inject private FileService files;
  @Inject private FileSettings limits;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The caller's tasks in a course, in order; none for somebody who does not take part. */
  @SignedIn
  public List<TaskEntry> listMine(String slug) {
    Course course = courses.getBySlug(slug);
    Optional<RosterRow> place = roster.find(course.getId(), caller.personId());
    if (place.isEmpty()) {
      return List.of();
    }
    Map<Long, SubmissionStatus> states =
        tasks.statesOf(course.getId(), caller.personId(), place.get().communityId());
    return tasks.list(course.getId()).stream()
        .filter(Task::isShown)
        .map(task -> TaskEntry.of(task, states.get(task.getId()), now()))
        .toList();
  }

  /** A task as its reader sees it. */
  @SignedIn
  public TaskVisit visit(long id) {
    Task task = visible(id);
    Course course = courses.get(task.getCourseId());
    Optional<RosterRow> place = roster.find(course.getId(), caller.personId());
    Long communityId = communityOf(task, place);
    Optional<Submission> mine =
        place.flatMap(any -> tasks.findOf(id, caller.personId(), communityId));
    List<SubmissionVersion> versions =
        mine.map(submission -> tasks.listVersions(submission.getId())).orElse(List.of());
    List<SubmissionAuthor> authors =
        mine.map(submission -> tasks.listAuthors(submission.getId())).orElse(List.of());
    SubmissionStatus status = mine.map(Submission::getStatus).orElse(null);
    TaskEntry entry = TaskEntry.of(task, status, now());
    return new TaskVisit(
        task,
        course,
        place.isPresent(),
        caller.mayRunCourse(course.getId()),
        communityId == null ? null : communities.get(communityId),
        entry,
        mine.map(Draft::of).orElse(Draft.NONE),
        authors.stream().map(author -> author.getPerson().getNameUk()).toList(),
        authors.stream().anyMatch(author -> author.getPerson().getId() == caller.personId()),
        versions,
        filesOf(mine, versions),
        task.getKind().onProfile() && communityId != null ? lacking(task, communityId) : List.of(),
        place.isPresent() && entry.open() && course.getStatus() != CourseStatus.ARCHIVED);
  }

  private Map<Long, StoredFile> filesOf(
      Optional<Submission> mine, List<SubmissionVersion> versions) {
    Set<Long> ids = new HashSet<>();
    mine.ifPresent(submission -> ids.addAll(submission.getContent().files()));
    versions.forEach(version -> ids.addAll(version.getContent().files()));
    Map<Long, StoredFile> found = new HashMap<>();
    files.list(ids).forEach(file -> found.put(file.getId(), file));
    return found;
  }

  private List<String> lacking(Task task, long communityId) {
    return ProfileCheck.lacking(task.getKind(), profiles.written(communityId));
  }

  /**
   * Keeps what is written so far; the words alone, files come and go one by one.
   *
   * @param version the version from which it was written on, 0 for none
   * @return the draft as it stands now
   * @throws DraftConflictException if somebody has written in the meantime; nothing is kept then
   */
  @SignedIn
  public Draft save(long id, long version, SubmissionContent words) {
    Submission submission = writable(id, version, words);
    write(submission, submission.getContent().withWordsOf(words));
    tasks.flush();
    return Draft.of(submission);
  }

  /**
   * Keeps what is written so far and hands it in.
   *
   * @throws UnfinishedWorkException if something that the task asks for is lacking
   * @throws TaskClosedException if it is too late
   */
  @SignedIn
  public void handIn(long id, long version, SubmissionContent words) {
    Submission submission = writable(id, version, words);
    Task task = submission.getTask();
    write(submission, submission.getContent().withWordsOf(words));
    requireFinished(task, submission);
    Instant now = clock.instant();
    submission.handIn(task.isLateAt(now()), now);
    int number =
        tasks.listVersions(submission.getId()).stream()
                .mapToInt(SubmissionVersion::getNumber)
                .max()
                .orElse(0)
            + 1;
    tasks.add(new SubmissionVersion(submission, number, tasks.person(caller.personId()), now));
    fillProfile(task, submission);
  }

  /** What a community answers to questions about its profile is written on the profile's draft. */
  private void fillProfile(Task task, Submission submission) {
    if (task.getKind() != TaskKind.FORM || submission.getCommunity() == null) {
      return;
    }
    Map<String, String> answers = new HashMap<>();
    for (TaskField field : task.getFields()) {
      String answer = submission.getContent().answers().get(field.key());
      if (field.fillsProfile() && answer != null) {
        answers.put(field.profile(), answer);
      }
    }
    profiles.fill(submission.getCommunity().getId(), answers);
  }

  private void requireFinished(Task task, Submission submission) {
    SubmissionContent content = submission.getContent();
    switch (task.getKind()) {
      case TEXT -> {
        if (content.text().isBlank()) {
          throw new UnfinishedWorkException("text");
        }
      }
      case FILE -> requireFiles(content);
      case FORM -> {
        for (TaskField field : task.getFields()) {
          if (field.required() && !content.answers().containsKey(field.key())) {
            throw new UnfinishedWorkException("answer", field.label(caller.language()));
          }
        }
      }
      case COMMUNITY_PROFILE, PRIORITY_PROJECT, EVENT_CALENDAR -> {
        if (submission.getCommunity() == null) {
          throw new UnfinishedWorkException("noCommunity");
        }
        if (!lacking(task, submission.getCommunity().getId()).isEmpty()) {
          throw new UnfinishedWorkException("profile");
        }
      }
    }
  }

  private void requireFiles(SubmissionContent content) {
    List<StoredFile> carried = files.list(content.files());
    if (carried.isEmpty()) {
      throw new UnfinishedWorkException("file");
    }
    for (StoredFile file : carried) {
      if (file.getState() == FileState.INFECTED) {
        throw new UnfinishedWorkException("infected", file.getName());
      }
    }
  }

  /** Takes back what was handed in, as long as no trainer has decided: it can be written on. */
  @SignedIn
  public void takeBack(long id) {
    Submission submission = tasks.lock(mine(visible(id)));
    if (submission.getStatus() != SubmissionStatus.HANDED_IN) {
      throw new TaskClosedException("decided");
    }
    boolean returned =
        tasks.listVersions(submission.getId()).stream()
            .anyMatch(version -> version.getDecision() == SubmissionStatus.RETURNED);
    submission.become(returned ? SubmissionStatus.RETURNED : SubmissionStatus.DRAFT);
  }

  /** Puts a file with the work, and keeps the words written so far. */
  @SignedIn
  public StoredFile attach(
      long id, long version, SubmissionContent words, FileService.Upload upload) {
    Submission submission = writable(id, version, words);
    if (submission.getContent().files().size() >= MOST_FILES) {
      throw new FileRefusedException("course.task.manyFiles", MOST_FILES);
    }
    StoredFile file = files.store(upload, limits.uploadLimit(), FileKind.DOCUMENTS);
    tasks.add(new SubmissionFile(submission.getId(), file.getId()));
    write(submission, submission.getContent().withWordsOf(words).withFile(file.getId()));
    return file;
  }

  /** Takes a file away from the work; versions handed in before keep it. */
  @SignedIn
  public void detach(long id, long version, SubmissionContent words, long fileId) {
    Submission submission = writable(id, version, words);
    write(submission, submission.getContent().withWordsOf(words).withoutFile(fileId));
  }

  /** The caller says to have worked on their community's submission, or not to have. */
  @SignedIn
  public void sign(long id, boolean author) {
    Submission submission = tasks.lock(mine(visible(id)));
    if (submission.getCommunity() == null || submission.getStatus() == SubmissionStatus.ACCEPTED) {
      throw new TaskClosedException("decided");
    }
    if (author) {
      tasks.addAuthor(submission.getId(), caller.personId(), clock.instant());
    } else {
      tasks.removeAuthor(submission.getId(), caller.personId());
    }
  }

  private void write(Submission submission, SubmissionContent content) {
    Instant now = clock.instant();
    submission.write(content, tasks.person(caller.personId()), now);
    tasks.addAuthor(submission.getId(), caller.personId(), now);
  }

  /** The caller's submission, locked, begun if need be, if they may write on from that version. */
  private Submission writable(long id, long version, SubmissionContent words) {
    Task task = visible(id);
    RosterRow place =
        roster.find(task.getCourseId(), caller.personId()).orElseThrow(AccessDeniedException::new);
    check(words);
    Long communityId = communityOf(task, Optional.of(place));
    boolean begun = tasks.begin(id, caller.personId(), communityId, clock.instant());
    Submission submission = tasks.lockOf(id, caller.personId(), communityId).orElseThrow();
    if (!submission.getStatus().writable()) {
      throw new TaskClosedException("handedIn");
    }
    if (courses.get(task.getCourseId()).getStatus() == CourseStatus.ARCHIVED) {
      throw new TaskClosedException("course");
    }
    if (!task.takesAt(now()) && submission.getStatus() != SubmissionStatus.RETURNED) {
      throw new TaskClosedException("due");
    }
    boolean same = begun || submission.getVersion() == version;
    if (!same && !submission.getContent().saysTheSame(words)) {
      throw new DraftConflictException(Draft.of(submission));
    }
    return submission;
  }

  private static void check(SubmissionContent words) {
    if (words.text().length() > LONGEST_TEXT
        || words.answers().values().stream().anyMatch(said -> said.length() > LONGEST_ANSWER)) {
      throw new InvalidInputException("course.task.long");
    }
  }

  private Submission mine(Task task) {
    Optional<RosterRow> place = roster.find(task.getCourseId(), caller.personId());
    if (place.isEmpty()) {
      throw new AccessDeniedException();
    }
    return tasks
        .findOf(task.getId(), caller.personId(), communityOf(task, place))
        .orElseThrow(() -> new NotFoundException("submission for task " + task.getId()));
  }

  /** The community for which the person hands in; null where they do it for themselves. */
  private static Long communityOf(Task task, Optional<RosterRow> place) {
    return task.isByCommunity() ? place.map(RosterRow::communityId).orElse(null) : null;
  }

  private Task visible(long id) {
    return tasks
        .find(id)
        .filter(task -> task.isShown() || caller.mayRunCourse(task.getCourseId()))
        .orElseThrow(() -> new NotFoundException("task " + id));
  }

  private LocalDateTime now() {
    return KyivTime.now(clock);
  }
}
