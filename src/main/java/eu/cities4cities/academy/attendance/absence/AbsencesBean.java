package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.course.ManagedCourse;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Paging;
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
  @Inject private ManagedCourse course;
  @Inject private Notices notices;

  private boolean decided;
  private final Paging excusePages = new Paging(PAGE);
  private final Paging appealPages = new Paging(PAGE);
  private List<ExcuseRow> excuseRows = List.of();
  private List<AppealRow> appealRows = List.of();
  private final Map<Long, String> excuseAnswers = new HashMap<>();
  private final Map<Long, String> appealAnswers = new HashMap<>();

  @PostConstruct
  void open() {
    load();
  }

  private void load() {
    excusePages.of(excuses.count(course.getId(), !decided));
    appealPages.of(appeals.count(course.getId(), !decided));
    excuseRows = excuses.list(course.getId(), !decided, excusePages.first(), PAGE);
    appealRows = appeals.list(course.getId(), !decided, appealPages.first(), PAGE);
  }

  /** Shows what waits, or what was decided. */
  public void show(boolean alreadyDecided) {
    decided = alreadyDecided;
    excusePages.rewind();
    appealPages.rewind();
    load();
  }

  /** Turns to other excuses. */
  public void turnExcuses(int pages) {
    excusePages.turn(pages);
    load();
  }

  /** Turns to other appeals. */
  public void turnAppeals(int pages) {
    appealPages.turn(pages);
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

  public boolean isDecided() {
    return decided;
  }

  public Paging getExcusePages() {
    return excusePages;
  }

  public Paging getAppealPages() {
    return appealPages;
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
}
