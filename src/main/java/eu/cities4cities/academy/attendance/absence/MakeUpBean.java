package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The three questions about a session's recording, as its staff write them. */
@Named
@ViewScoped
public class MakeUpBean implements Serializable {
  @Inject private MakeUpService makeUp;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private SessionFacts session;
  private final List<Form> forms = new ArrayList<>();

  @PostConstruct
  void open() {
    session = sessions.factsForStaff(page.id("id"));
    makeUp.list(session.id()).forEach(question -> forms.add(new Form(question)));
    while (forms.size() < MakeUpQuestion.NEEDED) {
      forms.add(new Form());
    }
  }

  /** Keeps the questions. */
  public String save() {
    List<MakeUpQuestion> questions = new ArrayList<>();
    for (Form form : forms) {
      questions.add(form.question(questions.size() + 1));
    }
    try {
      makeUp.save(session.id(), questions);
      notices.afterRedirect("attendance.makeUp.saved");
      return routes.redirect(Route.MANAGE_MAKE_UP, session.id());
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  public SessionFacts getSession() {
    return session;
  }

  public List<Form> getForms() {
    return forms;
  }

  /** A question being written. */
  public static class Form implements Serializable {
    private final String[] uk = new String[4];
    private final String[] en = new String[4];

    Form() {}

    Form(MakeUpQuestion question) {
      set(0, question.text());
      set(1, question.right());
      set(2, question.wrong());
      set(3, question.other());
    }

    private void set(int at, MakeUpQuestion.Words words) {
      uk[at] = words.uk();
      en[at] = words.en();
    }

    private MakeUpQuestion question(int place) {
      return new MakeUpQuestion(place, words(0), words(1), words(2), words(3));
    }

    private MakeUpQuestion.Words words(int at) {
      return new MakeUpQuestion.Words(
          uk[at] == null ? "" : uk[at].strip(), en[at] == null ? "" : en[at].strip());
    }

    /** Ukrainian: the question, the right answer, two wrong ones. */
    public String[] getUk() {
      return uk;
    }

    /** English: the same. */
    public String[] getEn() {
      return en;
    }
  }
}
