package eu.cities4cities.academy.session.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What makes a person's join links theirs alone; another one makes all earlier links void. */
@Entity
@Table(name = "join_key")
public class JoinKey {
  @Id private Long personId;
  private String token;
  private Instant madeAt;

  protected JoinKey() {}

  Long getPersonId() {
    return personId;
  }

  String getToken() {
    return token;
  }

  void renew(String another, Instant now) {
    token = another;
    madeAt = now;
  }
}
