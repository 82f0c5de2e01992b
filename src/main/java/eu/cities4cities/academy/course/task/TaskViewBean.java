package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.OtherPersonException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A task before the one who does it: what is asked, what is written, what came back. */
@Named
@RequestScoped
public class TaskViewBean {
  @Inject private TaskService tasks;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private TaskVisit visit;
  private long version;
  private String text;
  private Map<String, String> answers;
  private Part file;
  private Draft conflict;

  @PostConstruct
  void open() {
    visit = tasks.visit(page.id("id"));
    version = visit.draft().version();
    text = visit.draft().content().text();
    answers = new HashMap<>(visit.draft().content().answers());
  }

  /** Keeps what is written. */
  public String save() {
    return act(() -> notices.afterRedirect("course.task.savedNow"));
  }

  /** Keeps what is written and hands it in. */
  public String handIn() {
    return act(
        () -> {
          tasks.handIn(id(), version, words());
          notices.afterRedirect("course.task.handedInNow");
        });
  }

  /** Keeps what is written and puts a file with it. */
  public String attach() {
    if (file == null || file.getSize() == 0) {
      notices.error("shared.file.none");
      return null;
    }
    return act(
        () -> {
          try (InputStream in = file.getInputStream()) {
            StoredFile stored =
                tasks.attach(
                    id(),
                    version,
                    words(),
                    new FileService.Upload(file.getSubmittedFileName(), in));
            notices.afterRedirect(
                "shared.file.taken." + stored.getState().name(), stored.getName());
          } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be read", e);
          }
        });
  }

  /** Keeps what is written and takes a file away. */
  public String detach(long fileId) {
    return act(
        () -> {
          tasks.detach(id(), version, words(), fileId);
          notices.afterRedirect("shared.file.removed");
        });
  }

  /** The words are kept first, so that a refused step costs nobody their text. */
  private String act(Runnable step) {
    try {
      OtherPersonException.refuse(caller, request.getParameter("person"));
      version = tasks.save(id(), version, words()).version();
      step.run();
      return here();
    } catch (DraftConflictException theirs) {
      conflict = theirs.theirs();
      version = conflict.version();
      notices.error("shared.draft.conflict");
      return null;
    } catch (OtherPersonException other) {
      notices.errorAfterRedirect(other);
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Takes back what was handed in. */
  public String takeBack() {
    return simply(() -> tasks.takeBack(id()), "course.task.takenBack");
  }

  /** The reader has worked on the community's submission too. */
  public String sign() {
    return simply(() -> tasks.sign(id(), true), "course.task.signed");
  }

  /** The reader has not worked on it. */
  public String unsign() {
    return simply(() -> tasks.sign(id(), false), "course.task.unsigned");
  }

  private String simply(Runnable step, String done) {
    try {
      step.run();
      notices.afterRedirect(done);
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return here();
  }

  private String here() {
    return routes.redirect(Route.TASK, id());
  }

  private long id() {
    return visit.task().getId();
  }

  private SubmissionContent words() {
    return new SubmissionContent(text, answers, List.of());
  }

  public TaskVisit getVisit() {
    return visit;
  }

  /** What is to be done, in the reader's language or, where it is missing, in the other. */
  public String getBody() {
    return getBodyLanguage().choose(visit.task().getBodyUk(), visit.task().getBodyEn());
  }

  /** The language of what is to be done. */
  public Language getBodyLanguage() {
    Language own = caller.language();
    boolean missing = own.choose(visit.task().getBodyUk(), visit.task().getBodyEn()).isEmpty();
    return missing ? own == Language.UK ? Language.EN : Language.UK : own;
  }

  /** A question in the reader's language. */
  public String label(TaskField field) {
    return field.label(caller.language());
  }

  /** A choice in the reader's language. */
  public String choice(TaskField.Choice choice) {
    return choice.in(caller.language());
  }

  /** The files that go with what is written. */
  public List<StoredFile> getFiles() {
    return visit.filesOf(visit.draft().content());
  }

  /** True if files may go with the work. */
  public boolean isFilesTaken() {
    return visit.task().getKind() == TaskKind.FILE || visit.task().getKind() == TaskKind.TEXT;
  }

  /** True if a text is written. */
  public boolean isTextTaken() {
    return visit.task().getKind() != TaskKind.FORM;
  }

  /** True if the reader may take back what was handed in. */
  public boolean isRecallable() {
    return visit.enrolled() && visit.entry().status() == SubmissionStatus.HANDED_IN;
  }

  /** What the trainer said of the version that was returned last; null if nothing was returned. */
  public SubmissionVersion getAnswered() {
    return visit.versions().stream()
        .findFirst()
        .filter(latest -> latest.getDecision() != null)
        .orElse(null);
  }

  /**
   * Why the page shows text that the Academy may not have: "conflict" where somebody else's is to
   * be compared first, otherwise "refused", for a form that was kept leads to the page anew; null
   * where the Academy has it.
   */
  public String getShown() {
    if (conflict != null) {
      return "conflict";
    }
    return "POST".equals(request.getMethod()) ? "refused" : null;
  }

  /** What somebody else has written in the meantime, or null. */
  public Draft getConflict() {
    return conflict;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Map<String, String> getAnswers() {
    return answers;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
