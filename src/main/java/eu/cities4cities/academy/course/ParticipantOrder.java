package eu.cities4cities.academy.course;

/** How a list of participants is ordered. */
public enum ParticipantOrder {
  NAME("p.surname, p.givenName, p.id"),
  COMMUNITY("c.nameUk, p.surname, p.givenName, p.id"),
  NEWEST("e.enrolledAt DESC, p.id");

  private final String columns;

  ParticipantOrder(String columns) {
    this.columns = columns;
  }

  String clause() {
    return " ORDER BY " + columns;
  }
}
