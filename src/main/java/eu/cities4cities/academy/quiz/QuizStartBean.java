package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page before a quiz: its rules, and the one button that starts the clock. */
@Named
@RequestScoped
public class QuizStartBean {
  @Inject private QuizEntryService quizzes;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private QuizEntry entry;
  private String password;

  @PostConstruct
  void load() {
    entry = quizzes.entry(page.id("quiz"));
  }

  /** Starts an attempt, or leads back to the one that is running. */
  public String start() {
    try {
      return routes.redirect(Route.QUIZ, quizzes.start(entry.quiz().getId(), password));
    } catch (RefusedException e) {
      notices.errorAfterRedirect(e);
      return routes.redirect(Route.QUIZ_START, entry.quiz().getId());
    }
  }

  public QuizEntry getEntry() {
    return entry;
  }

  /** The reader's id, under which answers kept on this device are sent. */
  public long getPerson() {
    return caller.personId();
  }

  /** The course in which whoever may not start yet can enrol. */
  public String getCourseSlug() {
    return quizzes.courseOf(entry.quiz().getId());
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTitle() {
    return entry.title(caller.language());
  }

  public String getState() {
    return entry.state().name();
  }
}
