package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.TrainerRow;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A course for its staff: what it is, where it stands, who trains it. */
@Named
@ViewScoped
public class CourseEditBean implements Serializable {
  @Inject private CourseService courses;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private CurrentPage page;
  @Inject private Caller caller;

  private String slug;
  private CourseForm form;
  private String trainerEmail;
  private transient CourseRow course;
  private transient List<TrainerRow> trainers;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    form = courses.form(slug);
  }

  /** Saves; a text that cannot be saved stays on the page. */
  public String save() {
    try {
      courses.save(slug, form);
      notices.afterRedirect("shared.saved");
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Leads the course to another status. */
  public String become(CourseStatus next) {
    try {
      courses.become(slug, next, null);
      notices.afterRedirect("course.edit.became." + next.name());
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return here();
  }

  /** Makes the person with the typed address a trainer. */
  public String addTrainer() {
    try {
      courses.addTrainer(slug, trainerEmail);
      notices.afterRedirect("course.trainers.added");
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** The person no longer trains the course. */
  public String removeTrainer(long personId) {
    courses.removeTrainer(slug, personId);
    notices.afterRedirect("course.trainers.removed");
    return here();
  }

  private String here() {
    return routes.redirect(Route.MANAGE_COURSE, slug);
  }

  public String getSlug() {
    return slug;
  }

  public CourseForm getForm() {
    return form;
  }

  /** The course as it is stored, read once for a request. */
  public CourseRow getCourse() {
    if (course == null) {
      course = courses.getRow(slug);
    }
    return course;
  }

  /** What staff may lead the course to by hand. */
  public List<CourseStatus> getNextStatuses() {
    CourseStatus now = getCourse().status();
    return Arrays.stream(CourseStatus.values()).filter(now::mayBecome).toList();
  }

  /** The trainers, read once for a request. */
  public List<TrainerRow> getTrainers() {
    if (trainers == null) {
      trainers = courses.listTrainers(slug);
    }
    return trainers;
  }

  /** True if the reader may change the course and not only look at it. */
  public boolean isEditable() {
    return caller.is(Role.ORGANIZER);
  }

  public String getTrainerEmail() {
    return trainerEmail;
  }

  public void setTrainerEmail(String trainerEmail) {
    this.trainerEmail = trainerEmail;
  }
}
