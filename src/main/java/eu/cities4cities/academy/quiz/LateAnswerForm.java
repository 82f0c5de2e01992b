package eu.cities4cities.academy.quiz;

import java.io.Serializable;

/** A late answer with the reason being typed for admitting it. */
public class LateAnswerForm implements Serializable {
  private final LateAnswer late;
  private String reason = "";

  LateAnswerForm(LateAnswer late) {
    this.late = late;
  }

  public LateAnswer getLate() {
    return late;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
