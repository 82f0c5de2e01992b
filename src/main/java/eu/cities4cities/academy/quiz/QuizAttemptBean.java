package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The player's page. It carries the whole attempt; with our script answers go one by one, without
 * it they go with the form.
 */
@Named
@RequestScoped
public class QuizAttemptBean {
  /** The button that keeps the form's answers; its value says where to go on. */
  private static final String SAVE = "answers:save";

  private static final String CHECK = "check-";
  private static final String PLACE = "page-[0-9]{1,3}|check-[0-9]{1,18}";

  @Inject private AttemptService attempts;
  @Inject private AttemptFileService files;
  @Inject private PlayerTexts playerTexts;
  @Inject private Texts texts;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private AttemptView view;

  @PostConstruct
  void load() {
    view = attempts.view(page.value("attempt"));
  }

  /** Leads on to the result when the time for answering is over. */
  public String open() {
    return view.status() == AttemptStatus.OPEN ? null : result();
  }

  /**
   * Keeps the form's answers and shows the page again where its button says to go on; the button
   * may be one that has a question checked.
   */
  public String save() {
    keep();
    String place = request.getParameter(SAVE);
    if (place == null || !place.matches(PLACE)) {
      return routes.redirect(Route.QUIZ, id());
    }
    if (place.startsWith(CHECK)) {
      String question = place.substring(CHECK.length());
      check(Long.parseLong(question));
      place = "q-" + question;
    }
    return routes.redirect(Route.QUIZ, id()) + "#" + place;
  }

