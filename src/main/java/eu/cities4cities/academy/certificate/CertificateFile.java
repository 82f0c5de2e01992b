package eu.cities4cities.academy.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** The PDF of one version, byte for byte as issued. */
@Entity
@Table(name = "certificate_file")
class CertificateFile {

  @Id
  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "version_id")
  private CertificateVersion version;

  @Lob private byte[] pdf;

  protected CertificateFile() {}

  CertificateFile(CertificateVersion version, byte[] pdf) {
    this.version = version;
    this.pdf = pdf;
  }

  byte[] getPdf() {
    return pdf;
  }
}
