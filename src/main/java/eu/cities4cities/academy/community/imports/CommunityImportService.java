package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.CommunityRegisterService;
import eu.cities4cities.academy.community.codifier.Codifier;
import eu.cities4cities.academy.community.codifier.CodifierFault;
import eu.cities4cities.academy.community.codifier.Decision;
import eu.cities4cities.academy.community.codifier.RegisterDiff;
import eu.cities4cities.academy.community.codifier.RegisterPlan;
import eu.cities4cities.academy.community.imports.CodifierPreview.Row;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.imports.ImportDone;
import eu.cities4cities.academy.shared.imports.ImportState;
import eu.cities4cities.academy.shared.imports.TableImports;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings editions of the state codifier into the register: shown before, applied in one
 * transaction, taken back afterwards as far as people have not gone on from it.
 */
@Service
public class CommunityImportService {
  @Inject private TableImports imports;
  @Inject private CommunityImportRepository rows;
  @Inject private RegisterChanges changes;
  @Inject private CommunityRegisterService register;
  @Inject private Clock clock;

  /**
   * How an edition is to be applied.
   *
   * @param inForceOn the day, by Kyiv, from which its changes hold; null for today
   * @param decisions what becomes of communities about which it leaves a question
   * @param skipFaulty whether lines that are wrong are left out, rather than the whole file
   */
  public record Options(LocalDate inForceOn, List<Decision> decisions, boolean skipFaulty) {
    /** Copies the decisions. */
    public Options {
      decisions = List.copyOf(decisions);
    }
  }

  /** An import as it stands, with what it did. */
  public record Report(CommunityImport done, List<ImportedChange> changes) {}

  /** A file read, beside the register as it is. */
  private record Reading(TableFile table, Codifier codifier, RegisterDiff diff) {}

  /**
   * Shows what a file would do, and changes nothing.
   *
   * @throws RefusedException if a decision cannot be
   */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public CodifierPreview preview(byte[] file, Options options) {
    Reading read = read(file);
    LocalDate on = day(options);
    return preview(file, read, RegisterPlan.of(read.diff(), options.decisions(), on), on);
  }

  /**
   * Applies a file. What cannot hold from that day on, for the community has changed after it, is
   * left undone and told ({@link CodifierPreview#late}).
   *
   * @throws RefusedException if a line is wrong and is not to be left out, if a decision cannot be,
   *     or if nothing is left to do
   * @throws InvalidInputException if the day lies in the future
   */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public CodifierPreview apply(String fileName, byte[] file, Options options) {
    register.takeTurn();
    imports.begin(CommunityImport.class);
    LocalDate on = day(options);
    if (on.isAfter(KyivTime.today(clock))) {
      throw new InvalidInputException("community.import.day");
    }
    Reading read = read(file);
    RegisterPlan plan = RegisterPlan.of(read.diff(), options.decisions(), on);
    changes.prepare(plan);
    CodifierPreview preview = preview(file, read, plan, on);
    preview.table().requireRight(options.skipFaulty());
    if (plan.isEmpty()) {
      throw plan.late().isEmpty()
          ? new RefusedException("community.import.nothing")
          : new RefusedException("community.import.onlyLate", plan.late().size());
    }
    CommunityImport made = new CommunityImport(fileName, file, on);
    made.count(plan, preview.cleaned().total());
    imports.keep("community.import", made, preview.table());
    rows.keep(made.getId(), changes.make(plan, on, made.getFileName()));
    return preview.as(made);
  }

  private LocalDate day(Options options) {
    return options.inForceOn() == null ? KyivTime.today(clock) : options.inForceOn();
  }

  private Reading read(byte[] file) {
    TableFile table = Codifier.table(file);
    Codifier codifier = Codifier.read(table);
    return new Reading(table, codifier, RegisterDiff.of(rows.listRegister(), codifier));
  }

  private CodifierPreview preview(byte[] file, Reading read, RegisterPlan plan, LocalDate on) {
    Set<String> added = plan.addedCodes();
    List<Row> lines = new ArrayList<>();
    Stream.concat(
            read.codifier().rows().stream()
                .map(
                    row ->
                        new Row(
                            row.line(),
                            row.code(),
                            row.nameUk(),
                            added.contains(row.code()) ? ImportState.NEW : ImportState.KNOWN,
                            List.of(),
                            List.of())),
            read.codifier().faulty().stream().map(CommunityImportService::faulty))
        .sorted(Comparator.comparingInt(Row::line))
        .forEach(lines::add);
    return new CodifierPreview(
        imports.preview(CommunityImport.class, file, read.table(), lines),
        read.diff(),
        read.codifier().cleaned(),
        read.codifier().lines(),
        on,
        plan.late());
  }

  private static Row faulty(CodifierFault fault) {
    return new Row(
        fault.line(),
        fault.code(),
        fault.name(),
        ImportState.FAULTY,
        List.of(fault.problem()),
        List.of());
  }

  /** The latest imports. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<ImportDone<CommunityImport>> list() {
    return imports.list(CommunityImport.class);
  }

  /** One import as it stands; {@code NotFoundException} if there is none. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public Report report(long communityImportId) {
    CommunityImport done = imports.get(CommunityImport.class, communityImportId);
    return new Report(done, rows.listOf(communityImportId));
  }

  /**
   * Takes an import back as far as that is honest: what it entered and nobody uses leaves the
   * register; names and codes go back unless they were changed since, and who came back is no more
   * again. First codes stay, for they are true whatever file told them; so do mergers and ends,
   * with which people have moved.
   */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public Report undo(long communityImportId) {
    register.takeTurn();
    CommunityImport undone =
        imports.undo(
            "community.import.undo",
            CommunityImport.class,
            communityImportId,
            done -> changes.takeBack(rows.listOf(done.getId()), done.getFileName()));
    return new Report(undone, rows.listOf(communityImportId));
  }
}
