package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Which letters a person wants; whoever has said nothing gets them. */
@Service
public class LetterChoices {
  @Inject private LetterRefusalRepository refusals;
  @Inject private OutboxRepository letters;
  @Inject private StopLinks links;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What a link in a letter is about.
   *
   * @param topic the letters it stops
   * @param stopped whether they are stopped already
   */
  public record Choice(LetterTopic topic, boolean stopped) {}

  /** The topics that the caller does not want. */
  @SignedIn
  public Set<LetterTopic> refused() {
    return refusals.list(caller.personId());
  }

  /** The caller wants letters of these topics and of no others. */
  @SignedIn
  public void choose(Set<LetterTopic> wanted) {
    for (LetterTopic topic : LetterTopic.values()) {
      set(caller.personId(), topic, wanted.contains(topic));
    }
  }

  /** What the link is about; {@link NotFoundException} if it is none of ours. */
  @Anyone
  public Choice read(String token) {
    StopLinks.Stop stop = stop(token);
    return new Choice(stop.topic(), refusals.list(stop.personId()).contains(stop.topic()));
  }

  /** The reader with the link wants no more of these letters; those that wait are thrown away. */
  @Anyone
  public void stopBy(String token) {
    StopLinks.Stop stop = stop(token);
    set(stop.personId(), stop.topic(), false);
  }

  /** The reader with the link wants these letters again. */
  @Anyone
  public void resumeBy(String token) {
    StopLinks.Stop stop = stop(token);
    set(stop.personId(), stop.topic(), true);
  }

  /** The ids of those who want no letters of that topic. */
  @Internal
  public Set<Long> refusing(LetterTopic topic) {
    return refusals.listRefusing(topic);
  }

  /** When the person refused what, for whoever shows what is kept about them. */
  @Internal
  public Map<LetterTopic, java.time.Instant> refusalsOf(long personId) {
    return refusals.mapOf(personId);
  }

  /** Forgets what the person chose. */
  @Internal
  public void forget(long personId) {
    refusals.removeAll(personId);
  }

  private void set(long personId, LetterTopic topic, boolean wanted) {
    if (wanted) {
      refusals.remove(personId, topic);
    } else {
      refusals.add(personId, topic, clock.instant());
      letters.discardWaiting(personId, topic);
    }
  }

  private StopLinks.Stop stop(String token) {
    return links.read(token).orElseThrow(() -> new NotFoundException("unsubscribe link"));
  }
}
