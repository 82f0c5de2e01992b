package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A lesson before its staff: its text, recording, captions and files. */
@Named
@ViewScoped
public class LessonEditBean implements Serializable {
  private static final int LONGEST_CAPTIONS = 2 * 1024 * 1024;

  @Inject private LessonEditing lessons;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private long id;
  private String slug;
  private List<LocalDate> days;
  private LessonForm form;
  private transient LessonEditing.Edited edited;
  private transient Part file;
  private transient Part recording;
  private transient Part captions;
  private Language captionsLanguage = Language.UK;

  @PostConstruct
  void open() {
    id = page.id("id");
    edited = lessons.open(id);
    slug = edited.course().getSlug();
    LocalDate first = edited.course().getFirstDay();
    long length = ChronoUnit.DAYS.between(first, edited.course().getLastDay()) + 1;
    days = first.datesUntil(first.plusDays(Math.min(length, 60))).toList();
    form = edited.form();
  }

  /** Keeps the text; it stays in the form where something is wrong. */
  public String save() {
    try {
      lessons.save(id, form);
      notices.afterRedirect("course.lesson.saved");
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Removes the lesson. */
  public String remove() {
    lessons.remove(id);
    notices.afterRedirect("course.lesson.removed");
    return routes.redirect(Route.MANAGE_LESSONS, slug);
  }

  /** Takes a file. */
  public String addFile() {
    return take(
        file,
        upload -> {
          StoredFile stored = lessons.addFile(id, upload);
          notices.afterRedirect("shared.file.taken." + stored.getState().name(), stored.getName());
        });
  }

  /** Takes a file as the recording. */
  public String addRecording() {
    return take(
        recording,
        upload -> {
          StoredFile stored = lessons.setRecording(id, upload);
          notices.afterRedirect("shared.file.taken." + stored.getState().name(), stored.getName());
        });
  }

  /** Takes captions. */
  public String addCaptions() {
    return take(
        captions,
        upload -> {
          int cues = lessons.setCaptions(id, captionsLanguage, text(upload.content()));
          notices.afterRedirect("course.captions.taken", cues);
        });
  }

  private String text(InputStream content) {
    try {
      byte[] bytes = content.readNBytes(LONGEST_CAPTIONS + 1);
      if (bytes.length > LONGEST_CAPTIONS) {
        throw new CaptionsRefusedException("many", 10_000);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is done with a file that came. */
  private interface Taking {
    void take(FileService.Upload upload);
  }

  private String take(Part part, Taking taking) {
    if (part == null || part.getSize() == 0) {
      notices.error("shared.file.none");
      return null;
    }
    try (InputStream in = part.getInputStream()) {
      taking.take(new FileService.Upload(part.getSubmittedFileName(), in));
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  /** Takes a file away. */
  public String removeFile(long fileId) {
    lessons.removeFile(id, fileId);
    notices.afterRedirect("shared.file.removed");
    return here();
  }

  /** Takes the recording away. */
  public String removeRecording() {
    lessons.removeRecording(id);
    notices.afterRedirect("shared.file.removed");
    return here();
  }

  /** Takes captions away. */
  public String removeCaptions(Language language) {
    lessons.removeCaptions(id, language);
    notices.afterRedirect("course.captions.removed");
    return here();
  }

  private String here() {
    return routes.redirect(Route.MANAGE_LESSON, id);
  }

  private LessonEditing.Edited edited() {
    if (edited == null) {
      edited = lessons.open(id);
    }
    return edited;
  }

  public long getId() {
    return id;
  }

  public String getSlug() {
    return slug;
  }

  /** The days of the course. */
  public List<LocalDate> getDays() {
    return days;
  }

  public LessonForm getForm() {
    return form;
  }

  public List<StoredFile> getFiles() {
    return edited().files();
  }

  /** The recording in the Academy's keeping, or null. */
  public StoredFile getVideo() {
    return edited().video();
  }

  /** The languages of the captions there are. */
  public List<Language> getCaptionLanguages() {
    return edited().captions();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public Part getRecording() {
    return recording;
  }

  public void setRecording(Part recording) {
    this.recording = recording;
  }

  public Part getCaptions() {
    return captions;
  }

  public void setCaptions(Part captions) {
    this.captions = captions;
  }

  public Language getCaptionsLanguage() {
    return captionsLanguage;
  }

  public void setCaptionsLanguage(Language captionsLanguage) {
    this.captionsLanguage = captionsLanguage;
  }
}
