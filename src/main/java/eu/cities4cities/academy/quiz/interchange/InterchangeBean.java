package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.bank.BankBatches;
import eu.cities4cities.academy.quiz.bank.BatchRow;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Paging;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Upload;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** The page that brings questions in from files: look, apply, take back. */
@Named
@ViewScoped
public class InterchangeBean implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_ROWS = 50;

  @Inject private InterchangeService interchange;
  @Inject private BankBatches batches;
  @Inject private CourseService courses;
  @Inject private RemarkWords words;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private String slug;
  private long courseId;
  private String courseTitle;
  private final Upload upload =
      new Upload(QuestionFormat.MOST_BYTES, "interchange.noFile", "interchange.file.TOO_LARGE");
  private transient ImportPlan plan;
  private final Paging pages = new Paging(SHOWN_ROWS);
  private boolean knownToo;
  private transient List<BatchRow> done;

  @PostConstruct
  void open() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseId = course.getId();
    courseTitle = caller.language().choose(course.getTitleUk(), course.getTitleEn());
  }

  /** Reads the uploaded file and shows what it would bring. */
  public void look() {
    discard();
    if (upload.take(notices)) {
      show();
    }
  }

  private void show() {
    try {
      plan = interchange.preview(courseId, upload.content());
      pages.of(plan.rows().size());
    } catch (RefusedException refused) {
      discard();
      notices.error(refused);
    }
  }

  /** Brings the questions in that were looked at. */
  public String apply() {
    try {
      InterchangeService.Imported done =
          interchange.apply(courseId, upload.getName(), upload.content(), knownToo);
      discard();
      notices.afterRedirect("interchange.applied", done.added());
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Forgets the file that was looked at. */
  public void discard() {
    plan = null;
    pages.rewind();
    upload.discard();
  }

  /** Takes an import back. */
  public String undo(long batch) {
    batches.undo(courseId, batch);
    notices.afterRedirect("interchange.undone");
    return here();
  }

  private String here() {
    return routes.redirect(Route.MANAGE_INTERCHANGE, slug);
  }

  /** What a file would bring; null before one was looked at. */
  public ImportPlan getPlan() {
    if (plan == null && upload.isHere()) {
      // The page has come to another node, which got the file alone.
      show();
    }
    return plan;
  }

  /** The questions shown: those that are left out first, for they need a reader. */
  public List<ImportPlan.Row> getRows() {
    return plan.rows().stream()
        .sorted(Comparator.comparing(row -> row.state() != ImportPlan.State.LEFT_OUT))
        .skip(pages.first())
        .limit(pages.size())
        .toList();
  }

  /** Which part of the questions is shown. */
  public Paging getPages() {
    return pages;
  }

  /** How many questions become that. */
  public long count(String state) {
    return plan.count(ImportPlan.State.valueOf(state));
  }

  /** Whether anything can be added. */
  public boolean isUseful() {
    return count("NEW") + count("KNOWN") > 0;
  }

  /** A remark in the reader's words. */
  public String say(Remark remark) {
    return words.say(remark, caller.language());
  }

  /** The language of what a file says. */
  public String spoken(String text) {
    return Language.ofText(text).code();
  }

  /** The imports that can be taken back, the latest first. */
  public List<BatchRow> getDone() {
    if (done == null) {
      done = batches.imports(courseId);
    }
    return done;
  }

  public String getSlug() {
    return slug;
  }

  public String getCourseTitle() {
    return courseTitle;
  }

  /** The file that is looked at. */
  public Upload getUpload() {
    return upload;
  }

  public boolean isKnownToo() {
    return knownToo;
  }

  public void setKnownToo(boolean knownToo) {
    this.knownToo = knownToo;
  }
}
