package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.QuizDesk;
import eu.cities4cities.academy.quiz.Ruling;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.Turning;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.List;

/** The page on which answers to a wrong question are marked anew, after a look at what changes. */
@Named
@ViewScoped
public class KeysBean implements Serializable {
  private static final int ROWS = 100;

  @Inject private KeyService keys;
  @Inject private QuizDesk desk;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private QuizDesk.Place place;
  private AskedVersion chosen;
  private Ruling ruling;
  private String reason;
  private String undoReason;
  private transient List<AskedVersion> candidates;
  private transient List<KeyChange> changes;
  private List<MadeCorrection> corrections;
  private Turning part;

  @PostConstruct
  void load() {
    place = desk.open(page.id("quiz"));
    String version = request.getParameter("version");
    String remedy = request.getParameter("as");
    getCandidates().stream()
        .filter(each -> String.valueOf(each.version()).equals(version))
        .forEach(
            each ->
                each.remedies().stream()
                    .filter(kind -> kind.name().equals(remedy))
                    .forEach(kind -> choose(each, kind)));
    part = Turning.of(request, "part", getChanges().size(), ROWS);
  }

  /** What is done later is what was looked at, even if the question is changed meanwhile. */
  private void choose(AskedVersion candidate, Ruling.Kind kind) {
    chosen = candidate;
    ruling = candidate.as(kind);
  }

  /** Marks the answers as previewed. */
  public String apply() {
    try {
      notices.afterRedirect(
          "quiz.keys.done", keys.correct(place.quizId(), chosen.version(), ruling, reason));
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
    return here();
  }

  /** Takes a correction back. */
  public String undo(long correction) {
    try {
      notices.afterRedirect(
          "quiz.keys.undone", keys.retract(place.quizId(), correction, undoReason));
    } catch (RefusedException refused) {
      corrections = null;
      notices.error(refused);
      return null;
    }
    return here();
  }

  private String here() {
    return routes.redirect(Route.MANAGE_KEYS, place.quizId());
  }

  /** Whether a preview is shown. */
  public boolean isPreviewed() {
    return ruling != null;
  }

  /** The version whose changes are shown. */
  public AskedVersion getChosen() {
    return chosen;
  }

  /** What would be done about it. */
  public Ruling getRuling() {
    return ruling;
  }

  /** The address of the preview of a remedy. */
  public String preview(AskedVersion candidate, Ruling.Kind kind) {
    return getAddress() + "?version=" + candidate.version() + "&as=" + kind;
  }

  /** Versions asked that are marked by a key. */
  public List<AskedVersion> getCandidates() {
    if (candidates == null) {
      candidates = keys.candidates(place.quizId());
    }
    return candidates;
  }

  /** What would change. */
  public List<KeyChange> getChanges() {
    if (changes == null) {
      changes = ruling == null ? List.of() : keys.preview(place.quizId(), chosen.version(), ruling);
    }
    return changes;
  }

  /** Which part of the changes is shown. */
  public Turning getPages() {
    return part.over(getChanges().size());
  }

  /** The part of the changes that is shown. */
  public List<KeyChange> getShown() {
    int first = getPages().first();
    return getChanges().subList(first, Math.min(first + ROWS, getChanges().size()));
  }

  /** The address of a part of the preview, without its number. */
  public String getPartAddress() {
    return preview(chosen, ruling.kind()) + "&part=";
  }

  /** How many holders of a certificate would have another result. */
  public long getCertified() {
    return getChanges().stream().filter(KeyChange::certified).count();
  }

  public List<MadeCorrection> getCorrections() {
    if (corrections == null) {
      corrections = keys.corrections(place.quizId());
    }
    return corrections;
  }

  /** The right answer in words. */
  public String key(QuestionContent content) {
    return String.join(
        "; ",
        content
            .interaction()
            .tell(content.interaction().key(caller.language()), caller.language()));
  }

  /** Points with at most two places. */
  public String points(Score score) {
    NumberFormat format = NumberFormat.getInstance(caller.language().locale());
    format.setMaximumFractionDigits(2);
    return format.format(score.gotHundredths() / 100.0);
  }

  public QuizDesk.Place getPlace() {
    return place;
  }

  public Language getLanguage() {
    return caller.language();
  }

  /** The page's address. */
  public String getAddress() {
    return routes.to(Route.MANAGE_KEYS, place.quizId());
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getUndoReason() {
    return undoReason;
  }

  public void setUndoReason(String undoReason) {
    this.undoReason = undoReason;
  }
}
