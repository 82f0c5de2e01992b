package eu.cities4cities.academy.session.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often a person has made their join links void; without a row, never. */
@Entity
@Table(name = "join_key")
public class JoinKey {
  @Id private Long personId;
  private int generation;
  private Instant madeAt;

  protected JoinKey() {}

  JoinKey(long personId) {
    this.personId = personId;
  }

  Long getPersonId() {
    return personId;
  }

  int getGeneration() {
    return generation;
  }

  void renew(Instant now) {
    generation++;
    madeAt = now;
  }
}
