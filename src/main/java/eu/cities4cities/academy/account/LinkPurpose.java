package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.web.Route;
import java.time.Duration;

/** What a one-time link in a letter is for, with its letter and its page. */
public enum LinkPurpose {
  /** Confirms the address after signing up, and signs in. */
  CONFIRM("account.confirm", Route.CONFIRM, Life.SHORT),
  /** Lets a new password be chosen. */
  RESET("account.reset", Route.RESET_PASSWORD, Life.SHORT),
  /** Signs in. */
  SIGN_IN("account.signInLink", Route.LOGIN_LINK_OPEN, Life.SHORT),
  /** Changes the account's address to the one that the letter went to. */
  EMAIL("account.email", Route.EMAIL_CHANGE, Life.SHORT),
  /** Takes a change of address back; the old address may be read days later only. */
  EMAIL_UNDO("account.emailChanged", Route.EMAIL_UNDO, Life.LONG);

  private final String template;
  private final Route route;
  private final Duration life;

  LinkPurpose(String template, Route route, Duration life) {
    this.template = template;
    this.route = route;
    this.life = life;
  }

  private static final class Life {
    static final Duration SHORT = Duration.ofMinutes(20);
    static final Duration LONG = Duration.ofDays(7);
  }

  String template() {
    return template;
  }

  Route route() {
    return route;
  }

  /** How long the link lives (rule 8). */
  Duration life() {
    return life;
  }
}
