package eu.cities4cities.academy.course;

/** How a list of participants is ordered. */
public enum ParticipantOrder {
  NAME("p.sortName %1$s, p.id"),
  COMMUNITY("c.sortKey %1$s, p.sortName, p.id"),
  ENROLLED("e.enrolledAt %1$s, p.id");

  private final String columns;

  ParticipantOrder(String columns) {
    this.columns = columns;
  }

  String clause(boolean descending) {
    return " ORDER BY " + columns.formatted(descending ? "DESC" : "ASC");
  }
}
