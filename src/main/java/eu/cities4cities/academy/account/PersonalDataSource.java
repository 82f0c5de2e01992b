package eu.cities4cities.academy.account;

import java.util.List;

/**
 * What a room keeps about people: shown to a person who asks, and given up when they are erased.
 * Each room answers for its own tables, in the transaction of whoever asks; a new table that holds
 * something about a person is added to its room's answers in the same commit.
 */
public interface PersonalDataSource {
  /**
   * Where this room's sections stand in the whole: account first, then upwards through the house.
   */
  int place();

  /** Everything kept about the person, in sections; a section without rows is left out. */
  List<PersonalDataSection> export(DataSubject person);

  /**
   * What stays here once the person is erased, and why, one sentence each: told before they confirm
   * and kept as the record afterwards. Nothing where nothing would stay of this very person.
   */
  List<KeptAfterErasure> keeps(DataSubject person);

  /**
   * Holds until the commit, before any room gives something up, what others hold first who change
   * things of the person: of two who wait for each other neither would come to an end.
   */
  default void hold(DataSubject person) {}

  /**
   * Removes what may go and cuts the rest off from the person, so that no name or address stays.
   */
  void erase(DataSubject person);
}
