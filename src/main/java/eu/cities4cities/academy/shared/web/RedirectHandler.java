package eu.cities4cities.academy.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ConfigurableNavigationHandler;
import jakarta.faces.application.ConfigurableNavigationHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Takes outcomes made by {@link Routes#redirect} to their address; post, redirect, get. */
public class RedirectHandler extends ConfigurableNavigationHandlerWrapper {
  private static final String PREFIX = "redirect:";

  public RedirectHandler(ConfigurableNavigationHandler wrapped) {
    super(wrapped);
  }

  /** The outcome that leads to a local address. */
  public static String outcome(String address) {
    return PREFIX + address;
  }

  @Override
  public void handleNavigation(FacesContext context, String fromAction, String outcome) {
    if (outcome == null || !outcome.startsWith(PREFIX)) {
      super.handleNavigation(context, fromAction, outcome);
      return;
    }
    try {
      context.getExternalContext().redirect(outcome.substring(PREFIX.length()));
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }
}
