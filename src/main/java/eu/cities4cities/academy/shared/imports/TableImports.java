package eu.cities4cities.academy.shared.imports;

import eu.cities4cities.academy.shared.AuditNames;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.TableFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How imports of tables go, for the services of the rooms: in their transaction, one of a kind at a
 * time, audited, undone once however often it is asked.
 */
@ApplicationScoped
public class TableImports {
  private static final int LISTED = 50;
  private static final String PERSON = "Person";

  @Inject private TableImportRepository imports;
  @Inject @Any private Instance<AuditNames> names;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Begins to apply a table: others who apply or take back one of that kind wait until this
   * transaction ends. To be asked first in it, so that all it reads is as they have left it.
   */
  public void begin(Class<? extends TableImport> kind) {
    imports.takeTurn(kind);
  }

  /** What a file does or would do, line by line. */
  public <R extends ImportRow> ImportPreview<R> preview(
      Class<? extends TableImport> kind, byte[] file, TableFile table, List<R> rows) {
    return new ImportPreview<>(
        table, imports.standsSince(kind, TableImport.hash(file)).orElse(null), rows);
  }

  /**
   * Keeps the record of a table that the caller brings in.
   *
   * @param action the audit's word for it
   */
  public void keep(String action, TableImport made, ImportPreview<?> preview) {
    made.bring(preview, caller.personId(), clock.instant());
    imports.add(made);
    audit(action, made, null, made.getAdded() + made.getKnown() + " rows");
  }

  /** The record of an import; {@code NotFoundException} if there is none. */
  public <T extends TableImport> T get(Class<T> kind, long id) {
    return imports.get(kind, id);
  }

  /** The latest imports, the latest first. */
  public <T extends TableImport> List<ImportDone<T>> list(Class<T> kind) {
    List<T> done = imports.list(kind, LISTED);
    Map<Long, String> people = people(done);
    return done.stream()
        .map(
            each ->
                new ImportDone<>(
                    each, name(people, each.getImportedBy()), name(people, each.getUndoneBy())))
        .toList();
  }

  private static String name(Map<Long, String> people, Long id) {
    return id == null ? null : people.getOrDefault(id, "№ " + id);
  }

  /** The names of those who brought these in or took them back, by number. */
  private Map<Long, String> people(Collection<? extends TableImport> done) {
    Set<Long> ids =
        done.stream()
            .flatMap(each -> Stream.of(each.getImportedBy(), each.getUndoneBy()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return names.stream()
        .filter(each -> each.objectType().equals(PERSON))
        .flatMap(each -> each.names(ids, caller.language()).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Takes an import back; where that was done before, nothing changes.
   *
   * @param action the audit's word for it
   * @param takeBack does so, and tells what came of it
   */
  public <T extends TableImport> T undo(
      String action, Class<T> kind, long id, Function<T, TakenBack> takeBack) {
    imports.takeTurn(kind);
    T done = imports.get(kind, id);
    if (!done.isUndone()) {
      done.undo(caller.personId(), clock.instant());
      imports.flush();
      done.count(takeBack.apply(done));
      audit(action, done, done.getTaken() + done.getStayed() + " rows", done.getStayed() + " rows");
    }
    return done;
  }

  private void audit(String action, TableImport about, String before, String after) {
    audit.record(
        new AuditTrail.Change(
            action,
            about.getClass().getSimpleName(),
            String.valueOf(about.getId()),
            before,
            after,
            null));
  }
}
