package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Picture;
import eu.cities4cities.academy.shared.RefusedException;
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
import java.util.List;

/** The speakers of a course, and the form of one of them. */
@Named
@ViewScoped
public class SpeakersBean implements Serializable {
  private static final String NEW = "new";

  @Inject private SpeakerService speakers;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private String slug;
  private long courseId;
  private String courseUk;
  private String courseEn;
  private List<SpeakerProfile> list;
  private SpeakerForm form;
  private transient Part photo;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseId = course.getId();
    courseUk = course.getTitleUk();
    courseEn = course.getTitleEn();
    list = speakers.list(courseId);
    String chosen = page.value("speaker");
    if (NEW.equals(chosen)) {
      form = new SpeakerForm();
    } else if (chosen != null) {
      form = speakers.open(id(chosen));
    }
  }

  private static long id(String value) {
    if (!value.matches("\\d{1,18}")) {
      throw new NotFoundException("speaker " + value);
    }
    return Long.parseLong(value);
  }

  /** Keeps what was typed; it stays in the form where something is wrong. */
  public String save() {
    try {
      speakers.save(courseId, form, bytes());
      notices.afterRedirect("session.speaker.saved");
      return routes.redirect(Route.MANAGE_SPEAKERS, slug);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Takes the speaker out of the course. */
  public String remove() {
    speakers.remove(form.getId());
    notices.afterRedirect("session.speaker.removed");
    return routes.redirect(Route.MANAGE_SPEAKERS, slug);
  }

  private byte[] bytes() {
    if (photo == null || photo.getSize() == 0) {
      return null;
    }
    try (InputStream in = photo.getInputStream()) {
      return in.readNBytes(Picture.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  public String getSlug() {
    return slug;
  }

  public String getCourseUk() {
    return courseUk;
  }

  public String getCourseEn() {
    return courseEn;
  }

  public List<SpeakerProfile> getList() {
    return list;
  }

  public SpeakerForm getForm() {
    return form;
  }

  public Part getPhoto() {
    return photo;
  }

  public void setPhoto(Part photo) {
    this.photo = photo;
  }
}
