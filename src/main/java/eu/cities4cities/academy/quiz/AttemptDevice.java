package eu.cities4cities.academy.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** In which browser a device of an attempt answered. */
@Entity
@Table(name = "attempt_device")
@IdClass(AttemptDevice.Key.class)
public class AttemptDevice {
  @Id
  @Column(name = "attempt_id")
  private long attemptId;

  @Id private int writer;
  private String device;

  @Column(name = "taken_at")
  private Instant takenAt;

  protected AttemptDevice() {}

  AttemptDevice(long attemptId, int writer, String device, Instant takenAt) {
    this.attemptId = attemptId;
    this.writer = writer;
    this.device = device;
    this.takenAt = takenAt;
  }

  /** The row's key. */
  public static class Key implements Serializable {
    private long attemptId;
    private int writer;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && attemptId == key.attemptId && writer == key.writer;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(attemptId * 31 + writer);
    }
  }
}
