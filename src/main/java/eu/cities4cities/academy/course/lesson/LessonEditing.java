package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.item.CourseItemForm;
import eu.cities4cities.academy.course.item.ItemOrder;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.file.FileKind;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.FileSettings;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Lessons as the course's staff writes them. */
@Service
public class LessonEditing {
  @Inject private LessonRepository lessons;
  @Inject private CourseService courses;
  @Inject private FileService files;
  @Inject private FileSettings limits;
  @Inject private Settings settings;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;

  /**
   * A lesson with what its staff edits.
   *
   * @param files what it carries
   * @param video its recording in the Academy's keeping, or null
   * @param captions the languages of its captions
   */
  public record Edited(
      long id,
      Course course,
      LessonForm form,
      List<StoredFile> files,
      StoredFile video,
      List<Language> captions) {}

  /**
   * A lesson in the list of its staff.
   *
   * @param done how many people have gone through it
   */
  public record Listed(LessonRow row, long done) implements java.io.Serializable {}

  /** The lessons of a course in order, hidden ones too. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<Listed> list(String slug) {
    long courseId = course(slug).getId();
    Map<Long, Long> done = lessons.countDoneByLesson(courseId);
    return lessons.list(courseId).stream()
        .map(lesson -> new Listed(LessonRow.of(lesson), done.getOrDefault(lesson.getId(), 0L)))
        .toList();
  }

  /** Begins a lesson at the end of the course, which participants do not see yet. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long add(String slug, String titleUk, String titleEn) {
    Course course = course(slug);
    int place = ItemOrder.next(lessons.list(course.getId()));
    Lesson lesson =
        new Lesson(
            course.getId(), place, CourseItemForm.title(titleUk), CourseItemForm.title(titleEn));
    lessons.add(lesson);
    lessons.flush();
    audit("lesson.add", lesson, null, lesson.getTitleUk());
    return lesson.getId();
  }

  /** Everything about a lesson for its form. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Edited open(long id) {
    Lesson lesson = editable(id);
    return new Edited(
        id,
        courses.get(lesson.getCourseId()),
        LessonForm.of(lesson),
        files.list(lessons.listFileIds(id)),
        lesson.getVideoFileId() == null ? null : files.find(lesson.getVideoFileId()).orElse(null),
        lessons.listCaptions(id).stream().map(LessonCaption::getLanguage).toList());
  }

  /**
   * Keeps what was typed.
   *
   * @throws StaleException if somebody else has saved since the form was opened
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void save(long id, LessonForm form) {
    Lesson lesson = editable(id);
    if (lesson.getVersion() != form.getVersion()) {
      throw new StaleException();
    }
    String before = describe(lesson);
    form.writeTo(lesson, settings.videoHosts());
    audit("lesson.edit", lesson, before, describe(lesson));
    lessons.flush();
  }

  /** Moves a lesson one place up or down. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void move(long id, boolean up) {
    Lesson lesson = editable(id);
    ItemOrder.move(lessons.list(lesson.getCourseId()), lesson, up);
  }

  /** Removes a lesson with everybody's progress in it. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void remove(long id) {
    Lesson lesson = editable(id);
    audit("lesson.remove", lesson, describe(lesson), null);
    lessons.remove(lesson);
  }

  /** Adds a file to what the lesson carries. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public StoredFile addFile(long id, FileService.Upload upload) {
    Lesson lesson = editable(id);
    StoredFile file = files.store(upload, limits.uploadLimit(), FileKind.DOCUMENTS);
    lessons.add(new LessonFile(lesson.getId(), file.getId()));
    return file;
  }

  /** The lesson carries the file no longer. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void removeFile(long id, long fileId) {
    lessons.removeFile(editable(id).getId(), fileId);
  }

  /** Takes a file as the lesson's recording. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public StoredFile setRecording(long id, FileService.Upload upload) {
    Lesson lesson = editable(id);
    StoredFile file = files.store(upload, limits.recordingLimit(), FileKind.RECORDINGS);
    lesson.setVideoFileId(file.getId());
    return file;
  }

  /** The lesson has no recording of its own any more. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void removeRecording(long id) {
    editable(id).setVideoFileId(null);
  }

  /**
   * Takes captions in a language, in place of those there were; says how many there are.
   *
   * @throws CaptionsRefusedException if the text is no WebVTT
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int setCaptions(long id, Language language, String vtt) {
    Lesson lesson = editable(id);
    List<Cue> cues = Captions.read(vtt);
    lessons.removeCaption(id, language);
    LessonCaption caption = new LessonCaption(lesson.getId(), language);
    caption.setVtt(Captions.write(cues));
    lessons.add(caption);
    cues.forEach(cue -> lessons.add(new LessonCue(id, language, cue)));
    return cues.size();
  }

  /** Removes the captions in a language. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void removeCaptions(long id, Language language) {
    lessons.removeCaption(editable(id).getId(), language);
  }

  /**
   * Writes a course's lessons into another; their files are the same files.
   *
   * @param days by how many days they move; null for lessons of no certain day
   */
  @Internal
  public void copy(long fromCourse, long toCourse, Long days) {
    for (Lesson lesson : lessons.list(fromCourse)) {
      Lesson copy = lesson.copyTo(toCourse, days);
      lessons.add(copy);
      lessons.flush();
      lessons
          .listFileIds(lesson.getId())
          .forEach(file -> lessons.add(new LessonFile(copy.getId(), file)));
      for (LessonCaption caption : lessons.listCaptions(lesson.getId())) {
        lessons.add(caption.copyTo(copy.getId()));
        lessons
            .listCues(lesson.getId(), caption.getLanguage())
            .forEach(
                cue -> lessons.add(new LessonCue(copy.getId(), caption.getLanguage(), cue.cue())));
      }
    }
  }

  /** Moves the days of a course's lessons; negative is earlier. */
  @Internal
  public void shift(long courseId, long days) {
    lessons.list(courseId).stream()
        .filter(lesson -> lesson.getDay() != null)
        .forEach(lesson -> lesson.setDay(lesson.getDay().plusDays(days)));
  }

  private Course course(String slug) {
    Course course = courses.getBySlug(slug);
    caller.requireCourseStaff(course.getId());
    return course;
  }

  private Lesson editable(long id) {
    Lesson lesson = lessons.find(id).orElseThrow(() -> new NotFoundException("lesson " + id));
    caller.requireCourseStaff(lesson.getCourseId());
    return lesson;
  }

  private void audit(String action, Lesson lesson, String before, String after) {
    auditTrail.record(
        new AuditTrail.Change(action, "Lesson", lesson.getId().toString(), before, after, null));
  }

  private static String describe(Lesson lesson) {
    return "%s; %s; %s"
        .formatted(
            lesson.getTitleUk(),
            lesson.getDay() == null ? "–" : lesson.getDay(),
            lesson.isShown() ? "shown" : "hidden");
  }
}
