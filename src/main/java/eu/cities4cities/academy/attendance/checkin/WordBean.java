package eu.cities4cities.academy.attendance.checkin;

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
import java.time.Instant;
import java.util.List;

/** The code word, large enough to be shared on a screen. */
@Named
@ViewScoped
public class WordBean implements Serializable {
  @Inject private CodeWordService words;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Times times;
  @Inject private Clock clock;

  private SessionFacts session;
  private List<ShownWord> shown = List.of();
  private ShownWord open;

  @PostConstruct
  void load() {
    session = sessions.factsForStaff(page.id("id"));
    refresh();
  }

  /** Reads which word is open and how many have entered it. */
  public void refresh() {
    session = sessions.factsForStaff(session.id());
    shown = words.list(session.id());
    Instant now = clock.instant();
    open = shown.stream().filter(word -> word.openAt(now)).findFirst().orElse(null);
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
    return open == null ? null : open.word();
  }

  public String getClosesAt() {
    return open == null ? "" : clock(open.closesAt());
  }

  /** How many have entered the word that is open. */
  public int getEntered() {
    return open == null ? 0 : open.entered();
  }

  /** The words that are open no more, the first shown first. */
  public List<ShownWord> getEarlier() {
    return shown.stream().filter(word -> word != open).toList();
  }

  /** How many words the session has had. */
  public int getShown() {
    return shown.size();
  }

  /** A moment as a time of day in Kyiv. */
  public String clock(Instant moment) {
    return times.clock(KyivTime.at(moment));
  }
}
