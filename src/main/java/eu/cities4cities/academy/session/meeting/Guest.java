package eu.cities4cities.academy.session.meeting;

/**
 * Who comes to a meeting.
 *
 * @param key how the service knows the person; says nothing to anybody else and differs per session
 * @param givenName the given name
 * @param surname the surname
 * @param email the address
 * @param host whether the person leads the meeting
 */
record Guest(String key, String givenName, String surname, String email, boolean host) {

  /** The name that others in the meeting read. */
  String name() {
    return (givenName + " " + surname).strip();
  }
}
