package eu.cities4cities.academy.account.secondstep;

import java.util.Locale;

/** Whom the Academy asks for a second factor after the first proof ({@code ACADEMY_STAFF_2FA}). */
public enum SecondFactorRule {
  /** Nobody is asked, and nobody can set one up. */
  OFF,
  /** Whoever has set one up is asked. */
  OPTIONAL,
  /** Staff have to set one up at their next sign-in; others may. */
  REQUIRED;

  /** What comes after the first proof. */
  public enum Next {
    /** The sign-in begins. */
    NOTHING,
    /** A code is asked for. */
    CODE,
    /** A second factor has to be set up first. */
    ENROLMENT
  }

  /**
   * The rule of a setting. Without one, staff need a second factor, except on a demonstration: its
   * accounts are everybody's.
   */
  static SecondFactorRule of(String setting, boolean demo) {
    if (setting == null || setting.isBlank()) {
      return demo ? OPTIONAL : REQUIRED;
    }
    return valueOf(setting.strip().toUpperCase(Locale.ROOT));
  }

  /** What a person meets after the first proof. */
  public Next next(boolean staff, boolean enrolled) {
    if (this == OFF) {
      return Next.NOTHING;
    }
    if (enrolled) {
      return Next.CODE;
    }
    return this == REQUIRED && staff ? Next.ENROLMENT : Next.NOTHING;
  }

  /** False for a sign-in that must begin anew: of staff, without the factor that they need. */
  public boolean accepts(boolean staff, boolean factorShown) {
    return this != REQUIRED || !staff || factorShown;
  }
}
