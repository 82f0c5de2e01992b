package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.bank.BankQuestion;
import eu.cities4cities.academy.quiz.bank.BankService;
import eu.cities4cities.academy.quiz.bank.CategoryRow;
import eu.cities4cities.academy.quiz.bank.CategoryService;
import eu.cities4cities.academy.quiz.bank.InvalidQuestionException;
import eu.cities4cities.academy.quiz.bank.QuestionPictures;
import eu.cities4cities.academy.quiz.bank.form.PictureForm;
import eu.cities4cities.academy.quiz.bank.form.QuestionForm;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Settings;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which a question of any kind is written or rewritten. */
@Named
@ViewScoped
public class QuestionEditBean implements Serializable {
  /** The address of a question that does not exist yet. */
  public static final String NEW = "new";

  private static final int MIB = 20;
  private static final Pattern FOR_QUIZ = Pattern.compile("[?&]quiz=(\\d{1,18})(?:&|$)");

  @Inject private BankService bank;
  @Inject private QuizService quizzes;
  @Inject private CategoryService categories;
  @Inject private CourseService courses;
  @Inject private CurrentPage page;
  @Inject private Settings settings;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private String slug;
  private long courseId;
  private Long quizId;
  private BankQuestion question;
  private QuestionForm form;
  private List<CategoryRow> drawers;
  private transient Part upload;
  private transient Map<Long, String> addresses;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    Course course = courses.getBySlug(slug);
    courseId = course.getId();
    drawers = categories.list(courseId);
    Matcher quiz = FOR_QUIZ.matcher(page.getQuery());
    quizId = quiz.find() ? Long.valueOf(quiz.group(1)) : null;
    if (NEW.equals(page.value("question"))) {
      form = new QuestionForm(QuestionKind.SINGLE);
    } else {
      question = bank.open(courseId, page.id("question"));
      form = new QuestionForm(question.entry());
    }
  }

  /** Shows the form of the kind that was chosen. */
  public void change() {
    addresses = null;
  }

  /** Adds the picture that was chosen. */
  public void addPicture() {
    QuestionPictures.Kept kept = keep();
    if (kept != null) {
      form.addPicture(kept.file());
    }
  }

  /** Takes the picture that was chosen as the one that is pointed at. */
  public void takeHotspot() {
    QuestionPictures.Kept kept = keep();
    if (kept != null) {
      form.getHotspot().take(kept.file(), kept.ratio());
    }
  }

  private QuestionPictures.Kept keep() {
    addresses = null;
    if (upload == null || upload.getSize() == 0) {
      notices.error("shared.file.none");
      return null;
    }
    try (InputStream in = upload.getInputStream()) {
      byte[] bytes = in.readNBytes((settings.uploadMax() << MIB) + 1);
      return bank.keepPicture(courseId, upload.getSubmittedFileName(), bytes);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  /** Keeps the question as a new version and goes back to where its reader came from. */
  public String save() {
    if (!keepQuestion()) {
      return null;
    }
    notices.afterRedirect("quiz.question.saved");
    return quizId == null
        ? routes.redirect(Route.MANAGE_BANK, slug)
        : routes.redirect(Route.MANAGE_QUIZ_ONE, slug, quizId);
  }

  /** Keeps the question and opens an empty one of the same kind. */
  public void saveAndNext() {
    if (keepQuestion()) {
      notices.info("quiz.question.saved");
      question = null;
      form = new QuestionForm(form.getKind());
      addresses = null;
    }
  }

  private boolean keepQuestion() {
    try {
      if (question != null) {
        bank.save(courseId, question, form.entry());
      } else if (quizId != null) {
        quizzes.addQuestion(quizId, form.entry());
      } else {
        bank.save(courseId, null, form.entry());
      }
    } catch (InvalidQuestionException e) {
      e.problems().stream()
          .sorted()
          .forEach(problem -> notices.error("QuestionProblem." + problem.name()));
      return false;
    } catch (RefusedException e) {
      notices.error(e);
      return false;
    }
    return true;
  }

  public QuestionForm getForm() {
    return form;
  }

  public QuestionKind[] getKinds() {
    return QuestionKind.values();
  }

  public List<CategoryRow> getCategories() {
    return drawers;
  }

  public Language getLanguage() {
    return caller.language();
  }

  public String getSlug() {
    return slug;
  }

  /** The question as it is now; null for a new one. */
  public BankQuestion getQuestion() {
    return question;
  }

  public boolean isNew() {
    return question == null;
  }

  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }

  /** Where a picture of the form is read; empty for one that is not there. */
  public String address(PictureForm picture) {
    if (addresses == null) {
      List<Long> files = new ArrayList<>();
      form.getPictures().forEach(each -> files.add(each.getFile()));
      files.add(form.getHotspot().getPicture().getFile());
      addresses = bank.pictures(courseId, files);
    }
    return addresses.getOrDefault(picture.getFile(), "");
  }
}
