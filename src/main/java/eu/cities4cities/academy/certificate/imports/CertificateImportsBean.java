package eu.cities4cities.academy.certificate.imports;

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

/** Brings certificates of earlier days in from a table. */
@Named
@ViewScoped
public class CertificateImportsBean
    extends TableImportBean<CertificateImportService.Row, CertificateImport> {
  private static final long serialVersionUID = 1L;

  @Inject private CertificateImportService imports;

  /** The page of this bean. */
  public CertificateImportsBean() {
    super(Route.MANAGE_CERTIFICATE_IMPORTS);
  }

  @Override
  protected ImportPreview<CertificateImportService.Row> read(byte[] file) {
    return imports.preview(file);
  }

  @Override
  protected ImportPreview<CertificateImportService.Row> bringIn(
      String fileName, byte[] file, boolean skipFaulty) {
    return imports.apply(fileName, file, skipFaulty);
  }

  @Override
  protected void tell(ImportPreview<CertificateImportService.Row> applied, Notices to) {
    to.afterRedirect(
        "certificate.import.applied",
        applied.count(ImportState.NEW),
        applied.count(ImportState.KNOWN));
  }

  @Override
  protected void takeBack(long importId, Notices to) {
    CertificateImportService.Report report = imports.undo(importId);
    CertificateImport done = report.done();
    if (done.getStayed() == 0) {
      to.afterRedirect("certificate.import.undoneNotice", done.getTaken());
    } else {
      to.afterRedirect(
          "certificate.import.undonePartly",
          done.getTaken(),
          done.getStayed(),
          String.join(", ", report.vouching()));
    }
  }

  @Override
  protected List<ImportDone<CertificateImport>> list() {
    return imports.list();
  }
}
