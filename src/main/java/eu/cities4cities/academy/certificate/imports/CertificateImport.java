package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.shared.imports.TableImport;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A table of older certificates that was imported, and perhaps taken back. */
@Entity
@Table(name = "certificate_import")
public class CertificateImport extends TableImport {
  private int nameless;

  protected CertificateImport() {}

  CertificateImport(String fileName, byte[] file, int nameless) {
    super(fileName, file);
    this.nameless = nameless;
  }

  /** How many of its certificates came without a name, because it had been forgotten. */
  public int getNameless() {
    return nameless;
  }
}
