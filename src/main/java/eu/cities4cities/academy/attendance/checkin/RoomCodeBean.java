package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.account.secondstep.QrPath;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The room's screen: a QR code that changes every half minute. */
@Named
@ViewScoped
public class RoomCodeBean implements Serializable {
  @Inject private RoomCheckInService room;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private SessionFacts session;
  private QrPath qr;
  private String closed;
  private int count;

  @PostConstruct
  void open() {
    session = sessions.factsForStaff(page.id("id"));
    refresh();
  }

  /** Reads what is to be shown now. */
  public void refresh() {
    count = room.count(session.id());
    try {
      qr = QrPath.of(address(room.code(session.id())));
      closed = null;
    } catch (SessionClosedException refused) {
      qr = null;
      closed = refused.key();
    }
  }

  private String address(String code) {
    return routes.absolute(caller.language(), Route.ROOM_CHECK_IN, session.id(), code);
  }

  public SessionFacts getSession() {
    return session;
  }

  /** The code, or null where nobody can check in now. */
  public QrPath getQr() {
    return qr;
  }

  /** The key of the sentence that says why there is no code, or null. */
  public String getClosed() {
    return closed;
  }

  /** How many have checked in here. */
  public int getCount() {
    return count;
  }
}
