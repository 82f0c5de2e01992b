package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The light pages behind the links that change an address and take the change back; each has one
 * button, and only the button does it.
 */
@Named
@RequestScoped
public class EmailChangeBean {
  @Inject private EmailChange changes;
  @Inject private CurrentPage page;
  @Inject private Notices notices;

  private LinkState state;
  private boolean done;

  /** What has become of the link that changes the address. */
  public LinkState getState() {
    if (state == null) {
      state = changes.changeState(page.value("token"));
    }
    return state;
  }

  /** What has become of the link that takes the change back. */
  public LinkState getUndoState() {
    if (state == null) {
      state = changes.undoState(page.value("token"));
    }
    return state;
  }

  /** Puts the new address in force. */
  public String change() {
    try {
      changes.change(page.value("token"));
      done = true;
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    return null;
  }

  /** Puts the old address back. */
  public String undo() {
    try {
      changes.undo(page.value("token"));
      done = true;
    } catch (RefusedException refused) {
      notices.error(refused);
    }
    return null;
  }

  /** True on the answer to the button. */
  public boolean isDone() {
    return done;
  }
}