  private void check(long question) {
    try {
      attempts.check(id(), question);
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
  }

  /** Keeps the form's answers and leads to the page that asks whether to end. */
  public String finish() {
    return routes.redirect(keep() ? Route.QUIZ_FINISH : Route.QUIZ, id());
  }

  /** Ends the attempt. */
  public String submit() {
    attempts.submitForm(id());
    return result();
  }

  /** Keeps what can be read; what cannot is named, and costs nobody the rest. */
  private boolean keep() {
    Map<Long, List<String>> given = new LinkedHashMap<>();
    Map<Long, AnswerKey> shown = new HashMap<>();
    List<String> unread = new ArrayList<>();
    RefusedException refused = null;
    for (AskedQuestion asked : view.asked()) {
      List<String> values = new ArrayList<>(FormAnswer.of(asked, this::sent));
      if (asked.getInteraction() instanceof FileUpload) {
        refused = bring(asked, values, refused);
      }
      if (asked.content().read(values).isPresent()) {
        given.put(asked.question(), values);
        FormAnswer.shown(asked, this::sent).ifPresent(key -> shown.put(asked.question(), key));
      } else {
        unread.add(String.valueOf(asked.number()));
      }
    }
    attempts.saveForm(id(), given, shown);
    if (refused == null && !unread.isEmpty()) {
      refused = new InvalidInputException("quiz.attempt.formUnread", String.join(", ", unread));
    }
    if (refused != null) {
      notices.errorAfterRedirect(refused);
      return false;
    }
    view = attempts.view(id());
    notices.afterRedirect("quiz.attempt.formSaved", view.answered(), view.asked().size());
    return true;
  }

  /** Takes the files that came with the form; what is refused does not cost the rest. */
  private RefusedException bring(
      AskedQuestion asked, List<String> values, RefusedException earlier) {
    RefusedException refused = earlier;
    for (Part part : parts(asked.getField() + ".file")) {
      try (InputStream in = part.getInputStream()) {
        var upload = new FileService.Upload(part.getSubmittedFileName(), in);
        values.add(String.valueOf(files.bring(id(), asked.question(), upload).getId()));
      } catch (RefusedException e) {
        refused = e;
      } catch (IOException e) {
        throw new UncheckedIOException("The upload could not be read", e);
      }
    }
    return refused;
  }

  private List<Part> parts(String name) {
    try {
      return request.getParts().stream()
          .filter(part -> part.getName().equals(name) && part.getSize() > 0)
          .toList();
    } catch (IOException | ServletException e) {
      throw new IllegalStateException("The form has no parts", e);
    }
  }

  private List<String> sent(String field) {
    String[] values = request.getParameterValues(field);
    return values == null ? List.of() : List.of(values);
  }

  private String result() {
    return routes.redirect(Route.QUIZ_RESULT, id());
  }

  private String id() {
    return view.attempt().getPublicId();
  }

  public AttemptView getView() {
    return view;
  }

  public String getTitle() {
    return view.quiz().title(language());
  }

  public Language getLanguage() {
    return language();
  }

  public long getPerson() {
    return caller.personId();
  }

  /** How many questions have no answer. */
  public long getOpenQuestions() {
    return view.asked().size() - view.answered();
  }

  /** How the form is sent: files travel in parts. */
  public String getEncoding() {
    boolean takesFiles =
        view.asked().stream().anyMatch(asked -> asked.getInteraction() instanceof FileUpload);
    return takesFiles ? "multipart/form-data" : "application/x-www-form-urlencoded";
  }

  /** The parts of the page that ask this attempt's kinds of questions, each once. */
  public List<String> getParts() {
    return view.asked().stream().map(AskedQuestion::getPart).distinct().toList();
  }

  /** Whether a page of the attempt begins with that one of its questions and texts. */
  public boolean opensPage(int index) {
    return index == 0 || page(index) != page(index - 1);
  }

  /** Whether a page ends with that one and another follows. */
  public boolean closesPage(int index) {
    return index < view.questions().size() - 1 && page(index) != page(index + 1);
  }

  /**
   * The page on which a question or text stands: that of the quiz, or its own, with the text before
   * it, where the quiz shows one question at a time.
   */
  public int pageOf(AskedQuestion asked) {
    return view.quiz().isOneAtATime() ? asked.number() : asked.page();
  }

  /** The page that follows the one on which that question stands. */
  public int pageAfter(int index) {
    return page(Math.min(index + 1, view.questions().size() - 1));
  }

  private int page(int index) {
    return pageOf(view.questions().get(index));
  }

  /** How the question is answered, in words. */
  public String hint(AskedQuestion asked) {
    if (asked.getInteraction() instanceof Essay essay && essay.mostWords() > 0) {
      return texts.get(
          language(), "quiz.attempt.hint.ESSAY.words", essay.fewestWords(), essay.mostWords());
    }
    if (asked.getInteraction() instanceof FileUpload upload) {
      return texts.get(language(), "quiz.attempt.hint.FILE_UPLOAD", upload.mostFiles());
    }
    return texts.get(language(), "quiz.attempt.hint." + asked.getKind());
  }

  /** The files that an answer names. */
  public List<StoredFile> filesOf(AskedQuestion asked) {
    return files.named(id(), asked.question(), asked.answer().values());
  }

  /** The text around and between a cloze's gaps. */
  public List<Cloze.Piece> piecesOf(AskedQuestion asked) {
    return ((Cloze) asked.getInteraction()).pieces(language());
  }

  /** The things to be ordered, as they stand now. */
  public List<Ordering.Item> itemsOf(AskedQuestion asked) {
    return ((Ordering) asked.getInteraction()).arranged(asked.answer());
  }

  /** Points that a faultless attempt gets. */
  public int getPoints() {
    return view.questions().stream().mapToInt(asked -> asked.content().points()).sum();
  }

  /** Points that pass, in whole points rounded up. */
  public int getPassPoints() {
    return (view.quiz().getPassPercent() * getPoints() + 99) / 100;
  }

  /** The script's words in the page's language. */
  public List<Map.Entry<String, String>> getTexts() {
    return new ArrayList<>(playerTexts.in(language()).entrySet());
  }

  private Language language() {
    return caller.language();
  }
}
