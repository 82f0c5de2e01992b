package eu.cities4cities.academy.course;

/** How a list of participants is ordered. */
public enum ParticipantOrder {
  NAME("p.surname %1$s, p.givenName %1$s, p.id"),
  COMMUNITY("c.nameUk %1$s, p.surname, p.givenName, p.id"),
  ENROLLED("e.enrolledAt %1$s, p.id");

  private final String columns;

  ParticipantOrder(String columns) {
    this.columns = columns;
  }

  String clause(boolean descending) {
    return " ORDER BY " + columns.formatted(descending ? "DESC" : "ASC");
  }
}
