package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the page of a framed meeting needs so that being there counts. */
@Named
@RequestScoped
public class FramePresenceBean {
  @Inject private PlayerPresence player;
  @Inject private CurrentPage page;

  /** The page's ticket. */
  public String getTicket() {
    return player.ticket(page.id("id"));
  }

  /** The sentence on how minutes become known here. */
  public String getLaterKey() {
    return player.counts(page.id("id")) ? "attendance.mine.laterHere" : "attendance.mine.later";
  }
}
