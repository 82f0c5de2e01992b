package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.certificate.DesignElement.Column;
import eu.cities4cities.academy.certificate.DesignElement.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The columns of a design's second page, each set anew only when it says something else than the
 * time before: all papers of a run have the same ones. Safe for use by several threads.
 */
final class SupplementColumns {

  private final Map<Column, SetColumn> last = new ConcurrentHashMap<>();

  private record SetColumn(
      List<Section> sections, Supplement supplement, Optional<ColumnLayout> layout) {

    boolean says(List<Section> asked, Supplement of) {
      return sections.equals(asked) && supplement.equals(of);
    }
  }

  /**
   * Sets a column, without the programme's titles, and then without the outcomes, if it would not
   * fit with them.
   *
   * @param sections with their texts filled
   * @return empty if it fits in no way
   * @throws UnprintableTextException if the font lacks a sign, or a word is wider than the column
   */
  Optional<ColumnLayout> layout(Column column, List<Section> sections, Supplement supplement) {
    SetColumn set = last.get(column);
    if (set == null || !set.says(sections, supplement)) {
      set = new SetColumn(sections, supplement, fit(column, sections, supplement));
      last.put(column, set);
    }
    return set.layout();
  }

  private static Optional<ColumnLayout> fit(
      Column column, List<Section> whole, Supplement supplement) {
    List<Section> named = without(Section.Kind.PROGRAMME, whole);
    return ColumnLayout.fit(column, whole, supplement)
        .or(() -> ColumnLayout.fit(column, named, supplement))
        .or(() -> ColumnLayout.fit(column, without(Section.Kind.OUTCOMES, named), supplement));
  }

  private static List<Section> without(Section.Kind list, List<Section> sections) {
    return sections.stream()
        .map(
            section ->
                section.kind() == list
                    ? new Section(section.heading(), section.text(), Section.Kind.TEXT, "")
                    : section)
        .toList();
  }
}
