package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.CommunityKind;
import eu.cities4cities.academy.community.CommunityName;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.TableFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reading of the codifier, line by line. A line's level is that of the last code filled in; a
 * community's kind is told by the category of its seat, which stands on a line further down.
 */
final class CodifierReading {
  private static final int LEVELS = 5;
  private static final int CATEGORY = 5;
  private static final int NAME = 6;
  private static final int LONGEST_NAME = 100;
  private static final String BODY = " територіальна громада";
  private static final String CITY = "місто ";

  private final int[] columns;
  private final CleaningReport.Collector cleaned = new CleaningReport.Collector();
  private final List<CodifierFault> faulty = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Unit> communities = new ArrayList<>();
  private final Map<String, Unit> seats = new HashMap<>();

  /** A right line. */
  private record Unit(int line, CodifierCode code, Category category, String name) {}

  /** What is wrong with a line, thrown as far as the line's own reading. */
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient FieldProblem problem;

    Wrong(String field, String key, Object... args) {
      super(key, null, false, false);
      problem = FieldProblem.of(field, key, args);
    }
  }

  /** A reading of a table with the seven columns at those places. */
  CodifierReading(int[] columns) {
    this.columns = columns.clone();
  }

  Codifier read(TableFile table) {
    for (TableFile.Line line : table.lines()) {
      if (line.cells().stream().anyMatch(cell -> !UkrainianName.of(cell).text().isEmpty())) {
        take(line);
      }
    }
    List<CodifierRow> rows = new ArrayList<>();
    for (Unit community : communities) {
      row(community).ifPresent(rows::add);
    }
    faulty.sort(Comparator.comparingInt(CodifierFault::line));
    return new Codifier(
        List.copyOf(rows),
        cleaned.report(),
        List.copyOf(faulty),
        table.lines().size(),
        table.format(),
        table.guessed());
  }

  private void take(TableFile.Line line) {
    CodifierCode code = null;
    try {
      code = code(line);
      Unit unit = unit(line, code);
      if (unit.category() == Category.COMMUNITY || unit.category() == Category.SPECIAL_CITY) {
        communities.add(unit);
      } else if (code.isSeat()) {
        seats.put(code.community(), unit);
      }
    } catch (Wrong wrong) {
      faulty.add(
          new CodifierFault(
              line.number(),
              code == null ? null : code.value(),
              UkrainianName.of(cell(line, NAME)).text(),
              wrong.problem));
    }
  }

  /** The code on a line: the last one filled in, a part of all that stand before it. */
  private CodifierCode code(TableFile.Line line) throws Wrong {
    CodifierCode last = null;
    for (int level = 0; level < LEVELS; level++) {
      String cell = cell(line, level);
      String text = UkrainianName.of(cell).text();
      if (text.isEmpty()) {
        continue;
      }
      CodifierCode code =
          CodifierCode.of(bare(cell))
              .orElseThrow(() -> new Wrong("code", "community.import.code", shown(text)));
      if (!code.value().equals(cell)) {
        cleaned.add(line.number(), Cleaning.Kind.CODE, cell, code.value());
      }
      if (last != null && !code.isWithin(last)) {
        throw new Wrong("code", "community.import.codeElsewhere", code.value(), last.value());
      }
      last = code;
    }
    if (last == null) {
      throw new Wrong("code", "community.import.noCode");
    }
    return last;
  }

  private Unit unit(TableFile.Line line, CodifierCode code) throws Wrong {
    String cell = cell(line, CATEGORY);
    Category category =
        Category.of(bare(cell))
            .orElseThrow(() -> new Wrong("category", "community.import.category", shown(cell)));
    if (!cell.equals(String.valueOf(category.letter()))) {
      cleaned.add(line.number(), Cleaning.Kind.CATEGORY, cell, String.valueOf(category.letter()));
    }
    if (category.level() != code.level()) {
      throw new Wrong(
          "category", "community.import.level", String.valueOf(category.letter()), code.value());
    }
    if (Region.ofCode(code.regionCode()).isEmpty()) {
      throw new Wrong("code", "community.import.region", code.value());
    }
    String name = name(line);
    Integer before = seen.putIfAbsent(code.value(), line.number());
    if (before != null) {
      throw new Wrong("code", "community.import.repeated", code.value(), before);
    }
    return new Unit(line.number(), code, category, name);
  }

  private String name(TableFile.Line line) throws Wrong {
    String cell = cell(line, NAME);
    UkrainianName name = UkrainianName.of(cell);
    if (name.text().isEmpty()) {
      throw new Wrong("name", "community.import.noName");
    } else if (!name.isReadable() || name.text().length() > LONGEST_NAME) {
      throw new Wrong("name", "community.import.name", shown(name.text()));
    }
    for (Cleaning.Kind kind : name.cleaned()) {
      cleaned.add(line.number(), kind, cell, name.text());
    }
    return name.text();
  }

  private Optional<CodifierRow> row(Unit community) {
    if (community.category() == Category.SPECIAL_CITY) {
      String city = CommunityName.shortUk(community.name());
      return Optional.of(row(community, CITY + city, CommunityKind.SPECIAL_CITY, city));
    }
    Unit seat = seats.get(community.code().community());
    if (seat == null) {
      faulty.add(
          new CodifierFault(
              community.line(),
              community.code().value(),
              community.name(),
              FieldProblem.of("code", "community.import.noSeat", community.code().value())));
      return Optional.empty();
    }
    CommunityKind kind = seat.category().seated();
    String name = CommunityName.shortUk(community.name());
    return Optional.of(row(community, name + " " + kind.wordUk() + BODY, kind, seat.name()));
  }

  private static CodifierRow row(Unit unit, String nameUk, CommunityKind kind, String centreUk) {
    CodifierCode code = unit.code();
    return new CodifierRow(code.value(), code.regionCode(), nameUk, kind, centreUk, unit.line());
  }

  private String cell(TableFile.Line line, int column) {
    return line.cell(columns[column]);
  }

  /** A cell without spaces around it and without signs that are not seen; its letters stay. */
  private static String bare(String cell) {
    return cell.replaceAll("[\\p{Cf}\\p{Z}\\s]+", "");
  }

  private static String shown(String text) {
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
  }
}
