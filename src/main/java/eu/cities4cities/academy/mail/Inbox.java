package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/**
 * Reads the outbox on a demonstration run, where every letter may be read by everybody. On any
 * other run each call throws {@link NotFoundException}.
 */
@Service
public class Inbox {
  @Inject private OutboxRepository letters;
  @Inject private Settings settings;

  /** The newest letters first, whose address or subject has the text; empty for all. */
  @Anyone
  public List<OutboxLetterRow> list(String search, int first, int size) {
    requireDemo();
    return letters.list(normal(search), first, size);
  }

  /** How many letters {@link #list} finds. */
  @Anyone
  public long count(String search) {
    requireDemo();
    return letters.count(normal(search));
  }

  /** The letter; {@link NotFoundException} if there is none. */
  @Anyone
  public OutboxLetter get(long id) {
    requireDemo();
    return letters.find(id).orElseThrow(() -> new NotFoundException("letter " + id));
  }

  private static String normal(String search) {
    return search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
  }

  private void requireDemo() {
    if (!settings.isDemo()) {
      throw new NotFoundException("inbox");
    }
  }
}
