package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What templates need to know about the reader: what to greet and which menus to show. */
@Named("viewer")
@RequestScoped
public class Viewer {
  @Inject private Caller caller;
  @Inject private Settings settings;

  public boolean isSignedIn() {
    return caller.isSignedIn();
  }

  public String getName() {
    return caller.isSignedIn() ? caller.facts().name() : "";
  }

  /** Whose texts this device may show; null if nobody is signed in. */
  public Long getPersonId() {
    return caller.person().orElse(null);
  }

  /** Two letters for the round sign in the header: given name and surname. */
  public String getInitials() {
    StringBuilder initials = new StringBuilder();
    for (String part : getName().split(" ")) {
      if (!part.isEmpty() && initials.length() < 2) {
        initials.appendCodePoint(part.codePointAt(0));
      }
    }
    return initials.toString();
  }

  /** True if the person works for the Academy or a community in some role. */
  public boolean isStaff() {
    return caller.is(Role.TRAINER, Role.ORGANIZER, Role.COORDINATOR, Role.ADMINISTRATOR);
  }

  /** True if the person holds the role of that name. */
  public boolean holds(String role) {
    return caller.is(Role.valueOf(role));
  }

  /** True on a demonstration run, where letters can be read on a page. */
  public boolean isDemo() {
    return settings.isDemo();
  }
}
