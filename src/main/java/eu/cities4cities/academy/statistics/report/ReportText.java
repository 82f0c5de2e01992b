package eu.cities4cities.academy.statistics.report;

import java.util.List;

/**
 * A report in one language, the same on the page and on paper.
 *
 * @param title its name
 * @param about what it is about: courses, period, place
 * @param sections tables, each of which may be drawn as bars as well
 * @param notes what holds for all of it
 */
public record ReportText(
    String title, List<String> about, List<Section> sections, List<String> notes) {
  /** Keeps copies. */
  public ReportText {
    about = List.copyOf(about);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /**
   * A table with its bars.
   *
   * @param key a short name that is the same in all languages
   * @param meaning what its figures count; null where each row says it
   */
  public record Section(String key, String title, String meaning, List<Row> rows) {
    /** Keeps a copy. */
    public Section {
      rows = List.copyOf(rows);
    }

    /** The largest number in it; 0 where there is none. */
    public long most() {
      return rows.stream().mapToLong(Row::number).max().orElse(0);
    }

    /** The length of a row's bar of a hundred. */
    public long percent(Row row) {
      return most() == 0 ? 0 : 100 * row.number() / most();
    }
  }

  /**
   * A figure.
   *
   * @param shown the number as people read it, or why there is none
   * @param number the number for the bar; 0 where there is none
   * @param meaning what it counts; null where the section says it
   */
  public record Row(String label, String shown, long number, String meaning) {}
}
