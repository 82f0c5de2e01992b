package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lessons as their readers use them. */
@Service
public class LessonService {
  private static final int MOST_HITS = 50;
  private static final int SHORTEST_SEARCH = 2;

  @Inject private LessonRepository lessons;
  @Inject private CourseService courses;
  @Inject private EnrollmentService enrollments;
  @Inject private FileService files;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The lessons on a course's page, in order, with the reader's progress where they have any. */
  @Anyone
  public List<LessonRow> listOf(String slug) {
    Course course = courses.getBySlug(slug);
    return rows(course.getId(), false);
  }

  /** A lesson as it is read; its title alone for somebody who does not take part. */
  @SignedIn
  public LessonVisit visit(long id) {
    Lesson lesson = visible(id);
    Course course = courses.get(lesson.getCourseId());
    boolean staff = caller.mayRunCourse(course.getId());
    boolean enrolled = enrollments.isEnrolled(course.getId(), caller.personId());
    boolean open = staff || enrolled;
    List<StoredFile> carried = open ? files.list(lessons.listFileIds(id)) : List.of();
    StoredFile video =
        open && lesson.getVideoFileId() != null
            ? files.find(lesson.getVideoFileId()).orElse(null)
            : null;
    Set<Language> captions = EnumSet.noneOf(Language.class);
    if (open) {
      lessons.listCaptions(id).forEach(caption -> captions.add(caption.getLanguage()));
    }
    return new LessonVisit(
        lesson,
        course,
        open,
        enrolled,
        staff,
        carried,
        video,
        captions,
        rows(course.getId(), staff));
  }

  /** What is said in the recording, in paragraphs. */
  @SignedIn
  public List<Cue> transcript(long id, Language language) {
    requireReader(visible(id));
    return Captions.paragraphs(
        lessons.listCues(id, language).stream().map(LessonCue::cue).toList());
  }

  /** The captions as WebVTT. */
  @SignedIn
  public String captions(long id, Language language) {
    requireReader(visible(id));
    return lessons
        .findCaption(id, language)
        .orElseThrow(() -> new NotFoundException("captions of lesson " + id))
        .getVtt();
  }

  /** Where words are said in the recordings of the lesson's course, this lesson's places first. */
  @SignedIn
  public List<LessonHit> search(long id, Language language, String words) {
    Lesson lesson = visible(id);
    requireReader(lesson);
    String wanted = words == null ? "" : words.strip().replaceAll("\\s+", " ");
    if (wanted.length() < SHORTEST_SEARCH) {
      return List.of();
    }
    List<LessonHit> hits =
        lessons.listHits(lesson.getCourseId(), language, wanted, MOST_HITS).stream()
            .map(
                row -> {
                  Lesson in = (Lesson) row[0];
                  return new LessonHit(
                      in.getId(), in.getTitleUk(), in.getTitleEn(), ((LessonCue) row[1]).cue());
                })
            .toList();
    return java.util.stream.Stream.concat(
            hits.stream().filter(hit -> hit.lessonId() == id),
            hits.stream().filter(hit -> hit.lessonId() != id))
        .toList();
  }

  /** The participant has the lesson before them. */
  @SignedIn
  public void opened(long id) {
    Lesson lesson = visible(id);
    if (enrollments.isEnrolled(lesson.getCourseId(), caller.personId())) {
      lessons.opened(id, caller.personId(), clock.instant());
    }
  }

  /** The participant has gone through the lesson, or takes that back. */
  @SignedIn
  public void mark(long id, boolean done) {
    Lesson lesson = visible(id);
    if (!enrollments.isEnrolled(lesson.getCourseId(), caller.personId())) {
      throw new AccessDeniedException();
    }
    Instant now = clock.instant();
    lessons.opened(id, caller.personId(), now);
    lessons.done(id, caller.personId(), done ? now : null);
  }

  private List<LessonRow> rows(long courseId, boolean all) {
    Map<Long, LessonProgress> progress =
        caller.isSignedIn() ? lessons.progressOf(courseId, caller.personId()) : Map.of();
    return lessons.list(courseId).stream()
        .filter(lesson -> all || lesson.isShown())
        .map(lesson -> LessonRow.of(lesson).with(progress.get(lesson.getId())))
        .toList();
  }

  private Lesson visible(long id) {
    return lessons
        .find(id)
        .filter(lesson -> lesson.isShown() || caller.mayRunCourse(lesson.getCourseId()))
        .orElseThrow(() -> new NotFoundException("lesson " + id));
  }

  private void requireReader(Lesson lesson) {
    if (!caller.mayRunCourse(lesson.getCourseId())
        && !enrollments.isEnrolled(lesson.getCourseId(), caller.personId())) {
      throw new AccessDeniedException();
    }
  }
}
