package eu.cities4cities.academy.session.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Any address that staff has entered: everybody goes there, and it tells nothing. */
@ApplicationScoped
class AnyLinkProvider implements MeetingProvider {

  @Override
  public MeetingKind kind() {
    return MeetingKind.LINK;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public String prepare(Meeting meeting) {
    return meeting.name();
  }

  @Override
  public Entrance enter(Meeting meeting, Guest guest) {
    return new Entrance(meeting.address(), null, false);
  }

  @Override
  public void end(Meeting meeting) {
    // Whoever opened the meeting there closes it there.
  }

  @Override
  public Optional<List<Stay>> report(Meeting meeting) {
    return Optional.empty();
  }
}
