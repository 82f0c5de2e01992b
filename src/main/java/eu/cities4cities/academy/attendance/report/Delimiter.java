package eu.cities4cities.academy.attendance.report;

/** The sign between the cells of a report. */
public enum Delimiter {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  private final char sign;

  Delimiter(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }

  static Delimiter of(char sign) {
    for (Delimiter each : values()) {
      if (each.sign == sign) {
        return each;
      }
    }
    throw new IllegalArgumentException("No delimiter: " + sign);
  }
}
