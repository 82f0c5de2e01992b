package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The questions to the speaker, large enough to be shown on a screen, as staff leads them. */
@Named
@ViewScoped
public class BoardLeadBean implements Serializable {
  @Inject private SpeakerBoard board;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Notices notices;

  private SessionFacts session;
  private List<BoardQuestion> all;
  private BoardQuestion chosen;
  private String reason;

  @PostConstruct
  void open() {
    session = sessions.factsForStaff(page.id("id"));
    refresh();
  }

  /** Reads the board anew. */
  public void refresh() {
    all = board.listForStaff(session.id());
  }

  /** Marks a question as answered. */
  public void answered(long question) {
    board.setAnswered(session.id(), question, true);
    refresh();
  }

  /** Marks a question as open again. */
  public void reopen(long question) {
    board.setAnswered(session.id(), question, false);
    refresh();
  }

  /** Asks why the question is to go. */
  public void choose(BoardQuestion question) {
    chosen = question;
    reason = "";
  }

  /** Leaves the question on the board. */
  public void keep() {
    chosen = null;
  }

  /** Takes the chosen question from the board. */
  public void hide() {
    try {
      board.hide(session.id(), chosen.id(), reason);
      chosen = null;
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    refresh();
  }

  /** Brings a hidden question back. */
  public void unhide(long question) {
    board.unhide(session.id(), question);
    refresh();
  }

  public SessionFacts getSession() {
    return session;
  }

  /** Questions that wait for an answer, the most wanted first. */
  public List<BoardQuestion> getWaiting() {
    return all.stream().filter(each -> !each.hidden() && !each.answered()).toList();
  }

  public List<BoardQuestion> getDone() {
    return all.stream().filter(each -> !each.hidden() && each.answered()).toList();
  }

  public List<BoardQuestion> getHidden() {
    return all.stream().filter(BoardQuestion::hidden).toList();
  }

  /** The question that is about to be hidden, or null. */
  public BoardQuestion getChosen() {
    return chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
