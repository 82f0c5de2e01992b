package eu.cities4cities.academy.certificate.check;

import eu.cities4cities.academy.certificate.CertificateState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The part of the public page that checks a file. */
@Named
@RequestScoped
public class FileCheckBean {
  @Inject private FileCheckService checks;

  private Part file;
  private FileVerdict verdict;

  /** Looks at the file and shows what it is, on the same page: there is nothing to come back to. */
  public String check() {
    if (file == null) {
      verdict = FileVerdict.of(FileFinding.EMPTY);
      return null;
    }
    try (InputStream in = file.getInputStream()) {
      verdict = checks.check(in.readNBytes(FileCheckService.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
    return null;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** What the file is; null if none was checked. */
  public FileVerdict getVerdict() {
    return verdict;
  }

  /** What the file is, as a heading: of a genuine one also what it is worth today. */
  public String getTitleKey() {
    return verdict.isGenuine()
        ? "certificate.check.GENUINE." + verdict.certificate().state()
        : "certificate.check." + verdict.finding() + ".title";
  }

  /** The sign beside the heading. */
  public String getIcon() {
    if (verdict.isGenuine()) {
      return verdict.certificate().state() == CertificateState.VALID
          ? "check"
          : verdict.certificate().state() == CertificateState.REVOKED ? "cross" : "info";
    }
    return verdict.finding().isUnread() ? "search" : "cross";
  }

  /** The name of the file as its sender calls it. */
  public String getFileName() {
    return file == null ? "" : file.getSubmittedFileName();
  }
}
