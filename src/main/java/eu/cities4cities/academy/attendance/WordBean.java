package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
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
import java.time.Clock;
import java.util.List;

/** The code word, large enough to be shared on a screen. */
@Named
@ViewScoped
public class WordBean implements Serializable {
  @Inject private CodeWordService words;
  @Inject private RollService rolls;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Times times;
  @Inject private Clock clock;

  private SessionFacts session;
  private String word;
  private String closesAt;
  private int entered;
  private int shown;

  @PostConstruct
  void open() {
    session = sessions.factsForStaff(page.id("id"));
    refresh();
  }

  /** Reads which word is open and how many have entered it. */
  public void refresh() {
    session = sessions.factsForStaff(session.id());
    List<CodeWordWindow> all = words.list(session.id());
    shown = all.size();
    words
        .current(session.id())
        .ifPresentOrElse(
            window -> {
              word = window.getWord();
              closesAt = times.clock(KyivTime.at(window.getClosesAt()));
              entered = rolls.countEntered(session.id(), window.getId());
            },
            () -> word = null);
  }

  /** Shows a new word, or the one that is open. */
  public void show() {
    try {
      words.show(session.id());
      refresh();
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Ends the word before its time. */
  public void close() {
    words.close(session.id());
    refresh();
  }

  public SessionFacts getSession() {
    return session;
  }

  /** Whether a word can be shown at all. */
  public boolean isLive() {
    return session.liveAt(clock.instant());
  }

  /** The word that is open, or null. */
  public String getWord() {
    return word;
  }

  public String getClosesAt() {
    return closesAt;
  }

  public int getEntered() {
    return entered;
  }

  /** How many words the session has had. */
  public int getShown() {
    return shown;
  }
}
