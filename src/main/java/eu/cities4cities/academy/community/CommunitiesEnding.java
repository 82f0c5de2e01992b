package eu.cities4cities.academy.community;

import java.util.Set;

/**
 * Communities are about to become parts of others, or to be no more. Fired within the transaction
 * of the change before it locks a row of the register: each room locks here what it will change, so
 * that all lock in the order of the house – courses, people, communities – and what is read
 * afterwards is the state since then. Observers find out what to lock apart from this transaction.
 *
 * @param parts the communities that end
 * @param wholes those of which they become parts, if any
 */
public record CommunitiesEnding(Set<Long> parts, Set<Long> wholes) {
  /** Copies the sets. */
  public CommunitiesEnding {
    parts = Set.copyOf(parts);
    wholes = Set.copyOf(wholes);
  }

  /** The place of the room of courses among the observers of this event and of the merger. */
  public static final int COURSES = 1_000;

  /** The place of the room of accounts, after that. */
  public static final int PEOPLE = 2_000;
}
