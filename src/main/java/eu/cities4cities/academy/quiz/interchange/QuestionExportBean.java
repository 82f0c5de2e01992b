package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.QuizRow;
import eu.cities4cities.academy.quiz.QuizService;
import eu.cities4cities.academy.quiz.bank.CategoryRow;
import eu.cities4cities.academy.quiz.bank.CategoryService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The part of the page of files that takes questions out: which, for which system, at what loss.
 */
@Named
@ViewScoped
public class QuestionExportBean implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_LOSSES = 50;

  @Inject private InterchangeService interchange;
  @Inject private CategoryService categories;
  @Inject private QuizService quizzes;
  @Inject private CourseService courses;
  @Inject private RemarkWords words;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Caller caller;

  private String slug;
  private long courseId;
  private String scope = "";
  private QuestionFormat format = QuestionFormat.MOODLE_XML;
  private transient Prepared made;
  private final Paging pages = new Paging(SHOWN_LOSSES);
  private List<CategoryRow> choosable;
  private List<QuizRow> choosableQuizzes;

  /** What a file has; the file itself is made once more when it is taken. */
  public record Prepared(int questions, List<Remark> remarks) {}

  @PostConstruct
  void open() {
    slug = page.value("slug");
    courseId = courses.getBySlug(slug).getId();
    choosable = categories.list(courseId);
    choosableQuizzes = quizzes.list(courseId);
  }

  /** Shows what the chosen format carries of the chosen questions. */
  public void prepare() {
    made = null;
    try {
      InterchangeService.Exported file =
          interchange.export(courseId, ExportScope.of(scope), format);
      made = new Prepared(file.questions(), file.remarks());
      pages.rewind();
      pages.of(made.remarks().size());
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** A remark in the reader's words. */
  public String say(Remark remark) {
    return words.say(remark, caller.language());
  }

  /** The language of a question's name. */
  public String spoken(String text) {
    return Language.ofText(text).code();
  }

  /** What the file has that was prepared; null before. */
  public Prepared getMade() {
    return made;
  }

  /** What it does not carry, a part at a time. */
  public List<Remark> getLosses() {
    return made.remarks().stream().skip(pages.first()).limit(pages.size()).toList();
  }

  /** Which part of what it does not carry is shown. */
  public Paging getPages() {
    return pages;
  }

  /** How many questions the prepared file has. */
  public long getCarried() {
    long leftOut = made.remarks().stream().filter(remark -> remark.kind().isLeftOut()).count();
    return made.questions() - leftOut;
  }

  /** Where the prepared file is taken. */
  public String getAddress() {
    String ending =
        switch (format) {
          case GIFT -> "gift";
          case MOODLE_XML -> "xml";
          default -> "zip";
        };
    String version = format == QuestionFormat.QTI_21 ? "version=2.1&" : "";
    return "/api/v1/courses/" + slug + "/questions." + ending + "?" + version + scope;
  }

  /** The categories that can be taken out alone. */
  public List<CategoryRow> getCategories() {
    return choosable;
  }

  /** The quizzes whose questions can be taken out alone. */
  public List<QuizRow> getQuizzes() {
    return choosableQuizzes;
  }

  public QuestionFormat[] getFormats() {
    return QuestionFormat.values();
  }

  public Language getLanguage() {
    return caller.language();
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope == null ? "" : scope;
  }

  public QuestionFormat getFormat() {
    return format;
  }

  public void setFormat(QuestionFormat format) {
    this.format = format;
  }
}
