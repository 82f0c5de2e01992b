package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.meeting.WebToken.Algorithm;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What meeting services tell by themselves. Nobody is signed in here: each message proves by its
 * signature that it is from the service, and says what it may say of its own meetings only.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class MeetingHooks {
  private static final Logger LOG = Logger.getLogger(MeetingHooks.class.getName());
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int GONE = 410;

  @Inject private MeetingSettings settings;
  @Inject private MeetingBook book;
  @Inject private MeetingNews news;
  @Inject private SessionService sessions;
  @Inject private BigBlueButtonProvider bigBlueButton;
  @Inject private Clock clock;

  /**
   * A webhook of Zoom.
   *
   * @return what Zoom wants to read, or null
   */
  @Anyone
  public String zoom(String timestamp, String signature, String body) {
    String secret = settings.zoom().webhookSecret();
    if (!ZoomEvent.isGenuine(secret, timestamp, signature, body, clock.instant())) {
      throw new HookRefusedException(UNAUTHORIZED, "not signed by Zoom");
    }
    ZoomEvent event = understood(() -> ZoomEvent.read(body));
    if (event instanceof ZoomEvent.Challenge challenge) {
      return challenge.answer(secret).toString();
    }
    if (event instanceof ZoomEvent.Presence presence) {
      Stay stay = presence.stay();
      book.sessionAtZoom(presence.meeting(), stay.from() == null ? stay.until() : stay.from())
          .ifPresent(session -> news.told(session, MeetingKind.ZOOM, List.of(stay)));
    } else if (event instanceof ZoomEvent.Ended ended) {
      book.sessionAtZoom(ended.meeting(), ended.at())
          .ifPresent(session -> news.over(session, ended.at()));
    } else if (event instanceof ZoomEvent.Recorded recorded) {
      book.sessionAtZoom(recorded.meeting(), recorded.from())
          .ifPresent(session -> sessions.recordingReady(session, recorded.address()));
    }
    return null;
  }

  /** BigBlueButton's account of a meeting that is over; a token under HS512 proves it. */
  @Anyone
  public void bigBlueButtonAttendance(String token, String body) {
    read(Algorithm.HS512, token);
    BigBlueButtonEvents told = understood(() -> BigBlueButtonEvents.read(body));
    long session = bigBlueButtonSession(told.meeting());
    if (told.unreadable() > 0) {
      LOG.log(
          Level.WARNING,
          "{0} times in BigBlueButton''s report on session {1} could not be understood",
          new Object[] {told.unreadable(), session});
    }
    news.told(session, MeetingKind.BIGBLUEBUTTON, told.stays());
    news.complete(session);
  }

  /** BigBlueButton has a recording ready; what it says is itself a token, under HS256. */
  @Anyone
  public void bigBlueButtonRecording(String signed) {
    JsonObject claims = read(Algorithm.HS256, signed);
    long session = bigBlueButtonSession(claims.getString("meeting_id", ""));
    Optional<String> address = bigBlueButton.recording(claims.getString("record_id", ""));
    address.ifPresent(found -> sessions.recordingReady(session, found));
  }

  private JsonObject read(Algorithm algorithm, String token) {
    return WebToken.read(algorithm, settings.bigBlueButton().secret(), token, clock.instant())
        .orElseThrow(
            () -> new HookRefusedException(UNAUTHORIZED, "not signed by our BigBlueButton server"));
  }

  private long bigBlueButtonSession(String name) {
    return book.sessionNamed(name)
        .orElseThrow(() -> new HookRefusedException(GONE, "no such meeting"));
  }

  private static <T> T understood(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "A meeting service said something that was not understood", e);
      throw new HookRefusedException(BAD_REQUEST, e.getMessage());
    }
  }
}
