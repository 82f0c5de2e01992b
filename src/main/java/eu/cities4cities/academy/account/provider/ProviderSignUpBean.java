package eu.cities4cities.academy.account.provider;

import eu.cities4cities.academy.account.Arrival;
import eu.cities4cities.academy.account.FieldMessages;
import eu.cities4cities.academy.account.SignInService;
import eu.cities4cities.academy.account.SignUpForm;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Cookies;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * What the Academy needs to know of somebody whose address a provider has verified: name and
 * affiliation, with the same notices as at signing up.
 */
@Named
@RequestScoped
public class ProviderSignUpBean {
  private static final String FORM = "signup";

  @Inject private OidcSignIn signIn;
  @Inject private OidcSettings provider;
  @Inject private Arrival arrival;
  @Inject private FieldMessages messages;
  @Inject private Notices notices;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  private final SignUpForm form = new SignUpForm();
  private OidcSignIn.Newcomer newcomer;
  private boolean mixtureAsked;

  @PostConstruct
  void open() {
    newcomer = signIn.newcomer(cookie()).orElse(null);
    if (newcomer != null) {
      form.getName().setGivenName(newcomer.givenName());
      form.getName().setSurname(newcomer.surname());
    }
    String choice = request.getParameter(FORM + ":communityChoice");
    if (choice != null) {
      form.getAffiliation().getCommunity().setSlug(choice);
    }
    form.getName().setMixedMeant(request.getParameter(FORM + ":mixedMeant") != null);
  }

  /** Enters the person, signs in and leads on. */
  public String signUp() {
    try {
      List<FieldProblem> problems = signIn.problems(form);
      mixtureAsked = form.getName().mixedWord().isPresent();
      if (!messages.none(FORM, problems)) {
        return null;
      }
      HttpServletResponse response =
          (HttpServletResponse)
              FacesContext.getCurrentInstance().getExternalContext().getResponse();
      SignInService.Begun begun = signIn.enter(cookie(), form, request.getHeader("User-Agent"));
      Cookies.remove(response, OidcServlet.NEWCOMER, settings.isSecure());
      return RedirectHandler.outcome(arrival.lead(response, begun, newcomer.leadsTo()));
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  private String cookie() {
    return Cookies.read(request, OidcServlet.NEWCOMER).orElse(null);
  }

  /** True while the provider's word of the address holds. */
  public boolean isVouched() {
    return newcomer != null;
  }

  public String getEmail() {
    return newcomer == null ? null : newcomer.email();
  }

  public String getProvider() {
    return provider.name();
  }

  public SignUpForm getForm() {
    return form;
  }

  /** True if the page asks whether a word of two alphabets is meant. */
  public boolean isMixtureAsked() {
    return mixtureAsked;
  }
}
