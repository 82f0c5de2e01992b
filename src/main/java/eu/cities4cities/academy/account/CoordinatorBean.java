package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The part of a person's profile in which they ask to coordinate their community. */
@Named
@RequestScoped
public class CoordinatorBean {
  @Inject private CoordinatorService coordinators;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private CoordinatorService.Standing standing;
  private String note;

  @PostConstruct
  void load() {
    standing = coordinators.mine();
  }

  /** Asks to coordinate the community. */
  public String ask() {
    return done(() -> coordinators.ask(note), "account.coordinator.done");
  }

  /** Takes the request back. */
  public String withdraw() {
    return done(coordinators::withdraw, "shared.saved");
  }

  private String done(Runnable change, String notice) {
    try {
      change.run();
      notices.afterRedirect(notice);
      return routes.redirect(Route.MY_PROFILE);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  public CoordinatorService.Standing getStanding() {
    return standing;
  }

  /** The community's name in the reader's language. */
  public String getName() {
    return caller
        .language()
        .choose(standing.community().getNameUk(), standing.community().getNameEn());
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
