package eu.cities4cities.academy.session;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Picture;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who speaks in courses: people of the Academy and guests. */
@Service
public class SpeakerService {
  @Inject private SpeakerRepository speakers;
  @Inject private PersonService people;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /** The speakers of a course for its staff, by name. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<SpeakerProfile> list(long courseId) {
    caller.requireCourseStaff(courseId);
    return speakers.listOfCourse(courseId).stream().map(SpeakerProfile::of).toList();
  }

  /** A speaker's photograph as JPEG. */
  @Anyone
  public Optional<byte[]> photo(String hash) {
    return speakers.findPhoto(hash);
  }

  /** A speaker for the form of the course's staff. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public SpeakerForm open(long id) {
    Speaker speaker = editable(id);
    String email =
        speaker.getPersonId() == null
            ? null
            : people.find(speaker.getPersonId()).map(Person::getEmail).orElse(null);
    return SpeakerForm.of(speaker, email);
  }

  /**
   * Adds a speaker to a course or keeps what was typed about one.
   *
   * @param photo a JPEG or PNG file; null keeps the photograph there is
   * @throws StaleException if somebody else has saved since the form was opened
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void save(long courseId, SpeakerForm form, byte[] photo) {
    caller.requireCourseStaff(courseId);
    Optional<Person> person = person(form);
    Speaker speaker = form.getId() == null ? null : editable(form.getId());
    if (speaker != null && speaker.getVersion() != form.getVersion()) {
      throw new StaleException();
    }
    String nameUk = text(form.getNameUk(), 200);
    if (nameUk == null) {
      nameUk =
          person
              .map(Person::getNameUk)
              .orElseThrow(() -> new InvalidInputException("session.speaker.name"));
    }
    boolean added = speaker == null;
    if (added) {
      speaker = new Speaker(courseId, null, nameUk, null);
    } else if (speaker.getCourseId() != courseId) {
      throw new NotFoundException("speaker " + form.getId() + " of course " + courseId);
    }
    String before = added ? null : "speaker " + speaker.getId();
    speaker.link(person.map(Person::getId).orElse(null));
    speaker.call(nameUk, text(form.getNameEn(), 200));
    speaker.describe(
        text(form.getRoleUk(), 200),
        text(form.getRoleEn(), 200),
        text(form.getBioUk(), 2000),
        text(form.getBioEn(), 2000));
    String photoBefore = speaker.getPhotoHash();
    if (photo != null) {
      Picture picture = Picture.portrait(photo);
      speakers.keep(picture.hash(), picture.jpeg());
      speaker.show(picture.hash());
    } else if (form.isWithoutPhoto()) {
      speaker.show(null);
    }
    if (added) {
      speakers.add(speaker);
    }
    speakers.forgetUnused(photoBefore);
    note(added ? "session.speaker.add" : "session.speaker.edit", speaker, before);
  }

  /** Takes somebody out of a course's speakers, and out of its sessions with that. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void remove(long id) {
    Speaker speaker = editable(id);
    note("session.speaker.remove", speaker, "speaker " + speaker.getId());
    speakers.remove(speaker);
  }

  private Optional<Person> person(SpeakerForm form) {
    String email = text(form.getEmail(), 254);
    if (email == null) {
      return Optional.empty();
    }
    Optional<Person> person = people.findByEmail(email);
    if (person.isEmpty()) {
      throw new InvalidInputException("session.speaker.nobody", email);
    }
    return person;
  }

  private Speaker editable(long id) {
    Speaker speaker = speakers.find(id).orElseThrow(() -> new NotFoundException("speaker " + id));
    caller.requireCourseStaff(speaker.getCourseId());
    return speaker;
  }

  /** Names by reference only: the trail outlives the person. */
  private void note(String action, Speaker speaker, String before) {
    audit.record(
        new AuditTrail.Change(
            action,
            "Course",
            String.valueOf(speaker.getCourseId()),
            before,
            action.endsWith("remove") ? null : "speaker " + speaker.getId(),
            null));
  }

  private static String text(String typed, int longest) {
    String text = typed == null ? "" : typed.strip();
    return text.isEmpty() ? null : text.substring(0, Math.min(longest, text.length()));
  }
}
