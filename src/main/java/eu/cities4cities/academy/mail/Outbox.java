package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where letters are put, in the transaction of what they tell about (rule 9). */
@Service
public class Outbox {
  private static final int KEYS_AT_ONCE = 200;

  @Inject private OutboxRepository letters;
  @Inject private LetterWriter writer;
  @Inject private StopLinks links;
  @Inject private MailSettings settings;
  @Inject private Clock clock;

  /** Puts the letter in the outbox, once for its key; it leaves after the commit. */
  @Internal
  public void send(Letter letter) {
    if (!letters.has(letter.key())) {
      letters.add(written(letter));
    }
  }

  /** The bare address that letters come from. */
  @Internal
  public String sender() {
    return settings.sender();
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

  /** Removes every letter whose answer would go to an address, those that wait included. */
  @Internal
  public void forgetWriter(String address) {
    letters.removeAnsweredTo(address);
  }

  /** Removes letters whose key begins so, once nothing is left to do for them; says how many. */
  @Internal
  public int forgetDone(String keyStart) {
    return letters.removeDone(keyStart);
  }

  /**
   * As {@link #send}, for many letters; says how many of them were new. They are put in by their
   * keys: two who write to the same readers wait for each other, and neither for ever.
   */
  @Internal
  public int sendAll(List<Letter> many) {
    List<Letter> ordered = many.stream().sorted(Comparator.comparing(Letter::key)).toList();
    int added = 0;
    for (int first = 0; first < ordered.size(); first += KEYS_AT_ONCE) {
      List<Letter> some = ordered.subList(first, Math.min(first + KEYS_AT_ONCE, ordered.size()));
      Set<String> known = letters.listKeys(some.stream().map(Letter::key).toList());
      for (Letter letter : some) {
        if (known.add(letter.key())) {
          letters.add(written(letter));
          added++;
        }
      }
    }
    return added;
  }

  /** Throws away the letters that still wait and whose key begins so; says how many. */
  @Internal
  public int withdraw(String keyStart) {
    return letters.discardWaiting(keyStart);
  }

  /**
   * What has become of the letters whose keys begin so, by that beginning: two parts and their
   * colons, such as {@code announcement:7:}.
   */
  @Internal
  public Map<String, Map<OutboxStatus, Long>> count(Collection<String> keyStarts) {
    return letters.countByStatus(keyStarts);
  }

  private OutboxLetter written(Letter letter) {
    String token =
        letter.sending().topic() == null
            ? null
            : links.token(letter.sending().readerId(), letter.sending().topic());
    String page = token == null ? null : links.page(letter.language(), token);
    OutboxLetter written =
        new OutboxLetter(
            letter,
            writer.subject(letter),
            writer.text(letter, page),
            writer.html(letter, page),
            clock.instant());
    written.setOneClick(token == null ? null : links.oneClick(letter.language(), token));
    return written;
  }
}
