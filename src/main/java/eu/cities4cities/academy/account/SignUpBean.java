package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The sign-up page; it knows the course that brought somebody here by its address. */
@Named
@RequestScoped
public class SignUpBean {
  private static final String FORM = "signup";
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,120}");

  @Inject private SignUpService signUps;
  @Inject private FieldMessages messages;
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  private final SignUpForm form = new SignUpForm();
  private boolean mixtureAsked;

  @PostConstruct
  void open() {
    // The list of communities found is drawn for one answer only; its choice comes as a parameter.
    String choice = request.getParameter(FORM + ":communityChoice");
    if (choice != null) {
      form.getAffiliation().getCommunity().setSlug(choice);
    }
  }

  /** Signs up and leads to the page that says what to do next. */
  public String signUp() {
    if (getCourse() != null) {
      form.setLeadsTo(routes.to(Route.COURSE, getCourse()));
    }
    boolean done = messages.none(FORM, signUps.signUp(form));
    mixtureAsked = form.getName().mixedWord().isPresent();
    return done ? RedirectHandler.outcome(routes.to(Route.CONFIRM_AGAIN) + "?sent=1") : null;
  }

  public SignUpForm getForm() {
    return form;
  }

  /** The address of the course to enroll in afterwards, or null. */
  public String getCourse() {
    String course = request.getParameter("course");
    return course != null && SLUG.matcher(course).matches() ? course : null;
  }

  /** True if the page asks whether a word of two alphabets is meant. */
  public boolean isMixtureAsked() {
    return mixtureAsked;
  }

  public AffiliationKind[] getKinds() {
    return AffiliationKind.values();
  }
}
