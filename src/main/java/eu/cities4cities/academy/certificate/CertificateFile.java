package eu.cities4cities.academy.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The PDF of one version, byte for byte as issued. */
@Entity
@Table(name = "certificate_file")
class CertificateFile {

  @Id private Long versionId;

  @Lob private byte[] pdf;

  protected CertificateFile() {}

  CertificateFile(Long versionId, byte[] pdf) {
    this.versionId = versionId;
    this.pdf = pdf;
  }

  byte[] getPdf() {
    return pdf;
  }
}
