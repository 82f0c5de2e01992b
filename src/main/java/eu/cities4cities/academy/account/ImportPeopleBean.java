package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.imports.ImportDone;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportState;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.TableImportBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Brings people in from a table. */
@Named
@ViewScoped
public class ImportPeopleBean extends TableImportBean<PeopleImportService.Row, PeopleImport> {
  private static final long serialVersionUID = 1L;

  @Inject private PeopleImportService imports;
  @Inject private RoleService roles;

  private String course;
  private boolean invite;

  /** The page of this bean. */
  public ImportPeopleBean() {
    super(Route.MANAGE_PEOPLE_IMPORT);
  }

  @Override
  protected ImportPreview<PeopleImportService.Row> read(byte[] file) {
    return imports.preview(file);
  }

  @Override
  protected ImportPreview<PeopleImportService.Row> bringIn(
      String fileName, byte[] file, boolean skipFaulty) {
    return imports.apply(
        fileName, file, new PeopleImportService.Options(course, invite, skipFaulty));
  }

  @Override
  protected void tell(ImportPreview<PeopleImportService.Row> applied, Notices to) {
    to.afterRedirect(
        "account.import.applied",
        applied.count(ImportState.NEW),
        applied.count(ImportState.KNOWN),
        applied.count(ImportState.FAULTY));
  }

  @Override
  protected void takeBack(long importId, Notices to) {
    PeopleImport done = imports.undo(importId);
    to.afterRedirect("account.import.undoneNotice", done.getTaken(), done.getStayed());
  }

  @Override
  protected List<ImportDone<PeopleImport>> list() {
    return imports.list();
  }

  /** Courses to enroll into, title to address. */
  public Map<String, String> getCourses() {
    return roles.courses();
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
}
