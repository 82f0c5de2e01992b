package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Upload;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Brings people in from a table: upload, look, apply, take back. */
@Named
@ViewScoped
public class ImportPeopleBean implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_ROWS = 200;

  @Inject private PeopleImportService imports;
  @Inject private RoleService roles;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private final Upload upload =
      new Upload(TableFile.MAX_BYTES, "account.import.noFile", "shared.table.tooLarge");
  private transient PeopleImportService.Preview preview;
  private transient List<PeopleImportService.Report> done;
  private String course;
  private boolean invite;
  private boolean skipFaulty;

  @PostConstruct
  void open() {
    done = imports.list();
  }

  /** Reads the uploaded file and shows what it would do. */
  public void look() {
    discard();
    if (upload.take(notices)) {
      show();
    }
  }

  private void show() {
    try {
      preview = imports.preview(upload.content());
    } catch (RefusedException refused) {
      discard();
      notices.error(refused);
    }
  }

  /** Applies the file that was looked at. */
  public String apply() {
    try {
      PeopleImportService.Preview applied =
          imports.apply(
              upload.getName(),
              upload.content(),
              new PeopleImportService.Options(course, invite, skipFaulty));
      notices.afterRedirect(
          "account.import.applied",
          applied.count(PeopleImportService.State.NEW),
          applied.count(PeopleImportService.State.KNOWN),
          applied.count(PeopleImportService.State.FAULTY));
      return routes.redirect(Route.MANAGE_PEOPLE_IMPORT);
    } catch (RefusedException refused) {
      show();
      notices.error(refused);
      return null;
    }
  }

  /** Forgets the file that was looked at. */
  public void discard() {
    preview = null;
    upload.discard();
  }

  /** Takes an import back. */
  public String undo(long importId) {
    PeopleImport done = imports.undo(importId).done();
    notices.afterRedirect("account.import.undoneNotice", done.getTaken(), done.getStayed());
    return routes.redirect(Route.MANAGE_PEOPLE_IMPORT);
  }

  public PeopleImportService.Preview getPreview() {
    return preview;
  }

  /** The lines shown: those that are wrong first, for they need a reader. */
  public List<PeopleImportService.Row> getRows() {
    return preview.rows().stream()
        .sorted(
            java.util.Comparator.comparing(row -> row.state() != PeopleImportService.State.FAULTY))
        .limit(SHOWN_ROWS)
        .toList();
  }

  /** True if there are more lines than are shown. */
  public boolean isCut() {
    return preview.rows().size() > SHOWN_ROWS;
  }

  /** How many lines become that. */
  public long count(String state) {
    return preview.count(PeopleImportService.State.valueOf(state));
  }

  /** What is wrong with a line, and what else should be known, in the reader's words. */
  public List<String> remarks(List<FieldProblem> problems) {
    return problems.stream()
        .map(each -> texts.get(caller.language(), each.key(), each.args().toArray()))
        .toList();
  }

  public List<PeopleImportService.Report> getDone() {
    if (done == null) {
      done = imports.list();
    }
    return done;
  }

  /** Courses to enroll into, title to address. */
  public Map<String, String> getCourses() {
    return roles.courses();
  }

  /** The file that is looked at. */
  public Upload getUpload() {
    return upload;
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String course) {
    this.course = course;
  }

  public boolean isInvite() {
    return invite;
  }

  public void setInvite(boolean invite) {
    this.invite = invite;
  }

  public boolean isSkipFaulty() {
    return skipFaulty;
  }

  public void setSkipFaulty(boolean skipFaulty) {
    this.skipFaulty = skipFaulty;
  }
}
