package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.account.Arrival;
import eu.cities4cities.academy.account.SignInCookies;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Cookies;
import eu.cities4cities.academy.shared.web.Local;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * The page of the second step: a code, or setting up what gives codes. Its reader is signed in
 * nowhere until the step is done.
 */
@Named
@RequestScoped
public class SecondStepBean {
  @Inject private SecondStep step;
  @Inject private Arrival arrival;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private HttpServletRequest request;

  private SecondStep.Duty duty;
  private FactorSetUp setUp;
  private String code;
  private List<String> codes = List.of();

  /** What is to do: START_AGAIN, CODE or ENROLMENT. */
  public SecondStep.Duty getDuty() {
    if (duty == null) {
      duty = step.duty(token());
    }
    return duty;
  }

  /** What the app needs to know. */
  public FactorSetUp getSetUp() {
    if (setUp == null) {
      setUp = step.setUp(token()).orElse(null);
    }
    return setUp;
  }

  /** Completes the sign-in by a code. */
  public String complete() {
    try {
      return RedirectHandler.outcome(
          arrival.lead(response(), step.complete(token(), code, device()), getTo()));
    } catch (RefusedException refused) {
      return again(refused);
    }
  }

  /** Sets the second factor up, signs in and shows the recovery codes, this once. */
  public String enrol() {
    try {
      SecondStep.Enrolled enrolled = step.enrol(token(), code, device());
      arrival.lead(response(), enrolled.begun(), getTo());
      codes = enrolled.codes();
      return null;
    } catch (RefusedException refused) {
      return again(refused);
    }
  }

  private String again(RefusedException refused) {
    notices.error(refused);
    code = null;
    duty = null;
    return null;
  }

  private String token() {
    return Cookies.read(request, SignInCookies.HALF).orElse(null);
  }

  private String device() {
    return request.getHeader("User-Agent");
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  /** The recovery codes just made; empty otherwise. */
  public List<String> getCodes() {
    return codes;
  }

  /** The address to go to afterwards. */
  public String getTo() {
    return Local.address(request.getParameter("to"), routes.to(Route.MY));
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
