package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.bank.form.WordsForm;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The page of a bank's categories. */
@Named
@ViewScoped
public class CategoriesBean implements Serializable {
  @Inject private CategoryService categories;
  @Inject private BankBatches changes;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private String slug;
  private long courseId;
  private List<CategoryRow> rows;
  private List<BatchRow> removed;
  private Long id;
  private Long parent;
  private WordsForm name = new WordsForm();

  @PostConstruct
  void open() {
    slug = page.value("slug");
    courseId = courses.getBySlug(slug).getId();
    rows = categories.list(courseId);
    removed = changes.removals(courseId);
  }

  /** Puts a category into the form. */
  public void edit(CategoryRow row) {
    id = row.id();
    parent = row.parentId();
    name = new WordsForm(row.name());
  }

  /** Keeps the category of the form. */
  public String save() {
    try {
      categories.save(courseId, id, parent, name.words());
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect("shared.saved");
    return here();
  }

  /** Removes a category; its questions stay. */
  public String remove(long category) {
    try {
      categories.remove(courseId, category);
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect("quiz.bank.categoryRemoved");
    return here();
  }

  /** Puts a removed category back. */
  public String undo(long removal) {
    try {
      changes.undo(courseId, removal);
    } catch (RefusedException e) {
      notices.error(e);
      return null;
    }
    notices.afterRedirect("quiz.bank.categoryBack");
    return here();
  }

  private String here() {
    return routes.redirect(Route.MANAGE_CATEGORIES, slug);
  }

  public Language getLanguage() {
    return caller.language();
  }

  public String getSlug() {
    return slug;
  }

  public List<CategoryRow> getRows() {
    return rows;
  }

  /** The latest removals, which can be undone. */
  public List<BatchRow> getRemoved() {
    return removed;
  }

  /** The category in the form; null for a new one. */
  public Long getId() {
    return id;
  }

  public WordsForm getName() {
    return name;
  }

  public Long getParent() {
    return parent;
  }

  public void setParent(Long parent) {
    this.parent = parent;
  }
}
