package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.bank.BankRow;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Turning;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which a course's quiz is set up and its questions are listed. */
@Named
@ViewScoped
public class QuizEditBean implements Serializable {
  /** The address of a quiz that does not exist yet. */
  public static final String NEW = "new";

  private static final int USUAL_HOUR = 17;
  private static final int LATE_ROWS = 20;

  @Inject private QuizService quizzes;
  @Inject private QuizSlotService places;
  @Inject private LateAnswerService lateAnswers;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private String slug;
  private long courseId;
  private String courseTitle;
  private QuizForm form;
  private List<QuizRow> others;
  private List<SlotForm> slots = List.of();
  private List<SlotRow> removed = List.of();
  private boolean oneAtATime;
  private SlotForm draw = new SlotForm();
  private QuizSize size = new QuizSize(0, 0);
  private Map<Long, String> categories = Map.of();
  private String search;
  private List<BankRow> found = List.of();
  private int pageSize;
  private Turning latePages = new Turning(1, 1, 0, LATE_ROWS);
  private List<LateAnswerForm> late = List.of();

  @PostConstruct
  void load() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseId = course.getId();
    courseTitle = caller.language().choose(course.getTitleUk(), course.getTitleEn());
    others = quizzes.list(courseId);
    Optional<Quiz> quiz = chosen();
    form = quiz.map(QuizForm::new).orElseGet(() -> usual(course));
    oneAtATime = quiz.map(Quiz::isOneAtATime).orElse(true);
    if (form.getId() != null) {
      slots = places.list(form.getId()).stream().map(SlotForm::new).toList();
      removed = places.removed(form.getId());
      size = places.size(form.getId());
      categories = places.categories(form.getId());
      search = request.getParameter("search");
      found = search == null ? List.of() : places.find(form.getId(), search);
      pageSize = usualPageSize();
      latePages = Turning.of(request, "late", lateAnswers.count(form.getId()), LATE_ROWS);
      late =
          lateAnswers.list(form.getId(), latePages.first(), LATE_ROWS).stream()
              .map(LateAnswerForm::new)
              .toList();
    }
  }

  /** The quiz that the address names, else the course's first; empty for a new one. */
  private Optional<Quiz> chosen() {
    if (page.value("quiz") == null) {
      return quizzes.findOf(courseId);
    }
    return NEW.equals(page.value("quiz"))
        ? Optional.empty()
        : Optional.of(quizzes.get(courseId, page.id("quiz")));
  }

  /** On the course's last day from five o'clock until midnight. */
  private static QuizForm usual(Course course) {
    QuizForm usual = new QuizForm();
    usual.setOpensAt(course.getLastDay().atTime(USUAL_HOUR, 0));
    usual.setClosesAt(course.getLastDay().atTime(23, 59));
    return usual;
  }

  /** Keeps the settings. */
  public String save() {
    long id;
    try {
      id = quizzes.save(courseId, form);
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect("shared.saved");
    return RedirectHandler.outcome(address(id));
  }

  /** Moves a place by one. */
  public String move(long slot, int step) {
    places.move(form.getId(), slot, step);
    return here();
  }

  /** Begins a new page with a place, or joins its page with the one before. */
  public String breakPage(long slot) {
    places.breakPage(form.getId(), slot);
    return here();
  }

  /** Puts so many places on each page. */
  public String paginate() {
    return done(() -> places.paginate(form.getId(), pageSize), "shared.saved");
  }

  /** Takes a place out of the quiz. */
  public String remove(long slot) {
    return done(() -> places.remove(form.getId(), slot), "quiz.edit.retired");
  }

  /** Puts a place that was taken out back. */
  public String putBack(long slot) {
    return done(() -> places.putBack(form.getId(), slot), "quiz.slot.back");
  }

  /** Keeps what places draw and what their questions are worth. */
  public String change() {
    return done(() -> places.change(form.getId(), slots), "shared.saved");
  }

  /** Puts questions to be drawn at the end. */
  public String addDraw() {
    return done(() -> places.addDraw(form.getId(), draw), "quiz.slot.added");
  }

  /** Puts a question of the bank at the end. */
  public String add(long question) {
    return done(() -> places.add(form.getId(), question), "quiz.slot.added");
  }

  private String done(Runnable change, String said) {
    try {
      change.run();
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect(said);
    return here();
  }

  /** Lets a late answer count. */
  public String admit(LateAnswerForm row) {
    try {
      lateAnswers.admit(row.getLate().attempt(), row.getLate().key(), row.getReason());
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect("quiz.late.admitted");
    return RedirectHandler.outcome(getLateAddress() + latePages.number());
  }

  private String here() {
    return RedirectHandler.outcome(address(form.getId()));
  }

  private String address(long quiz) {
    return page.value("quiz") == null
        ? routes.to(Route.MANAGE_QUIZ, slug)
        : routes.to(Route.MANAGE_QUIZ_ONE, slug, quiz);
  }

  /** All quizzes of the course. */
  public List<QuizRow> getOthers() {
    return others;
  }

  public QuizForm getForm() {
    return form;
  }

  public AttemptCounting[] getCountings() {
    return AttemptCounting.values();
  }

  public ShownFrom[] getMoments() {
    return ShownFrom.values();
  }

  public List<SlotForm> getSlots() {
    return slots;
  }

  /** The places that were taken out last. */
  public List<SlotRow> getRemoved() {
    return removed;
  }

  /** As many questions as the first page has now; 0 where all are on it. */
  private int usualPageSize() {
    if (oneAtATime) {
      return 1;
    }
    int first = (int) slots.stream().filter(slot -> slot.getRow().page() == 1).count();
    return first == slots.size() ? 0 : first;
  }

  /** How an attempt shows its questions, in words. */
  public String getPagingKey() {
    if (oneAtATime) {
      return "quiz.slot.oneAtATime";
    }
    boolean divided = slots.stream().anyMatch(slot -> slot.getRow().page() > 1);
    return divided ? "quiz.slot.byPages" : "quiz.slot.allTogether";
  }

  /** Questions to be drawn that are being added. */
  public SlotForm getDraw() {
    return draw;
  }

  public QuizSize getSize() {
    return size;
  }

  /** The categories of the bank by their number. */
  public Map<Long, String> getCategories() {
    return categories;
  }

  /** What the bank was searched for, or null. */
  public String getSearch() {
    return search;
  }

  /** The questions found in the bank. */
  public List<BankRow> getFound() {
    return found;
  }

  public int getPageSize() {
    return pageSize;
  }

  public void setPageSize(int pageSize) {
    this.pageSize = pageSize;
  }

  /** Answers that arrived after the close and wait for a decision. */
  public List<LateAnswerForm> getLate() {
    return late;
  }

  /** Which part of them is shown. */
  public Turning getLatePages() {
    return latePages;
  }

  /** The address of a part of them, without its number. */
  public String getLateAddress() {
    return address(form.getId()) + "?late=";
  }

  public String getSlug() {
    return slug;
  }

  public String getCourseTitle() {
    return courseTitle;
  }

  public Language getLanguage() {
    return caller.language();
  }

  /** Whether the quiz exists, so that questions can be added. */
  public boolean isKept() {
    return form.getId() != null;
  }
}
