package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.session.meeting.MeetingWay;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotSignedInException;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;

/** What a participant's page sends during a session; each call may be repeated with its key. */
@Path("/sessions/{id}")
@Needs(Scope.TAKE_PART)
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CheckInResource {
  @Inject private CheckInService checkIn;
  @Inject private PlayerPresence player;
  @Inject private JoinService joins;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /** Records that the person pressed Join and says where the meeting is. */
  @POST
  @Path("/join")
  public JoinAnswer join(@PathParam("id") long id, KeyBody body) {
    JoinService.Joined joined = joins.join(id, body == null ? null : body.getKey());
    CheckInReceipt receipt = joined.receipt();
    MeetingWay way = joined.way();
    return new JoinAnswer(
        receipt.recordedAt().toString(),
        receipt.repeated(),
        way.embedded()
            ? routes.absolute(caller.language(), Route.SESSION_MEETING, id)
            : way.address());
  }

  /**
   * Notes that the page is open and says what the session is doing. It counts only where the page
   * frames the meeting itself, as its ticket proves; then nothing else is looked up.
   */
  @POST
  @Path("/presence")
  public PresenceAnswer presence(@PathParam("id") long id, PresenceBody body) {
    Instant now = clock.instant();
    if (body != null && body.getFrame() != null) {
      boolean counted = player.beat(id, body.getFrame(), body.getPart());
      return new PresenceAnswer(null, now.toString(), counted);
    }
    return new PresenceAnswer(checkIn.visit(id).stateAt(now).name(), now.toString(), false);
  }

  /** Records a code word. */
  @POST
  @Path("/check-in")
  public CheckInAnswer checkIn(@PathParam("id") long id, WordBody body) {
    WordBody sent = body == null ? new WordBody() : body;
    if (sent.getPerson() != 0 && sent.getPerson() != caller.personId()) {
      // Somebody else is signed in on this device by now; the word waits for who typed it.
      throw new NotSignedInException();
    }
    CheckInReceipt receipt =
        checkIn.checkIn(
            id, sent.getWord(), sent.getKey(), sent.getTicket(), sent.getElapsedSeconds());
    String text = texts.get(caller.language(), receipt.outcome().wordKey(), receipt.words());
    return new CheckInAnswer(
        receipt.recordedAt().toString(),
        receipt.repeated(),
        receipt.waiting(),
        receipt.words(),
        receipt.wordsNeeded(),
        text);
  }

  /** A body that only carries the client's key. */
  public static class KeyBody {
    private String key;

    public String getKey() {
      return key;
    }

    public void setKey(String key) {
      this.key = key;
    }
  }

  /** That the page is open; with a ticket, that the meeting framed in it is in sight. */
  public static class PresenceBody extends KeyBody {
    private String frame;
    private int part;

    public String getFrame() {
      return frame;
    }

    public void setFrame(String frame) {
      this.frame = frame;
    }

    public int getPart() {
      return part;
    }

    public void setPart(int part) {
      this.part = part;
    }
  }

  /** A code word as a page sends it. */
  public static class WordBody extends KeyBody {
    private long person;
    private String word;
    private String ticket;
    private long elapsedSeconds;

    public long getPerson() {
      return person;
    }

    public void setPerson(long person) {
      this.person = person;
    }

    public String getWord() {
      return word;
    }

    public void setWord(String word) {
      this.word = word;
    }

    public String getTicket() {
      return ticket;
    }

    public void setTicket(String ticket) {
      this.ticket = ticket;
    }

    public long getElapsedSeconds() {
      return elapsedSeconds;
    }

    public void setElapsedSeconds(long elapsedSeconds) {
      this.elapsedSeconds = elapsedSeconds;
    }
  }

  /**
   * The answer to a join.
   *
   * @param recordedAt when it counts
   * @param repeated whether the key had come before
   * @param meetingUrl where the meeting is, or null
   */
  public record JoinAnswer(String recordedAt, boolean repeated, String meetingUrl) {}

  /**
   * The answer to a page that is open.
   *
   * @param state what the session is doing; null in the answer to a framed meeting's heartbeat
   * @param serverTime the server's time
   * @param counted whether this adds to the person's minutes
   */
  public record PresenceAnswer(String state, String serverTime, boolean counted) {}

  /**
   * The answer to a code word.
   *
   * @param recordedAt when it counts
   * @param repeated whether it had been recorded before
   * @param waiting whether it came late and waits for the staff to decide
   * @param words how many of the session's words the person has entered
   * @param wordsNeeded how many stand for the session where no times are known
   * @param text the same for people
   */
  public record CheckInAnswer(
      String recordedAt,
      boolean repeated,
      boolean waiting,
      int words,
      int wordsNeeded,
      String text) {}
}
