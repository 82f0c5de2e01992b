package eu.cities4cities.academy.course;

/** By which way people come into a course; its staff can always add them. */
public enum EnrollmentWay {
  /** Whoever wants to takes a seat. */
  OPEN,
  /** Whoever has the link or the code. */
  CODE,
  /** Whoever asks and is accepted. */
  APPROVAL,
  /** Only whoever the staff add. */
  STAFF
}
