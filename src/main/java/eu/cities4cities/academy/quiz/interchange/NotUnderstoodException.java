package eu.cities4cities.academy.quiz.interchange;

import java.util.List;

/** One question of a file cannot be understood; the others can. */
class NotUnderstoodException extends Exception {
  private final Remark.Kind kind;
  private final List<String> details;

  NotUnderstoodException(Remark.Kind kind, String... details) {
    super(kind.name());
    this.kind = kind;
    this.details = List.of(details);
  }

  Remark remark(int number, String name) {
    return new Remark(number, name, kind, details);
  }
}
