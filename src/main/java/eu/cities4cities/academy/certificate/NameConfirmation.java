package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Enrollment;
import eu.cities4cities.academy.course.RosterRow;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The names that somebody wants on paper, as they confirmed them; who is called otherwise since
 * then has confirmed nothing. Rows come in by SQL.
 */
@Entity
@Table(name = "name_confirmation")
public class NameConfirmation {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Enrollment enrollment;

  private String nameUk;
  private String nameLatin;
  private Instant confirmedAt;

  protected NameConfirmation() {}

  public Enrollment getEnrollment() {
    return enrollment;
  }

  public String getNameUk() {
    return nameUk;
  }

  public String getNameLatin() {
    return nameLatin;
  }

  public Instant getConfirmedAt() {
    return confirmedAt;
  }

  /** Whether the person is still called so. */
  boolean isOf(RosterRow person) {
    return nameUk.equals(person.nameUk()) && nameLatin.equals(person.latinName());
  }
}
