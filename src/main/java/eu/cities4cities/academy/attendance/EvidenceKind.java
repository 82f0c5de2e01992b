package eu.cities4cities.academy.attendance;

/** The shapes of evidence as the ledger stores them. */
public enum EvidenceKind {
  /** From a moment to a moment. */
  INTERVAL,
  /** A length without times. */
  TOTAL,
  /** A press of the Join button. */
  JOIN,
  /** A code word entered. */
  CODE_WORD,
  /** A check-in by the code on a room's screen. */
  ROOM,
  /** The recording was watched and the questions about it were answered. */
  MADE_UP,
  /** A person's decision. */
  OVERRIDE,
  /** Takes back a row or a batch. */
  RETRACTION
}
