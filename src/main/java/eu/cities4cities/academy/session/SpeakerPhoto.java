package eu.cities4cities.academy.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A speaker's photograph as it was encoded here; its content names it. */
@Entity
@Table(name = "speaker_photo")
class SpeakerPhoto {
  @Id private String hash;
  @Lob private byte[] jpeg;

  protected SpeakerPhoto() {}

  SpeakerPhoto(String hash, byte[] jpeg) {
    this.hash = hash;
    this.jpeg = jpeg;
  }

  byte[] getJpeg() {
    return jpeg;
  }
}
