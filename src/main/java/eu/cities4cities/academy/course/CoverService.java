package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Picture;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.Optional;

/** The cover pictures of courses. */
@Service
public class CoverService {
  private static final int LONGEST_TEXT = 300;

  @Inject private CourseRepository courses;
  @Inject private AuditTrail auditTrail;

  /** The picture with that hash, as JPEG. */
  @Anyone
  public Optional<byte[]> image(String hash) {
    return courses.findImage(hash);
  }

  /**
   * Gives the course a cover, or describes the one it has.
   *
   * @param file a JPEG or PNG file; null keeps the picture there is
   * @param altUk what it shows, in Ukrainian, for readers who do not see it
   * @param altEn the same in English
   */
  @OnlyFor(Role.ORGANIZER)
  public void save(String slug, byte[] file, String altUk, String altEn) {
    Course course = course(slug);
    String uk = text(altUk);
    String en = text(altEn);
    Optional<CourseCover> cover = courses.findCover(course.getId());
    if (file == null && cover.isEmpty()) {
      throw new InvalidInputException("course.cover.none");
    }
    if (file != null) {
      Picture picture = Picture.cover(file);
      cover.ifPresentOrElse(
          known -> known.show(picture),
          () -> courses.add(new CourseCover(course.getId(), picture, uk, en)));
    }
    cover.ifPresent(known -> known.describe(uk, en));
    audit("course.cover.set", course, uk);
  }

  /** The course has no cover any more. */
  @OnlyFor(Role.ORGANIZER)
  public void remove(String slug) {
    Course course = course(slug);
    courses
        .findCover(course.getId())
        .ifPresent(
            cover -> {
              courses.remove(cover);
              audit("course.cover.remove", course, null);
            });
  }

  private void audit(String action, Course course, String after) {
    auditTrail.record(
        new AuditTrail.Change(action, "Course", course.getId().toString(), null, after, null));
  }

  private static String text(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      throw new InvalidInputException("course.cover.alt");
    }
    return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
  }

  private Course course(String slug) {
    return courses.findBySlug(slug).orElseThrow(() -> new NotFoundException("course " + slug));
  }
}
