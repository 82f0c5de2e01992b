package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writing one announcement: draft, preview with the number of its readers, sending, correction. */
@Named
@ViewScoped
public class AnnouncementEditBean implements Serializable {
  /** Stands in the address in place of an id while there is none. */
  public static final String NEW = "new";

  @Inject private AnnouncementService announcements;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private String slug;
  private String courseTitleUk;
  private String courseTitleEn;
  private AnnouncementForm form;
  private AnnouncementStatus status;
  private AnnouncementPreview preview;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    String id = page.value("announcement");
    if (!NEW.equals(id) && !id.matches("\\d{1,18}")) {
      throw new NotFoundException("announcement " + id);
    }
    form = announcements.form(slug, NEW.equals(id) ? null : Long.valueOf(id));
    status =
        form.getId() == null
            ? AnnouncementStatus.DRAFT
            : announcements.row(slug, form.getId()).status();
    if (status == AnnouncementStatus.SCHEDULED) {
      preview = announcements.preview(slug, form.getId());
    }
    Course course = courses.getBySlug(slug);
    courseTitleUk = course.getTitleUk();
    courseTitleEn = course.getTitleEn();
  }

  /** Keeps the draft and goes back to the list. */
  public String save() {
    return act("course.announcement.saved", () -> announcements.save(slug, form));
  }

  /** Keeps the draft and shows what would be sent to how many people. */
  public void show() {
    try {
      announcements.save(slug, form);
      preview = announcements.preview(slug, form.getId());
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Back from the preview to the form. */
  public void edit() {
    preview = null;
  }

  /** Sends what the preview shows, now. */
  public String send() {
    form.setSendAt(null);
    return act("course.announcement.sent", () -> announcements.send(slug, form));
  }

  /** Sends what the preview shows, at the time that was typed. */
  public String schedule() {
    if (form.getSendAt() == null) {
      notices.error("course.announcement.whenNeeded");
      return null;
    }
    return act("course.announcement.scheduled", () -> announcements.send(slug, form));
  }

  /** Makes it a draft again. */
  public String unschedule() {
    return act(
        "course.announcement.unscheduled", () -> announcements.unschedule(slug, form.getId()));
  }

  /** Throws the draft away. */
  public String delete() {
    return act("course.announcement.deleted", () -> announcements.delete(slug, form.getId()));
  }

  /** Puts the changed words on the page. */
  public String correct() {
    return act("course.announcement.corrected", () -> announcements.correct(slug, form));
  }

  /** Takes it from the page. */
  public String withdraw() {
    return act("course.announcement.withdrawn", () -> announcements.withdraw(slug, form.getId()));
  }

  private String act(String told, Runnable step) {
    try {
      step.run();
      notices.afterRedirect(told);
      return routes.redirect(Route.MANAGE_ANNOUNCEMENTS, slug);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Whom one may write to, in the reader's words, with the code of each. */
  public Map<String, String> getAudiences() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(texts.get(caller.language(), "Audience.all"), AudienceChoice.ALL);
    for (String code : announcements.audiences()) {
      words.put(texts.get(caller.language(), "Audience." + code), code);
    }
    for (Region region : Region.values()) {
      words.put(region.name(caller.language().code()), AudienceChoice.codeOf(region));
    }
    return words;
  }

  /** The chosen readers in words. */
  public String getAudience() {
    return getAudiences().entrySet().stream()
        .filter(entry -> entry.getValue().equals(form.getAudience()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  public String getSlug() {
    return slug;
  }

  public String getCourseTitleUk() {
    return courseTitleUk;
  }

  public String getCourseTitleEn() {
    return courseTitleEn;
  }

  public AnnouncementForm getForm() {
    return form;
  }

  /** What would happen if it were sent; null while it is being written. */
  public AnnouncementPreview getPreview() {
    return preview;
  }

  public boolean isDraft() {
    return status == AnnouncementStatus.DRAFT;
  }

  public boolean isScheduled() {
    return status == AnnouncementStatus.SCHEDULED;
  }

  public boolean isSent() {
    return status == AnnouncementStatus.SENT;
  }

  public boolean isWithdrawn() {
    return status == AnnouncementStatus.WITHDRAWN;
  }
}
