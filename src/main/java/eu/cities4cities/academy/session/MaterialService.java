package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.course.lesson.Captions;
import eu.cities4cities.academy.course.lesson.Cue;
import eu.cities4cities.academy.course.lesson.VideoLink;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.file.FileKind;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.FileSettings;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What belongs to a session: its materials, and afterwards its recording with captions. */
@Service
public class MaterialService {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_ADDRESS = 500;

  @Inject private MaterialRepository materials;
  @Inject private CourseSessionRepository sessions;
  @Inject private FileService files;
  @Inject private FileSettings limits;
  @Inject private RosterService roster;
  @Inject private Settings settings;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /** What belongs to a session, for those who take part and for its staff; nothing for others. */
  @SignedIn
  public SessionMaterials mine(long sessionId) {
    CourseSession session = session(sessionId);
    return mayHave(session) ? of(session) : SessionMaterials.NONE;
  }

  /** The captions of a session's recording as WebVTT, for those who may have the recording. */
  @SignedIn
  public String captions(long sessionId, Language language) {
    if (!mayHave(session(sessionId))) {
      throw new NotFoundException("captions of session " + sessionId);
    }
    return materials
        .findCaption(sessionId, language)
        .map(SessionCaption::getVtt)
        .orElseThrow(() -> new NotFoundException("captions of session " + sessionId));
  }

  /** What belongs to a session, for the form of its staff. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public SessionMaterials open(long sessionId) {
    return of(editable(sessionId));
  }

  /** Adds a file; without titles it is called as it is named. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public StoredFile addFile(
      long sessionId, FileService.Upload upload, String titleUk, String titleEn) {
    editable(sessionId);
    StoredFile file = files.store(upload, limits.uploadLimit(), FileKind.DOCUMENTS);
    materials.add(
        SessionMaterial.ofFile(
            sessionId,
            materials.nextPosition(sessionId),
            title(titleUk, titleEn, file.getName()),
            title(titleEn, titleUk, file.getName()),
            file.getId()));
    return file;
  }

  /** Adds a link to a page elsewhere. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void addLink(long sessionId, String url, String titleUk, String titleEn) {
    editable(sessionId);
    String address = https(url);
    materials.add(
        SessionMaterial.ofLink(
            sessionId,
            materials.nextPosition(sessionId),
            title(titleUk, titleEn, address),
            title(titleEn, titleUk, address),
            address));
  }

  /** Moves a material one place up or down. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void move(long sessionId, long materialId, boolean up) {
    editable(sessionId);
    List<SessionMaterial> all = new ArrayList<>(materials.list(sessionId));
    int place = all.indexOf(material(sessionId, materialId));
    int other = up ? place - 1 : place + 1;
    if (other >= 0 && other < all.size()) {
      Collections.swap(all, place, other);
      for (int i = 0; i < all.size(); i++) {
        all.get(i).setPosition(i);
      }
    }
  }

  /** Takes a material away. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void remove(long sessionId, long materialId) {
    editable(sessionId);
    materials.remove(material(sessionId, materialId));
  }

  /** Says where the recording is watched elsewhere; it is told in the place of one kept here. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void setRecording(long sessionId, String url) {
    CourseSession session = editable(sessionId);
    session.setRecording(https(url), null);
    note("session.recording.set", session);
  }

  /** Takes a file as the recording. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public StoredFile setRecordingFile(long sessionId, FileService.Upload upload) {
    CourseSession session = editable(sessionId);
    StoredFile file = files.store(upload, limits.recordingLimit(), FileKind.RECORDINGS);
    session.setRecording(null, file.getId());
    note("session.recording.set", session);
    return file;
  }

  /** The session has no recording any more. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void removeRecording(long sessionId) {
    CourseSession session = editable(sessionId);
    session.setRecording(null, null);
    note("session.recording.remove", session);
  }

  /**
   * Takes captions in a language, in place of those there were; says how many there are.
   *
   * @throws eu.cities4cities.academy.course.lesson.CaptionsRefusedException if the text is no
   *     WebVTT
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int setCaptions(long sessionId, Language language, String vtt) {
    editable(sessionId);
    List<Cue> cues = Captions.read(vtt);
    materials.removeCaption(sessionId, language);
    materials.add(new SessionCaption(sessionId, language, Captions.write(cues)));
    return cues.size();
  }

  /** Removes the captions in a language. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void removeCaptions(long sessionId, Language language) {
    editable(sessionId);
    materials.removeCaption(sessionId, language);
  }

  private SessionMaterials of(CourseSession session) {
    List<SessionMaterial> found = materials.list(session.getId());
    Map<Long, StoredFile> kept =
        files
            .list(
                found.stream()
                    .map(SessionMaterial::getFileId)
                    .filter(java.util.Objects::nonNull)
                    .toList())
            .stream()
            .collect(Collectors.toMap(StoredFile::getId, Function.identity()));
    StoredFile recording =
        session.getRecordingFileId() == null
            ? null
            : files.find(session.getRecordingFileId()).orElse(null);
    return new SessionMaterials(
        found.stream()
            .map(
                each ->
                    new SessionMaterials.Item(
                        each.getId(),
                        each.getTitleUk(),
                        each.getTitleEn(),
                        each.getFileId() == null ? null : kept.get(each.getFileId()),
                        each.getUrl()))
            .toList(),
        recording,
        VideoLink.of(session.getRecordingUrl())
            .filter(link -> settings.videoHosts().contains(link.host()))
            .orElse(null),
        session.getRecordingUrl(),
        materials.listCaptions(session.getId()).stream().map(SessionCaption::getLanguage).toList());
  }

  private boolean mayHave(CourseSession session) {
    long course = session.getCourse().getId();
    return caller.mayRunCourse(course) || roster.find(course, caller.personId()).isPresent();
  }

  private SessionMaterial material(long sessionId, long materialId) {
    return materials
        .find(materialId)
        .filter(found -> found.getSessionId() == sessionId)
        .orElseThrow(() -> new NotFoundException("material " + materialId));
  }

  private CourseSession session(long id) {
    return sessions.find(id).orElseThrow(() -> new NotFoundException("session " + id));
  }

  private CourseSession editable(long id) {
    CourseSession session = session(id);
    caller.requireCourseStaff(session.getCourse().getId());
    return session;
  }

  private void note(String action, CourseSession session) {
    audit.record(
        new AuditTrail.Change(
            action, "CourseSession", String.valueOf(session.getId()), null, null, null));
  }

  private static String title(String wanted, String other, String name) {
    String title = wanted == null || wanted.isBlank() ? other : wanted;
    title = title == null || title.isBlank() ? name : title.strip();
    return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
  }

  private static String https(String typed) {
    String address = typed == null ? "" : typed.strip();
    try {
      URI uri = URI.create(address);
      if ("https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && address.length() <= LONGEST_ADDRESS) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below, like every other address that is none.
    }
    throw new InvalidInputException("session.programme.https");
  }
}
