package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.imports.ImportDone;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.TableImportBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Brings links to the portal's profiles in, and their texts. */
@Named
@ViewScoped
public class PortalImportsBean extends TableImportBean<PortalImportService.Row, PortalImport> {
  private static final long serialVersionUID = 1L;

  @Inject private PortalImportService imports;
  @Inject private Caller caller;
  @Inject private Texts texts;

  private transient PortalImportService.Applied applied;

  /** The page of this bean. */
  public PortalImportsBean() {
    super(Route.MANAGE_PORTAL);
  }

  /** Whether the portal's own list can be read. */
  public boolean isFetchable() {
    return imports.canFetch();
  }

  /** Reads the portal's own list and shows what it would do. */
  public void fetch() {
    look("cities4cities.json", imports::fetch);
  }

  @Override
  protected ImportPreview<PortalImportService.Row> read(byte[] file) {
    return imports.preview(file);
  }

  @Override
  protected ImportPreview<PortalImportService.Row> bringIn(
      String fileName, byte[] file, boolean skipFaulty) {
    applied = imports.apply(fileName, file, skipFaulty);
    return applied.preview();
  }

  @Override
  protected void tell(ImportPreview<PortalImportService.Row> preview, Notices to) {
    PortalImport done = applied.done();
    to.afterRedirect(
        "community.portal.import.applied", done.getLinks(), done.getDrafts(), done.getDoubtful());
  }

  @Override
  protected void takeBack(long importId, Notices to) {
    PortalImport done = imports.undo(importId);
    to.afterRedirect("community.portal.import.undoneNotice", done.getTaken(), done.getStayed());
  }

  @Override
  protected List<ImportDone<PortalImport>> list() {
    return imports.list();
  }

  /** What an import did, in numbers. */
  public String sums(PortalImport done) {
    return texts.get(
        caller.language(),
        "community.portal.import.sum",
        done.getLinks(),
        done.getDrafts(),
        done.getKnown(),
        done.getDoubtful());
  }
}
