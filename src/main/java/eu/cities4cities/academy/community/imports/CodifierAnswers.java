package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.codifier.Cleaning;
import eu.cities4cities.academy.community.codifier.CodifierRow;
import eu.cities4cities.academy.community.codifier.RegisterDiff;
import eu.cities4cities.academy.community.codifier.RegisterPlan;
import eu.cities4cities.academy.community.codifier.RegisteredCommunity;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.imports.ImportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What programs that send an edition of the codifier are answered. */
@ApplicationScoped
public class CodifierAnswers {
  @Inject private Caller caller;
  @Inject private Texts texts;

  /**
   * What an edition did or would do.
   *
   * @param id the import; null for a dry run
   * @param changes by kind, how many communities
   * @param differing communities that differ, those that need a decision first; not those that are
   *     new or equal
   * @param late what is left undone, for the community has changed after the day of the edition
   * @param regionsLeftOut codes of regions of which the file has no community
   */
  public record Answer(
      Long id,
      String format,
      boolean formatGuessed,
      int lines,
      long created,
      long known,
      long faulty,
      Map<RegisterDiff.Type, Long> changes,
      List<Differing> differing,
      List<Late> late,
      List<String> regionsLeftOut,
      Map<Cleaning.Kind, Integer> cleaned,
      List<Cleaning> cleanedExamples,
      List<FaultyLine> faultyLines) {}

  /**
   * A community that differs.
   *
   * @param communityId the number by which a decision names it
   * @param line the line of the file; null where it has none
   */
  public record Differing(
      RegisterDiff.Type type,
      long communityId,
      String code,
      String name,
      String newCode,
      String newName,
      Integer line) {
    static Differing of(RegisterDiff.Change change) {
      RegisteredCommunity community = change.community();
      CodifierRow row = change.row();
      return new Differing(
          change.type(),
          community.id(),
          community.code(),
          community.nameUk(),
          row == null ? null : row.code(),
          row == null ? null : row.nameUk(),
          row == null ? null : row.line());
    }
  }

  /**
   * A community of which something is left undone.
   *
   * @param newName the name that it does not get; null where it does not end
   * @param since the first day of its present name, as 2026-11-30
   * @param problem the reason in words
   */
  public record Late(long communityId, String name, String newName, String since, String problem) {}

  /** A line that could not be taken, with the reasons in words. */
  public record FaultyLine(int line, String code, String name, List<String> problems) {}

  Answer of(CodifierPreview preview) {
    return new Answer(
        preview.table().importId(),
        preview.table().format(),
        preview.table().guessed(),
        preview.lines(),
        preview.table().count(ImportState.NEW),
        preview.table().count(ImportState.KNOWN),
        preview.table().count(ImportState.FAULTY),
        preview.diff().counts(),
        preview.diff().differing().stream().map(Differing::of).toList(),
        preview.late().stream().map(late -> late(late, preview.on())).toList(),
        preview.diff().regionsLeftOut().stream().map(region -> region.code()).toList(),
        preview.cleaned().counts(),
        preview.cleaned().examples(),
        preview.table().rows().stream()
            .filter(row -> row.state() == ImportState.FAULTY)
            .map(this::faulty)
            .toList());
  }

  private Late late(RegisterPlan.Late late, LocalDate on) {
    RegisteredCommunity community = late.community();
    return new Late(
        community.id(),
        community.nameUk(),
        late.row() == null ? null : late.row().nameUk(),
        community.since().toString(),
        texts.get(
            caller.language(),
            "community.import.late",
            on.toString(),
            community.since().toString()));
  }

  private FaultyLine faulty(CodifierPreview.Row row) {
    return new FaultyLine(
        row.line(),
        row.code(),
        row.name(),
        row.problems().stream()
            .map(each -> texts.get(caller.language(), each.key(), each.args().toArray()))
            .toList());
  }
}
