package eu.cities4cities.academy.quiz;

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
import java.util.ArrayList;
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
  @Inject private AttemptService attempts;
  @Inject private PlayerTexts playerTexts;
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

  /** Keeps the form's answers and shows the page again. */
  public String save() {
    keep();
    notices.afterRedirect("quiz.attempt.formSaved", view.answered(), view.questions().size());
    return routes.redirect(Route.QUIZ, id());
  }

  /** Keeps the form's answers and leads to the page that asks whether to end. */
  public String finish() {
    keep();
    return routes.redirect(Route.QUIZ_FINISH, id());
  }

  /** Ends the attempt. */
  public String submit() {
    attempts.submitForm(id());
    return result();
  }

  private void keep() {
    Map<Long, List<String>> given = new LinkedHashMap<>();
    for (AskedQuestion asked : view.questions()) {
      given.put(asked.question(), sent(asked));
    }
    attempts.saveForm(id(), given);
    view = attempts.view(id());
  }

  private List<String> sent(AskedQuestion asked) {
    String[] values = request.getParameterValues("q" + asked.question());
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
    return view.questions().size() - view.answered();
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
