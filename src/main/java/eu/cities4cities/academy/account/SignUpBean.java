package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The sign-up page; it knows the course that brought somebody here by its address. */
@Named
@RequestScoped
public class SignUpBean {
  private static final String FORM = "signup";

  @Inject private SignUpService signUps;
  @Inject private FieldMessages messages;
  @Inject private Routes routes;
  @Inject private Instance<CourseNames> courses;
  @Inject private HttpServletRequest request;

  private final SignUpForm form = new SignUpForm();
  private boolean mixtureAsked;
  private String course;

  @PostConstruct
  void open() {
    String asked = request.getParameter("course");
    boolean known = asked != null && courses.get().find(asked).isPresent();
    course = known ? asked : null;
    // The list of communities found is drawn for one answer only: its choice comes as a parameter.
    String choice = request.getParameter(FORM + ":communityChoice");
    if (choice != null) {
      form.getAffiliation().getCommunity().setSlug(choice);
    }
    // So is the question about a word of two alphabets.
    form.getName().setMixedMeant(request.getParameter(FORM + ":mixedMeant") != null);
  }

  /** Signs up and leads to the page that says what to do next. */
  public String signUp() {
    if (course != null) {
      form.setLeadsTo(routes.to(Route.COURSE, course));
    }
    boolean done = messages.none(FORM, signUps.signUp(form));
    mixtureAsked = form.getName().mixedWord().isPresent();
    return done ? RedirectHandler.outcome(routes.to(Route.CONFIRM_AGAIN) + "?sent=1") : null;
  }

  public SignUpForm getForm() {
    return form;
  }

  /** The address of the course to enroll in afterwards; null if none or there is no such course. */
  public String getCourse() {
    return course;
  }

  /** True if the page asks whether a word of two alphabets is meant. */
  public boolean isMixtureAsked() {
    return mixtureAsked;
  }
}
