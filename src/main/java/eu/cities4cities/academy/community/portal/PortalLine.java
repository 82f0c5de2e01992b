package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.ProfileProposals.Standing;
import eu.cities4cities.academy.community.portal.PortalImportService.Row;
import eu.cities4cities.academy.community.portal.PortalMatch.Doubt;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.imports.ImportState;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a file with what becomes of it.
 *
 * @param match the community it belongs to, or the doubt; null where the line is wrong
 * @param linking whether the community gets its link
 * @param texts how its texts stand to the community's profile; null where it tells none, or where
 *     it is not certain whose they are
 */
record PortalLine(PortalEntry entry, PortalMatch match, boolean linking, Standing texts, Row row) {
  /** A line that is wrong. */
  static PortalLine faulty(PortalEntry entry, List<FieldProblem> problems) {
    Row row = row(entry, null, ImportState.FAULTY, problems, List.of(), false);
    return new PortalLine(entry, null, false, null, row);
  }

  /** A line whose link is new to its community, or not, and so its texts. */
  static PortalLine of(PortalEntry entry, PortalMatch match, boolean linking, Standing texts) {
    PortalLine line = new PortalLine(entry, match, linking, texts, null);
    Doubt doubt = line.doubt();
    List<FieldProblem> notes = new ArrayList<>();
    if (texts == Standing.FITS) {
      notes.add(FieldProblem.of("texts", "community.portal.texts.draft"));
    }
    if (doubt != null) {
      notes.add(FieldProblem.of("url", "community.portal.doubt." + doubt.name()));
    }
    boolean news = linking || doubt != null || texts == Standing.FITS;
    Row row =
        row(
            entry,
            match.sure() == null ? null : match.sure().nameUk(),
            news ? ImportState.NEW : ImportState.KNOWN,
            List.of(),
            notes,
            doubt != null);
    return new PortalLine(entry, match, linking, texts, row);
  }

  /** Whether its texts become a draft. */
  boolean drafting() {
    return texts == Standing.FITS;
  }

  /** Why somebody has to decide about its link or its texts; null if nobody. */
  Doubt doubt() {
    if (match == null || match.sure() == null) {
      return match == null ? null : match.doubt();
    }
    return texts == null ? null : doubt(texts);
  }

  /** Why somebody has to decide about texts that stand so; null if nobody. */
  static Doubt doubt(Standing texts) {
    return switch (texts) {
      case OPEN_DRAFT -> Doubt.OPEN_DRAFT;
      case OTHER_TEXT -> Doubt.OTHER_TEXT;
      case WRITTEN, FITS -> null;
    };
  }

  private static Row row(
      PortalEntry entry,
      String community,
      ImportState state,
      List<FieldProblem> problems,
      List<FieldProblem> notes,
      boolean asked) {
    return new Row(
        entry.line(),
        entry.name().isEmpty() ? entry.code() : entry.name(),
        entry.region(),
        entry.url(),
        community,
        state,
        problems,
        notes,
        asked);
  }
}
