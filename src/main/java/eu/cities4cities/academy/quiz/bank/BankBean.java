package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Paging;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The page of a course's question bank: searched and paged by its address, and many questions
 * changed at once.
 */
@Named
@ViewScoped
public class BankBean implements Serializable {
  private static final int PAGE = 25;

  @Inject private BankService bank;
  @Inject private BankBatches changes;
  @Inject private CategoryService drawers;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private final Paging pages = new Paging(PAGE);
  private String slug;
  private long courseId;
  private BankAddress shown;
  private List<BankRow> rows = List.of();
  private List<CategoryRow> categories = List.of();
  private List<String> tags = List.of();
  private List<BatchRow> batches = List.of();
  private final HashMap<Long, Boolean> chosen = new HashMap<>();
  private Long target;
  private String newTag = "";

  @PostConstruct
  void open() {
    slug = page.value("slug");
    courseId = courses.getBySlug(slug).getId();
    shown = BankAddress.of(request::getParameter);
    pages.turn(shown.part() - 1);
    pages.of(bank.count(courseId, shown.filter()));
    rows = bank.list(courseId, shown.filter(), pages.first(), pages.size());
    categories = drawers.list(courseId);
    tags = bank.tags(courseId);
    batches = changes.latest(courseId);
  }

  /** Chooses all questions of this page. */
  public void chooseAll() {
    rows.forEach(row -> chosen.put(row.id(), true));
  }

  /** Moves the chosen questions. */
  public String move() {
    return change(ids -> changes.move(courseId, ids, target));
  }

  /** Gives the chosen questions a tag. */
  public String addTag() {
    return change(ids -> changes.tag(courseId, ids, newTag));
  }

  /** Takes a tag from the chosen questions. */
  public String dropTag() {
    return change(ids -> changes.untag(courseId, ids, newTag));
  }

  /** Puts the chosen questions out of use. */
  public String retire() {
    return change(ids -> changes.retire(courseId, ids));
  }

  /** Lets the chosen questions be asked again. */
  public String restore() {
    return change(ids -> changes.restore(courseId, ids));
  }

  /** Undoes a change of many. */
  public String undo(long batch) {
    try {
      changes.undo(courseId, batch);
      notices.afterRedirect("quiz.bank.undone");
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    return here();
  }

  private String change(Function<List<Long>, Integer> wanted) {
    List<Long> ids =
        rows.stream().map(BankRow::id).filter(id -> Boolean.TRUE.equals(chosen.get(id))).toList();
    if (ids.isEmpty()) {
      notices.error("quiz.bank.noneChosen");
      return null;
    }
    try {
      notices.afterRedirect("quiz.bank.changed", wanted.apply(ids));
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    return here();
  }

  private String here() {
    return RedirectHandler.outcome(getAddress() + shown.query());
  }

  /** The address of the bank. */
  public String getAddress() {
    return routes.to(Route.MANAGE_BANK, slug);
  }

  /** The address of another part of the list, some forward or back. */
  public String part(int parts) {
    return getAddress() + shown.at(pages.first() / PAGE + 1 + parts).query();
  }

  /** The language of a name or a tag, which is written in one of them only. */
  public String spoken(String text) {
    return Language.ofText(text).code();
  }

  /** The name of the question's category. */
  public String categoryName(BankRow row) {
    return categories.stream()
        .filter(each -> each.id() == row.categoryId())
        .map(each -> each.name(caller.language()))
        .findFirst()
        .orElse("");
  }

  /** Whether less than everything is wanted. */
  public boolean isFiltered() {
    return !shown.filter().equals(BankFilter.ALL);
  }

  /** What is wanted. */
  public BankFilter getFilter() {
    return shown.filter();
  }

  public Language getLanguage() {
    return caller.language();
  }

  public String getSlug() {
    return slug;
  }

  public Paging getPages() {
    return pages;
  }

  public List<BankRow> getRows() {
    return rows;
  }

  public List<CategoryRow> getCategories() {
    return categories;
  }

  public List<String> getTags() {
    return tags;
  }

  public List<BatchRow> getBatches() {
    return batches;
  }

  public Map<Long, Boolean> getChosen() {
    return chosen;
  }

  public QuestionKind[] getKinds() {
    return QuestionKind.values();
  }

  /** The parts of the bank that can be shown. */
  public BankFilter.Show[] getParts() {
    return BankFilter.Show.values();
  }

  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }

  public String getNewTag() {
    return newTag;
  }

  public void setNewTag(String newTag) {
    this.newTag = newTag;
  }
}
