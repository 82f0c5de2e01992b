package eu.cities4cities.academy.certificate;

import java.time.Instant;

/** What a run does with each of its rows, for the length of one transaction. */
interface RunWork {

  /**
   * Keeps what was printed and is still to be issued as it is printed. Whatever says something that
   * is not true any more goes on waiting, and is printed anew.
   */
  void keep(PrintedLot printed, Instant now);

  /** The next few papers to print; empty once no row waits any more. */
  Lot next(int most, Instant now);
}
