package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.FieldProblem;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** Brings certificates of earlier days in from a table: upload, look, apply, take back. */
@Named
@ViewScoped
public class CertificateImportsBean implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_ROWS = 200;

  @Inject private CertificateImportService imports;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private transient Part file;
  private String fileName;
  private byte[] content;
  private transient CertificateImportService.Preview preview;
  private transient List<CertificateImportService.Report> done;
  private boolean skipFaulty;

  /** Reads the uploaded file and shows what it would do. */
  public void look() {
    discard();
    if (file == null || file.getSize() == 0) {
      notices.error("certificate.import.noFile");
      return;
    }
    if (file.getSize() > TableFile.MAX_BYTES) {
      notices.error("shared.table.tooLarge", TableFile.MAX_BYTES / 1024 / 1024);
      return;
    }
    try (InputStream in = file.getInputStream()) {
      content = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
    fileName = file.getSubmittedFileName();
    show();
  }

  private void show() {
    try {
      preview = imports.preview(content);
    } catch (RefusedException refused) {
      discard();
      notices.error(refused);
    }
  }

  /** Applies the file that was looked at. */
  public String apply() {
    try {
      CertificateImportService.Preview applied = imports.apply(fileName, content, skipFaulty);
      notices.afterRedirect(
          "certificate.import.applied", applied.count(CertificateImportService.State.NEW));
      return routes.redirect(Route.MANAGE_CERTIFICATE_IMPORTS);
    } catch (RefusedException refused) {
      show();
      notices.error(refused);
      return null;
    }
  }

  /** Forgets the file that was looked at. */
  public void discard() {
    preview = null;
    content = null;
    fileName = null;
  }

  /** Takes an import back. */
  public String undo(long importId) {
    CertificateImportService.Report report = imports.undo(importId);
    CertificateImport done = report.done();
    if (done.getStayed() == 0) {
      notices.afterRedirect("certificate.import.undoneNotice", done.getTaken());
    } else {
      notices.afterRedirect(
          "certificate.import.undonePartly",
          done.getTaken(),
          done.getStayed(),
          String.join(", ", report.vouching()));
    }
    return routes.redirect(Route.MANAGE_CERTIFICATE_IMPORTS);
  }

  public CertificateImportService.Preview getPreview() {
    return preview;
  }

  /** The lines shown: those that are wrong first, for they need a reader. */
  public List<CertificateImportService.Row> getRows() {
    return preview.rows().stream()
        .sorted(Comparator.comparing(row -> row.state() != CertificateImportService.State.FAULTY))
        .limit(SHOWN_ROWS)
        .toList();
  }

  /** True if there are more lines than are shown. */
  public boolean isCut() {
    return preview.rows().size() > SHOWN_ROWS;
  }

  /** How many lines become that. */
  public long count(String state) {
    return preview.count(CertificateImportService.State.valueOf(state));
  }

  /** What is wrong with a line, in the reader's words. */
  public List<String> remarks(List<FieldProblem> problems) {
    return problems.stream()
        .map(each -> texts.get(caller.language(), each.key(), each.args().toArray()))
        .toList();
  }

  /** The imports done, the latest first. */
  public List<CertificateImportService.Report> getDone() {
    if (done == null) {
      done = imports.list();
    }
    return done;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getFileName() {
    return fileName;
  }

  public boolean isSkipFaulty() {
    return skipFaulty;
  }

  public void setSkipFaulty(boolean skipFaulty) {
    this.skipFaulty = skipFaulty;
  }
}
