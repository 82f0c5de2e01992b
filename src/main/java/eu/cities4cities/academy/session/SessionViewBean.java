package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.file.FileWords;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;

/** The live page of a session: what it is and what is going on. */
@Named
@RequestScoped
public class SessionViewBean {
  private static final Pattern SOUND =
      Pattern.compile("\\.(mp3|aac|m4a|ogg|opus|wav)(\\?|$)|/;?stream", Pattern.CASE_INSENSITIVE);

  @Inject private SessionService sessions;
  @Inject private MaterialService materials;
  @Inject private SlideService slideService;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;
  @Inject private LiveService live;
  @Inject private CurrentPage page;
  @Inject private Clock clock;

  private SessionVisit visit;
  private SessionMaterials kept;
  private SessionSlides slides;
  private LiveState state;
  private Instant now;

  @PostConstruct
  void open() {
    visit = sessions.visit(page.id("id"));
    now = clock.instant();
    kept = materials.mine(visit.session().id());
    slides = slideService.mine(visit.session().id());
    state = live.state(visit.session().id());
  }

  public SessionFacts getSession() {
    return visit.session();
  }

  public boolean isEnrolled() {
    return visit.enrolled();
  }

  public boolean isStaff() {
    return visit.staff();
  }

  public boolean isLive() {
    return visit.session().liveAt(now) && !isPaused();
  }

  public boolean isPaused() {
    return visit.session().pausedNow();
  }

  public boolean isOver() {
    return visit.session().overAt(now);
  }

  public boolean isAhead() {
    return visit.session().aheadAt(now);
  }

  public boolean isCancelled() {
    return visit.session().cancelled();
  }

  /** What belongs to the session, where the reader may have it. */
  public SessionMaterials getMaterials() {
    return kept;
  }

  /** The slides, where the reader may have them. */
  public SessionSlides getSlides() {
    return slides;
  }

  /** The slide before the reader: the one they ask for, else the one that the speaker shows. */
  public int getSlide() {
    String asked = request.getParameter("slide");
    return slides.within(
        asked != null && asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : slides.shown());
  }

  /** How much all slides weigh. */
  public String getSlidesSize() {
    return FileWords.of(slides.bytes(), caller.language());
  }

  /** Whether everybody is sent to the backup. */
  public boolean isOnBackup() {
    return visit.session().ways().onBackup() && !isOver() && !isCancelled();
  }

  /** Whether the session may be heard without its meeting now. */
  public boolean isListening() {
    return (visit.enrolled() || visit.staff())
        && visit.session().ways().soundUrl() != null
        && (isLive() || isPaused());
  }

  /** Whether the sound plays in the page itself; else it is a page elsewhere. */
  public boolean isSoundPlayable() {
    return SOUND.matcher(visit.session().ways().soundUrl()).find();
  }

  /** Whether the recording in the Academy's keeping may be watched. */
  public boolean isRecordingReady() {
    return kept.recording().getState().readable();
  }

  /** Whether the recording is sound alone. */
  public boolean isSoundRecording() {
    return kept.recording().getMediaType().startsWith("audio/");
  }

  /** Another text once the materials change. */
  public String getMaterialsMark() {
    return state.marks().getOrDefault("materials", "");
  }

  /** Another text once what stands above the page changes. */
  public String getNotesMark() {
    return isOnBackup() + " " + visit.session().version();
  }

  /** Another text once the session does something else or its meeting is elsewhere. */
  public String getNowMark() {
    return getState() + " " + visit.session().version();
  }

  /** One word for the state, by which the page's script notices a change. */
  public String getState() {
    return visit.session().stateAt(now).name();
  }
}
