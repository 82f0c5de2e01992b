package eu.cities4cities.academy.session;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where live pages of signed-in people connect to be told what changes; they say nothing here. */
@ServerEndpoint(value = LiveEndpoint.PATH, configurator = LiveHandshake.class)
public class LiveEndpoint {
  static final String PATH = "/live/{id}";

  private static final Logger LOG = Logger.getLogger(LiveEndpoint.class.getName());

  /** Nobody who watches has anything to say. */
  private static final int LONGEST_MESSAGE = 64;

  @Inject private LiveHub hub;

  /** A page connects; only those who are signed in stay. */
  @OnOpen
  public void open(Session page, @PathParam("id") String id) throws IOException {
    page.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
    page.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
    page.setMaxIdleTimeout(0);
    if (page.getUserPrincipal() == null || !id.matches("\\d{1,18}")) {
      page.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, ""));
      return;
    }
    hub.join(Long.parseLong(id), page);
  }

  /** The page is gone. */
  @OnClose
  public void close(Session page, @PathParam("id") String id) {
    if (id.matches("\\d{1,18}")) {
      hub.leave(Long.parseLong(id), page);
    }
  }

  /** A connection broke; it closes after this. */
  @OnError
  public void fail(Session page, Throwable fault) {
    LOG.log(Level.FINE, "A live page's connection broke", fault);
  }
}
