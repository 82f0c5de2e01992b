package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.community.codifier.CleaningReport;
import eu.cities4cities.academy.community.codifier.CodifierRow;
import eu.cities4cities.academy.community.codifier.RegisterDiff;
import eu.cities4cities.academy.community.codifier.RegisterPlan;
import eu.cities4cities.academy.community.codifier.RegisteredCommunity;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportRow;
import eu.cities4cities.academy.shared.imports.ImportState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an edition of the codifier does or would do to the register.
 *
 * @param table the communities and the faulty lines of the file
 * @param diff what differs from the register
 * @param cleaned what was put right
 * @param lines how many lines the file has
 * @param on the day from which its changes hold
 * @param late what is left undone, for the community has changed after that day
 */
public record CodifierPreview(
    ImportPreview<Row> table,
    RegisterDiff diff,
    CleaningReport cleaned,
    int lines,
    LocalDate on,
    List<RegisterPlan.Late> late) {

  /**
   * A line of the file: a community, or whatever could not be taken.
   *
   * @param code its code, or null where it cannot be read
   */
  public record Row(
      int line,
      String code,
      String name,
      ImportState state,
      List<FieldProblem> problems,
      List<FieldProblem> notes)
      implements ImportRow {}

  /** The communities of the file that are in one region, by the Ukrainian alphabet. */
  public List<CodifierRow> rowsOf(String regionCode) {
    return diff.changes().stream()
        .map(RegisterDiff.Change::row)
        .filter(row -> row != null && row.regionCode().equals(regionCode))
        .distinct()
        .sorted(Comparator.comparing(CodifierRow::nameUk, UkrainianOrder::compare))
        .toList();
  }

  /** The communities of a region that are in the register alone, by the Ukrainian alphabet. */
  public List<RegisteredCommunity> registeredIn(String regionCode) {
    Set<Long> inBoth =
        diff.changes().stream()
            .filter(change -> change.community() != null && change.row() != null)
            .map(RegisterDiff.Change::communityId)
            .collect(Collectors.toSet());
    return diff.register().stream()
        .filter(each -> each.isActive() && each.regionCode().equals(regionCode))
        .filter(each -> !inBoth.contains(each.id()))
        .sorted(Comparator.comparing(RegisteredCommunity::nameUk, UkrainianOrder::compare))
        .toList();
  }

  CodifierPreview as(CommunityImport made) {
    return new CodifierPreview(table.as(made), diff, cleaned, lines, on, late);
  }
}
