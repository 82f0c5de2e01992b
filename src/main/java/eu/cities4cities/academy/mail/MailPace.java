package eu.cities4cities.academy.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast letters may leave, whatever the number of nodes: mail providers lock out senders who are
 * too fast. So many a minute are spread over spans of five seconds, so that an urgent letter waits
 * for the next span at most.
 */
@Entity
@Table(name = "mail_pace")
class MailPace {
  static final long ONLY = 1;
  private static final int SPANS_IN_A_MINUTE = 12;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Id private Long id;
  private Instant beganAt;
  private int taken;

  protected MailPace() {}

  MailPace(Instant beganAt) {
    this.id = ONLY;
    this.beganAt = beganAt;
  }

  /** How many letters may be taken now; a new span begins where the last one is over. */
  int allowance(Instant now, int perMinute) {
    int spans = Math.max(1, Math.min(perMinute, SPANS_IN_A_MINUTE));
    if (!now.isBefore(beganAt.plus(MINUTE.dividedBy(spans)))) {
      beganAt = now;
      taken = 0;
    }
    return Math.max(0, perMinute / spans - taken);
  }

  /** Notes that letters were taken. */
  void spend(int letters) {
    taken += letters;
  }
}
