package eu.cities4cities.academy.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The secret address under which a person's calendar program reads their timetable. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {
  @Id private Long personId;
  private String token;
  private Instant madeAt;

  protected CalendarFeed() {}

  CalendarFeed(long personId) {
    this.personId = personId;
  }

  /** From now on the feed is under that address only. */
  void renew(String freshToken, Instant now) {
    token = freshToken;
    madeAt = now;
  }

  long getPersonId() {
    return personId;
  }

  String getToken() {
    return token;
  }

  Instant getMadeAt() {
    return madeAt;
  }
}
