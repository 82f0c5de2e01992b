package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Where letters are put, in the transaction of what they tell about (rule 9). */
@Service
public class Outbox {
  @Inject private OutboxRepository letters;
  @Inject private LetterWriter writer;
  @Inject private Clock clock;

  /** Puts the letter in the outbox, once for its key; it leaves after the commit. */
  @Internal
  public void send(Letter letter) {
    if (!letters.has(letter.key())) {
      letters.add(
          new OutboxLetter(
              letter,
              writer.subject(letter),
              writer.text(letter),
              writer.html(letter),
              clock.instant()));
    }
  }

  /** The letters to an address, the oldest first. */
  @Internal
  public List<OutboxLetter> listTo(String address) {
    return letters.listTo(address);
  }

  /** Removes every letter to an address, those that wait included. */
  @Internal
  public void forget(String address) {
    letters.removeTo(address);
  }

  /** Removes letters whose key begins so, once nothing is left to do for them; says how many. */
  @Internal
  public int forgetDone(String keyStart) {
    return letters.removeDone(keyStart);
  }
}
