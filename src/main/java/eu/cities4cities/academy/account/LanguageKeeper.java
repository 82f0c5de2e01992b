package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.web.LanguageServlet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps with the person the language they chose by the switch. */
@ApplicationScoped
class LanguageKeeper {
  @Inject private ProfileService profiles;
  @Inject private Caller caller;

  void chosen(@Observes LanguageServlet.LanguageChosen chosen) {
    if (caller.isSignedIn()) {
      profiles.speak(chosen.language());
    }
  }
}
