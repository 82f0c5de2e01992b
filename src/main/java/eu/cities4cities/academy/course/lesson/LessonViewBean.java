package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** A lesson before its reader: text first, then the recording with its transcript, then files. */
@Named
@RequestScoped
public class LessonViewBean {
  @Inject private LessonService lessons;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private LessonVisit visit;
  private List<Cue> transcript = List.of();
  private List<LessonHit> hits = List.of();
  private String words;

  @PostConstruct
  void open() {
    visit = lessons.visit(page.id("id"));
    words = request.getParameter("q");
    if (!visit.captions().isEmpty()) {
      transcript = lessons.transcript(visit.lesson().getId(), getSpoken());
    }
    if (isSearched()) {
      hits = lessons.search(visit.lesson().getId(), getSpoken(), words);
    }
  }

  /** The reader has gone through the lesson; leads to the next one where there is one. */
  public String done() {
    lessons.mark(visit.lesson().getId(), true);
    notices.afterRedirect("course.lesson.doneNow", visit.lesson().title(caller.language()));
    return routes.redirect(Route.LESSON, visit.lesson().getId());
  }

  /** The reader takes that back. */
  public String undo() {
    lessons.mark(visit.lesson().getId(), false);
    notices.afterRedirect("course.lesson.undone");
    return routes.redirect(Route.LESSON, visit.lesson().getId());
  }

  public LessonVisit getVisit() {
    return visit;
  }

  /** The text in the reader's language, or in the other one where this is missing. */
  public String getBody() {
    return getBodyLanguage().choose(visit.lesson().getBodyUk(), visit.lesson().getBodyEn());
  }

  /** The language of the text. */
  public Language getBodyLanguage() {
    Language own = caller.language();
    return own.choose(visit.lesson().getBodyUk(), visit.lesson().getBodyEn()).isEmpty()
        ? other(own)
        : own;
  }

  /** The language of the transcript: the reader's, or the other one where this is missing. */
  public Language getSpoken() {
    Language own = caller.language();
    return visit.captions().contains(own) ? own : other(own);
  }

  private static Language other(Language language) {
    return language == Language.UK ? Language.EN : Language.UK;
  }

  public List<Cue> getTranscript() {
    return transcript;
  }

  public List<LessonHit> getHits() {
    return hits;
  }

  /** True if words were searched for. */
  public boolean isSearched() {
    return words != null && !words.isBlank() && !visit.captions().isEmpty();
  }

  public String getWords() {
    return words;
  }

  /** The second at which the recording is to begin. */
  public long getSecond() {
    String second = request.getParameter("t");
    return second != null && second.matches("\\d{1,6}") ? Long.parseLong(second) : 0;
  }

  /** The recording that is watched elsewhere, or null. */
  public VideoLink getLink() {
    return visit.open() ? visit.link().orElse(null) : null;
  }

  /** Where the recording is watched without this page's script. */
  public String getLinkPage() {
    return getLink().pageAt(getSecond());
  }

  /** The address of the recording in the Academy's keeping. */
  public String getVideoAddress() {
    String address = "/files/" + visit.video().getToken();
    return getSecond() > 0 ? address + "#t=" + getSecond() : address;
  }

  /** True if the recording is sound alone. */
  public boolean isSoundOnly() {
    return visit.video().getMediaType().startsWith("audio/");
  }

  /** True if the recording may be watched; else it waits for the scanner, or is gone. */
  public boolean isVideoReady() {
    return visit.video().getState().readable();
  }
}
