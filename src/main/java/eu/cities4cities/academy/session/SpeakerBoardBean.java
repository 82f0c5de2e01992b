package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The questions to the speaker: a fragment of the session's page. */
@Named
@RequestScoped
public class SpeakerBoardBean {
  @Inject private SpeakerBoard board;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private SessionFacts session;
  private boolean shown;
  private boolean open;
  private List<BoardQuestion> questions = List.of();
  private String text;
  private boolean anonymous;

  @PostConstruct
  void load() {
    session = sessions.visit(page.id("id")).session();
    shown = board.isMine(session);
    open = board.isOpen(session);
    if (shown) {
      questions = board.list(session.id());
    }
  }

  /** Asks the typed question. */
  public String ask() {
    try {
      board.ask(session.id(), text, !anonymous);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    notices.afterRedirect("session.board.asked");
    return routes.redirect(Route.SESSION, session.id());
  }

  public boolean isShown() {
    return shown;
  }

  public boolean isOpen() {
    return open;
  }

  public long getSessionId() {
    return session.id();
  }

  public List<BoardQuestion> getQuestions() {
    return questions;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isAnonymous() {
    return anonymous;
  }

  public void setAnonymous(boolean anonymous) {
    this.anonymous = anonymous;
  }
}
