package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Picture;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.file.FileKind;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.FileSettings;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The slides of a session, which people follow on its page beside the video or without it. */
@Service
public class SlideService {
  @Inject private SlideRepository slides;
  @Inject private MaterialRepository materials;
  @Inject private CourseSessionRepository sessions;
  @Inject private RosterService roster;
  @Inject private FileService files;
  @Inject private FileSettings limits;
  @Inject private AuditTrail audit;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /** A session's slides, for those who take part and for its staff; none for others. */
  @SignedIn
  public SessionSlides mine(long sessionId) {
    return mayHave(session(sessionId)) ? of(sessionId) : SessionSlides.NONE;
  }

  /** A slide as JPEG; empty for those who may not have it. */
  @SignedIn
  public Optional<byte[]> picture(String hash) {
    return slides.listByHash(hash).stream()
        .filter(slide -> mayHave(session(slide.getSessionId())))
        .map(SessionSlide::getJpeg)
        .findFirst();
  }

  /** A session's slides for its staff. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public SessionSlides open(long sessionId) {
    editable(sessionId);
    return of(sessionId);
  }

  /**
   * Takes a PDF as the slides, in place of those there were; it is a material too.
   *
   * @throws InvalidInputException if it is no PDF that can be read, or has too many pages
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int take(long sessionId, String name, byte[] pdf) {
    CourseSession session = editable(sessionId);
    List<Picture> pictures = SlidePictures.of(pdf);
    StoredFile file =
        files.store(
            new FileService.Upload(name, new ByteArrayInputStream(pdf)),
            limits.uploadLimit(),
            Set.of(FileKind.PDF));
    materials.add(
        SessionMaterial.ofFile(
            sessionId,
            materials.nextPosition(sessionId),
            texts.get(Language.UK, "session.slides.title"),
            texts.get(Language.EN, "session.slides.title"),
            file.getId()));
    slides.removeAll(sessionId);
    for (int i = 0; i < pictures.size(); i++) {
      Picture picture = pictures.get(i);
      slides.add(new SessionSlide(sessionId, i + 1, picture.hash(), picture.jpeg()));
    }
    note("session.slides.set", session, String.valueOf(pictures.size()));
    return pictures.size();
  }

  /** The speaker shows that slide now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void show(long sessionId, int number) {
    editable(sessionId);
    int count = slides.listHashes(sessionId).size();
    if (number < 1 || number > count) {
      throw new InvalidInputException("session.slides.noSuch", number, count);
    }
    slides.show(sessionId, number);
  }

  /** The session has no slides any more; a file among its materials stays. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void remove(long sessionId) {
    CourseSession session = editable(sessionId);
    slides.removeAll(sessionId);
    note("session.slides.remove", session, null);
  }

  private SessionSlides of(long sessionId) {
    List<String> hashes = slides.listHashes(sessionId);
    String shown = slides.shown(List.of(sessionId)).getOrDefault(sessionId, "0");
    return new SessionSlides(hashes, Integer.parseInt(shown), slides.size(sessionId));
  }

  private boolean mayHave(CourseSession session) {
    long course = session.getCourse().getId();
    return caller.mayRunCourse(course) || roster.find(course, caller.personId()).isPresent();
  }

  private CourseSession session(long id) {
    return sessions.find(id).orElseThrow(() -> new NotFoundException("session " + id));
  }

  private CourseSession editable(long id) {
    CourseSession session = session(id);
    caller.requireCourseStaff(session.getCourse().getId());
    return session;
  }

  private void note(String action, CourseSession session, String after) {
    audit.record(
        new AuditTrail.Change(
            action, "CourseSession", String.valueOf(session.getId()), null, after, null));
  }
}
