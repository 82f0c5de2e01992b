package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What participants say and ask about their absence, for the course's staff to decide. */
@Named
@ViewScoped
public class AbsencesBean implements Serializable {
  private static final int PAGE = 25;

  @Inject private ExcuseService excuses;
  @Inject private AppealService appeals;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;

  private long courseId;
  private String slug;
  private String titleUk;
  private String titleEn;
  private boolean decided;
  private int firstExcuse;
  private int firstAppeal;
  private long excuseCount;
  private long appealCount;
  private List<ExcuseRow> excuseRows = List.of();
  private List<AppealRow> appealRows = List.of();
  private final Map<Long, String> excuseAnswers = new HashMap<>();
  private final Map<Long, String> appealAnswers = new HashMap<>();

  @PostConstruct
  void open() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseId = course.getId();
    titleUk = course.getTitleUk();
    titleEn = course.getTitleEn();
    load();
  }

  private void load() {
    excuseCount = excuses.count(courseId, !decided);
    appealCount = appeals.count(courseId, !decided);
    firstExcuse = within(firstExcuse, excuseCount);
    firstAppeal = within(firstAppeal, appealCount);
    excuseRows = excuses.list(courseId, !decided, firstExcuse, PAGE);
    appealRows = appeals.list(courseId, !decided, firstAppeal, PAGE);
  }

  private static int within(int first, long count) {
    return (int) Math.max(0, Math.min(first, (count - 1) / PAGE * PAGE));
  }

  /** Shows what waits, or what was decided. */
  public void show(boolean alreadyDecided) {
    decided = alreadyDecided;
    firstExcuse = 0;
    firstAppeal = 0;
    load();
  }

  /** Turns to other excuses. */
  public void turnExcuses(int pages) {
    firstExcuse += pages * PAGE;
    load();
  }

  /** Turns to other appeals. */
  public void turnAppeals(int pages) {
    firstAppeal += pages * PAGE;
    load();
  }

  /** Takes a case, to see its document and decide it. */
  public void take(long excuseId) {
    act("attendance.excuse.taken", () -> excuses.take(excuseId));
  }

  /** Decides a case. */
  public void decide(long excuseId, boolean accepted) {
    act(
        accepted ? "attendance.excuse.wasAccepted" : "attendance.excuse.wasRefused",
        () -> excuses.decide(excuseId, accepted, excuseAnswers.remove(excuseId)));
  }

  /** Answers an appeal. */
  public void answer(long appealId, boolean granted) {
    act(
        "attendance.appeal.answered",
        () -> appeals.answer(appealId, granted, appealAnswers.get(appealId)));
  }

  private void act(String said, Runnable what) {
    try {
      what.run();
      load();
      notices.info(said);
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  public String getSlug() {
    return slug;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public boolean isDecided() {
    return decided;
  }

  public long getExcuseCount() {
    return excuseCount;
  }

  public long getAppealCount() {
    return appealCount;
  }

  public List<ExcuseRow> getExcuseRows() {
    return excuseRows;
  }

  public List<AppealRow> getAppealRows() {
    return appealRows;
  }

  /** The answer typed for each excuse. */
  public Map<Long, String> getExcuseAnswers() {
    return excuseAnswers;
  }

  /** The answer typed for each appeal. */
  public Map<Long, String> getAppealAnswers() {
    return appealAnswers;
  }

  public boolean isEarlierExcuses() {
    return firstExcuse > 0;
  }

  public boolean isLaterExcuses() {
    return firstExcuse + PAGE < excuseCount;
  }

  public boolean isEarlierAppeals() {
    return firstAppeal > 0;
  }

  public boolean isLaterAppeals() {
    return firstAppeal + PAGE < appealCount;
  }
}
