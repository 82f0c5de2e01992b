package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;

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
}
