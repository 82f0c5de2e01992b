package eu.cities4cities.academy.attendance.report;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's decision who a name or an address in a course's reports belongs to. */
@Entity
@Table(name = "attendance_identity")
public class AttendanceIdentity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long courseId;
  private String sign;
  private Long personId;
  private Long decidedBy;
  private Instant decidedAt;

  protected AttendanceIdentity() {}

  AttendanceIdentity(long courseId, String sign) {
    this.courseId = courseId;
    this.sign = sign;
  }

  Long getId() {
    return id;
  }

  long getCourseId() {
    return courseId;
  }

  Instant getDecidedAt() {
    return decidedAt;
  }

  String getSign() {
    return sign;
  }

  /** The person, or null for nobody of this course. */
  Long getPersonId() {
    return personId;
  }

  void decide(Long person, long by, Instant now) {
    personId = person;
    decidedBy = by;
    decidedAt = now;
  }

  /**
   * What is remembered of a row: address and name together. A single word without an address, such
   * as the name of a telephone, says who it was in this session only.
   */
  static String signOf(ReportRow row, long sessionId) {
    String form = NameForm.of(row.name());
    String email = row.email() == null ? "" : row.email();
    boolean telling = !email.isEmpty() || form.contains(" ");
    String sign = email + "|" + form + (telling ? "" : "|session " + sessionId);
    return sign.length() > 400 ? sign.substring(0, 400) : sign;
  }
}
