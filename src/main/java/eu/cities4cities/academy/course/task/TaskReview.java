package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the course's trainers do with handed-in work. */
@Service
public class TaskReview {
  private static final int LONGEST_COMMENT = 4000;

  @Inject private TaskRepository tasks;
  @Inject private CourseService courses;
  @Inject private FileService files;
  @Inject private Outbox outbox;
  @Inject private AuditTrail auditTrail;
  @Inject private Settings settings;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Handed-in work before its trainer.
   *
   * @param whose the person's name, or the community's in Ukrainian
   * @param whoseEn the community's name in English; null for a person
   * @param communitySlug where the community's profile is; null for a person
   * @param authors who has worked on it
   * @param versions what was handed in, the latest first
   * @param files the files of all versions, by id
   */
  public record Reviewed(
      long id,
      Course course,
      Task task,
      SubmissionStatus status,
      String whose,
      String whoseEn,
      String communitySlug,
      List<String> authors,
      List<SubmissionVersion> versions,
      Map<Long, StoredFile> files) {
    /** The version that was handed in last. */
    public SubmissionVersion latest() {
      return versions.get(0);
    }

    /** The files that go with a version. */
    public List<StoredFile> filesOf(SubmissionVersion version) {
      return version.getContent().files().stream()
          .filter(files::containsKey)
          .map(files::get)
          .toList();
    }
  }

  /** A page of handed-in work; {@code first} counts from 0. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<SubmissionRow> list(QueueQuery query, int first, int size) {
    caller.requireCourseStaff(query.course());
    return tasks.listQueue(query, first, size);
  }

  /** How much handed-in work {@link #list} finds. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(QueueQuery query) {
    caller.requireCourseStaff(query.course());
    return tasks.countQueue(query);
  }

  /** One piece of handed-in work with all its versions. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Reviewed open(long id) {
    Submission submission = reviewable(id);
    List<SubmissionVersion> versions = tasks.listVersions(id);
    Set<Long> fileIds = new HashSet<>();
    versions.forEach(version -> fileIds.addAll(version.getContent().files()));
    Map<Long, StoredFile> carried = new HashMap<>();
    files.list(fileIds).forEach(file -> carried.put(file.getId(), file));
    boolean ofCommunity = submission.getCommunity() != null;
    return new Reviewed(
        id,
        courses.get(submission.getTask().getCourseId()),
        submission.getTask(),
        submission.getStatus(),
        ofCommunity ? submission.getCommunity().getNameUk() : submission.getPerson().getNameUk(),
        ofCommunity ? submission.getCommunity().getNameEn() : null,
        ofCommunity ? submission.getCommunity().getSlug() : null,
        tasks.listAuthors(id).stream().map(author -> author.getPerson().getNameUk()).toList(),
        versions,
        carried);
  }

  /** The work that has waited longest in the same course; empty if nothing else waits. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Optional<Long> next(long id) {
    return tasks.findNextWaiting(reviewable(id).getTask().getCourseId(), id);
  }

  /**
   * Accepts a version; its authors get a letter.
   *
   * @throws StaleException if that version is no longer the one that waits
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void accept(long id, int number, String comment) {
    decide(id, number, SubmissionStatus.ACCEPTED, comment);
  }

  /** Returns a version with a comment; its authors get a letter and write on. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void giveBack(long id, int number, String comment) {
    if (comment == null || comment.isBlank()) {
      throw new InvalidInputException("course.review.commentNeeded");
    }
    decide(id, number, SubmissionStatus.RETURNED, comment);
  }

  /** Takes the last decision back: the work waits again. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void undo(long id) {
    Submission submission = tasks.lock(reviewable(id));
    SubmissionVersion latest = tasks.listVersions(id).get(0);
    if (latest.getDecision() == null || submission.getStatus() != latest.getDecision()) {
      throw new StaleException();
    }
    audit("task.undo", submission, latest.getDecision().name(), SubmissionStatus.HANDED_IN.name());
    latest.undecide();
    submission.become(SubmissionStatus.HANDED_IN);
  }

  private void decide(long id, int number, SubmissionStatus decision, String comment) {
    Submission submission = tasks.lock(reviewable(id));
    SubmissionVersion latest = tasks.listVersions(id).get(0);
    if (submission.getStatus() != SubmissionStatus.HANDED_IN || latest.getNumber() != number) {
      throw new StaleException();
    }
    String said = comment == null || comment.isBlank() ? null : comment.strip();
    if (said != null && said.length() > LONGEST_COMMENT) {
      throw new InvalidInputException("course.task.long");
    }
    Instant now = clock.instant();
    latest.decide(decision, said, tasks.person(caller.personId()), now);
    submission.become(decision);
    if (decision == SubmissionStatus.ACCEPTED) {
      audit("task.accept", submission, SubmissionStatus.HANDED_IN.name(), decision.name());
    } else {
      audit("task.return", submission, SubmissionStatus.HANDED_IN.name(), decision.name());
    }
    for (SubmissionAuthor author : tasks.listAuthors(id)) {
      outbox.send(letter(submission, decision, said, author.getPerson(), now));
    }
  }

  private Letter letter(
      Submission submission, SubmissionStatus decision, String comment, Person to, Instant now) {
    Task task = submission.getTask();
    String template =
        decision == SubmissionStatus.RETURNED
            ? "course.taskReturned"
            : comment == null ? "course.taskAccepted" : "course.taskAcceptedWith";
    return new Letter(
        to.getEmail(),
        to.getLanguage(),
        template,
        List.of(
            task.title(to.getLanguage()),
            courses.get(task.getCourseId()).title(to.getLanguage()),
            comment == null ? "" : comment),
        settings.baseUrl() + Route.TASK.path(task.getId()),
        "course.task:%d:%d:%d".formatted(submission.getId(), to.getId(), now.toEpochMilli()));
  }

  private Submission reviewable(long id) {
    Submission submission =
        tasks
            .findSubmission(id)
            .filter(found -> found.getHandedInAt() != null)
            .orElseThrow(() -> new NotFoundException("submission " + id));
    caller.requireCourseStaff(submission.getTask().getCourseId());
    return submission;
  }

  private void audit(String action, Submission submission, String before, String after) {
    auditTrail.record(
        new AuditTrail.Change(
            action, "Submission", submission.getId().toString(), before, after, null));
  }
}
