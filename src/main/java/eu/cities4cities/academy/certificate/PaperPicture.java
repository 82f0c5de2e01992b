package eu.cities4cities.academy.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/**
 * A picture that stands on certificates; kept as long as they are, for a later version needs it.
 */
@Entity
@Table(name = "paper_picture")
class PaperPicture {
  @Id private String sha256;
  @Lob private byte[] image;

  protected PaperPicture() {}

  byte[] getImage() {
    return image;
  }
}
