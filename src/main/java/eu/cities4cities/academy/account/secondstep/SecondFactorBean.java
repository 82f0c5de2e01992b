package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One's own second factor: set up, new recovery codes, removal. */
@Named
@RequestScoped
public class SecondFactorBean {
  @Inject private SecondFactorService factors;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private FactorState state;
  private FactorSetUp setUp;
  private String code;
  private List<String> codes = List.of();

  /** True if there are second factors here. */
  public boolean isOffered() {
    return factors.isOffered();
  }

  /** True if the reader may not do without one. */
  public boolean isNeeded() {
    return factors.isNeeded();
  }

  /** How the reader's factor stands; null without one. */
  public FactorState getState() {
    if (state == null) {
      state = factors.mine().orElse(null);
    }
    return state;
  }

  /** True if a code is asked for at the reader's sign-in. */
  public boolean isOn() {
    return getState() != null && getState().isOn();
  }

  /** What the app needs, while the factor is being set up; null otherwise. */
  public FactorSetUp getSetUp() {
    if (setUp == null) {
      setUp = factors.setUp().orElse(null);
    }
    return setUp;
  }

  /** Begins to set one up. */
  public String prepare() {
    try {
      factors.prepare();
    } catch (RefusedException refused) {
      notices.errorAfterRedirect(refused);
    }
    return routes.redirect(Route.MY_SECOND_FACTOR);
  }

  /** Puts it in force and shows the recovery codes, this once. */
  public String confirm() {
    try {
      codes = factors.confirm(code);
      state = null;
      setUp = null;
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    code = null;
    return null;
  }

  /** Gives up setting one up. */
  public String giveUp() {
    factors.giveUp();
    return routes.redirect(Route.MY_SECURITY);
  }

  /** Makes new recovery codes and shows them, this once. */
  public String renew() {
    try {
      codes = factors.renewCodes(code);
      state = null;
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    code = null;
    return null;
  }

  /** Removes the factor. */
  public String remove() {
    try {
      factors.remove(code);
      notices.afterRedirect("account.factor.removed");
      return routes.redirect(Route.MY_SECURITY);
    } catch (RefusedException refused) {
      notices.error(refused);
      code = null;
      return null;
    }
  }

  /** The recovery codes just made; empty otherwise. */
  public List<String> getCodes() {
    return codes;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
