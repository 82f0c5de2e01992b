package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.TrainerRow;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Picture;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
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
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A course for its staff: what it is, where it stands, who trains it. */
@Named
@ViewScoped
public class CourseEditBean implements Serializable {
  @Inject private CourseService courses;
  @Inject private CoverService covers;
  @Inject private AwardRuleService rules;
  @Inject private CourseFormWords formWords;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private CurrentPage page;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private String slug;
  private CourseForm form;
  private CourseForm base;
  private List<CourseFormField.Change> changes = List.of();
  private LocalDate copyDay;
  private transient Part cover;
  private String altUk;
  private String altEn;
  private transient List<CourseStep> steps;
  private transient List<CourseRow> editions;
  private String trainerEmail;
  private transient CourseRow course;
  private transient List<TrainerRow> trainers;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    form = courses.form(slug);
    base = form.copy();
    copyDay = KyivTime.today(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    if (getCourse().cover() != null) {
      altUk = getCourse().cover().altUk();
      altEn = getCourse().cover().altEn();
    }
  }

  /**
   * Saves; a text that cannot be saved stays on the page. Where somebody else saved meanwhile,
   * nothing is overwritten: their changes are shown beside what the reader typed.
   */
  public String save() {
    try {
      courses.save(slug, form);
      notices.afterRedirect("shared.saved");
      return here();
    } catch (StaleException stale) {
      CourseForm stored = courses.form(slug);
      changes = CourseFormField.merge(base, form, stored);
      base = stored.copy();
      notices.error("course.edit.changedMeanwhile", changes.size());
      return null;
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

  /** Copies the course to begin on the chosen day. */
  public String copy() {
    try {
      String copy = courses.copy(slug, copyDay);
      notices.afterRedirect("course.copy.done");
      return routes.redirect(Route.MANAGE_COURSE, copy);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Opens what the course taught to everybody's own pace. */
  public String reopenSelfPaced() {
    try {
      String edition = courses.reopenSelfPaced(slug);
      notices.afterRedirect("course.selfPaced.done");
      return routes.redirect(Route.MANAGE_COURSE, edition);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Keeps the chosen picture, or what is said of the one there is. */
  public String saveCover() {
    try {
      covers.save(slug, read(cover), altUk, altEn);
      notices.afterRedirect("course.cover.saved");
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** A file that is too large is not read to its end. */
  private static byte[] read(Part file) {
    if (file == null || file.getSize() == 0) {
      return null;
    }
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(Picture.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  /** The course has no cover any more. */
  public String removeCover() {
    covers.remove(slug);
    notices.afterRedirect("course.cover.removed");
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

  /** The steps that staff may take with the course, read once for a request. */
  public List<CourseStep> getSteps() {
    if (steps == null) {
      steps = courses.steps(slug);
    }
    return steps;
  }

  /** The other editions of the course, read once for a request. */
  public List<CourseRow> getEditions() {
    if (editions == null) {
      editions = courses.listEditions(slug);
    }
    return editions;
  }

  /** What somebody else changed while the form was open; empty where nothing was. */
  public List<CourseFormField.Change> getChanges() {
    return changes;
  }

  /** A value of the form as the reader reads it. */
  public String say(Object value) {
    return formWords.say(value);
  }

  /** What there is to warn about in the rule in force. */
  public List<RuleWarning> getWarnings() {
    return rules.warnings(slug, getCourse().awardRule());
  }

  /** True if the course may be opened to everybody's own pace. */
  public boolean isReopenable() {
    return getCourse().over() && getCourse().kind().isLive();
  }

  /** The link that brings the code with it. */
  public String getCodeLink() {
    return routes.absolute(caller.language(), Route.COURSE, slug)
        + "?code="
        + form.getEnrollmentCode();
  }

  public LocalDate getCopyDay() {
    return copyDay;
  }

  public void setCopyDay(LocalDate copyDay) {
    this.copyDay = copyDay;
  }

  public Part getCover() {
    return cover;
  }

  public void setCover(Part cover) {
    this.cover = cover;
  }

  /** What the cover shows, in Ukrainian. */
  public String getAltUk() {
    return altUk;
  }

  public void setAltUk(String altUk) {
    this.altUk = altUk;
  }

  /** What the cover shows, in English. */
  public String getAltEn() {
    return altEn;
  }

  public void setAltEn(String altEn) {
    this.altEn = altEn;
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
