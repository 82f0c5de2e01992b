package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.attendance.checkin.LateCheckInRow;
import eu.cities4cities.academy.attendance.checkin.LateCheckInService;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The part of the roll where code words that came late wait for a decision. */
@Named
@ViewScoped
public class LateCheckInBean implements Serializable {
  @Inject private LateCheckInService late;
  @Inject private RollBean roll;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Times times;

  private long sessionId;
  private List<LateCheckInRow> waiting;
  private List<LateCheckInRow> chosen = new ArrayList<>();
  private String note;

  @PostConstruct
  void open() {
    sessionId = page.id("id");
    waiting = late.list(sessionId);
  }

  /** Lets the chosen words count. */
  public void accept() {
    decide(true);
  }

  /** Lets the chosen words not count. */
  public void decline() {
    decide(false);
  }

  private void decide(boolean accepted) {
    try {
      int decided =
          late.decide(sessionId, chosen.stream().map(LateCheckInRow::id).toList(), accepted, note);
      note = null;
      chosen = new ArrayList<>();
      notices.info(accepted ? "attendance.late.accepted" : "attendance.late.declined", decided);
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    waiting = late.list(sessionId);
    roll.refresh();
  }

  /** A moment in Kyiv: only the time on the session's day. */
  public String when(Instant moment) {
    LocalDateTime kyiv = KyivTime.at(moment);
    return kyiv.toLocalDate().equals(roll.getSession().day())
        ? times.clock(kyiv)
        : times.moment(kyiv);
  }

  public List<LateCheckInRow> getWaiting() {
    return waiting;
  }

  public List<LateCheckInRow> getChosen() {
    return chosen;
  }

  public void setChosen(List<LateCheckInRow> chosen) {
    this.chosen = chosen == null ? new ArrayList<>() : chosen;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
