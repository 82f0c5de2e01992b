package eu.cities4cities.academy.session.meeting;

import java.util.List;
import java.util.Optional;

/**
 * A service in which sessions' meetings take place. All calls may be repeated; those that reach
 * outside throw {@link MeetingUnavailableException} where the service does not do its part.
 */
interface MeetingProvider {

  /** Which service this is. */
  MeetingKind kind();

  /** Whether this installation has been told all that the service needs. */
  boolean isReady();

  /** Makes the meeting at the service where that is needed; says what it is called there. */
  String prepare(Meeting meeting);

  /**
   * Tells the service of the times and the title of a meeting that it has made for us. Nothing to
   * do where a meeting has no times of its own: it begins when somebody comes.
   */
  default void replan(Meeting meeting) {}

  /**
   * Takes a meeting that it has made for us out of the service, for the session does not take
   * place. Nothing to do where no meeting is there before somebody comes.
   */
  default void giveUp(Meeting meeting) {}

  /** The guest's own way into a meeting that has been prepared. */
  Entrance enter(Meeting meeting, Guest guest);

  /** Ends the meeting for everybody. */
  void end(Meeting meeting);

  /** Who was there, asked after the end; empty where the service has nothing to say (yet). */
  Optional<List<Stay>> report(Meeting meeting);
}
