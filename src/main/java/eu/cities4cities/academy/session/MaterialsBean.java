package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.lesson.CaptionsRefusedException;
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
import java.util.function.Consumer;

/** What belongs to a session, as its staff puts it together. */
@Named
@ViewScoped
public class MaterialsBean implements Serializable {
  private static final int LONGEST_CAPTIONS = 2 * 1024 * 1024;
  private static final int MOST_CUES = 10_000;

  @Inject private MaterialService materials;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private long id;
  private SessionFacts session;
  private transient SessionMaterials shown;
  private transient Part file;
  private transient Part film;
  private transient Part captions;
  private String fileUk;
  private String fileEn;
  private String linkUk;
  private String linkEn;
  private String link;
  private String recordingUrl;
  private Language captionsLanguage = Language.UK;

  @PostConstruct
  void open() {
    id = page.id("id");
    session = sessions.factsForStaff(id);
    shown = materials.open(id);
    recordingUrl = shown.recordingUrl();
  }

  /** Takes a file. */
  public String addFile() {
    return take(file, upload -> taken(materials.addFile(id, upload, fileUk, fileEn)));
  }

  /** Takes a link. */
  public String addLink() {
    return act(() -> materials.addLink(id, link, linkUk, linkEn), "session.materials.added");
  }

  /** Moves a material. */
  public String move(long material, boolean up) {
    return act(() -> materials.move(id, material, up), "session.materials.moved");
  }

  /** Takes a material away. */
  public String remove(long material) {
    return act(() -> materials.remove(id, material), "shared.file.removed");
  }

  /** Says where the recording is watched. */
  public String saveRecording() {
    return act(() -> materials.setRecording(id, recordingUrl), "session.recording.saved");
  }

  /** Takes a file as the recording. */
  public String addRecording() {
    return take(film, upload -> taken(materials.setRecordingFile(id, upload)));
  }

  /** Takes the recording away. */
  public String removeRecording() {
    return act(() -> materials.removeRecording(id), "shared.file.removed");
  }

  /** Takes captions. */
  public String addCaptions() {
    return take(
        captions,
        upload ->
            notices.afterRedirect(
                "course.captions.taken",
                materials.setCaptions(id, captionsLanguage, text(upload.content()))));
  }

  /** Takes captions away. */
  public String removeCaptions(Language language) {
    return act(() -> materials.removeCaptions(id, language), "course.captions.removed");
  }

  private void taken(StoredFile stored) {
    notices.afterRedirect("shared.file.taken." + stored.getState().name(), stored.getName());
  }

  private String act(Runnable step, String done) {
    try {
      step.run();
      notices.afterRedirect(done);
      return routes.redirect(Route.MANAGE_MATERIALS, id);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  private String take(Part part, Consumer<FileService.Upload> taking) {
    if (part == null || part.getSize() == 0) {
      notices.error("shared.file.none");
      return null;
    }
    try (InputStream in = part.getInputStream()) {
      taking.accept(new FileService.Upload(part.getSubmittedFileName(), in));
      return routes.redirect(Route.MANAGE_MATERIALS, id);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  private static String text(InputStream content) {
    try {
      byte[] bytes = content.readNBytes(LONGEST_CAPTIONS + 1);
      if (bytes.length > LONGEST_CAPTIONS) {
        throw new CaptionsRefusedException("many", MOST_CUES);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long getId() {
    return id;
  }

  public SessionFacts getSession() {
    return session;
  }

  /** What there is. */
  public SessionMaterials getShown() {
    if (shown == null) {
      shown = materials.open(id);
    }
    return shown;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public Part getFilm() {
    return film;
  }

  public void setFilm(Part film) {
    this.film = film;
  }

  public Part getCaptions() {
    return captions;
  }

  public void setCaptions(Part captions) {
    this.captions = captions;
  }

  public String getFileUk() {
    return fileUk;
  }

  public void setFileUk(String fileUk) {
    this.fileUk = fileUk;
  }

  public String getFileEn() {
    return fileEn;
  }

  public void setFileEn(String fileEn) {
    this.fileEn = fileEn;
  }

  public String getLinkUk() {
    return linkUk;
  }

  public void setLinkUk(String linkUk) {
    this.linkUk = linkUk;
  }

  public String getLinkEn() {
    return linkEn;
  }

  public void setLinkEn(String linkEn) {
    this.linkEn = linkEn;
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
  }

  public String getRecordingUrl() {
    return recordingUrl;
  }

  public void setRecordingUrl(String recordingUrl) {
    this.recordingUrl = recordingUrl;
  }

  public Language getCaptionsLanguage() {
    return captionsLanguage;
  }

  public void setCaptionsLanguage(Language captionsLanguage) {
    this.captionsLanguage = captionsLanguage;
  }
}
