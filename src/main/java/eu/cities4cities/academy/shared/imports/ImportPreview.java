package eu.cities4cities.academy.shared.imports;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.TableFile;
import java.time.Instant;
import java.util.List;

/**
 * What an import does or would do.
 *
 * @param importId the import; null where nothing was changed
 * @param format the encoding found, or XLSX
 * @param guessed whether the encoding is a guess
 * @param broughtAt when this very file was brought in before, if that stands; or null
 * @param <R> the lines
 */
public record ImportPreview<R extends ImportRow>(
    Long importId, String format, boolean guessed, Instant broughtAt, List<R> rows) {

  ImportPreview(TableFile table, Instant broughtAt, List<R> rows) {
    this(null, table.format(), table.guessed(), broughtAt, rows);
  }

  /** How many lines become that. */
  public long count(ImportState state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  /** The same after it was applied. */
  public ImportPreview<R> as(TableImport made) {
    return new ImportPreview<>(made.getId(), format, guessed, broughtAt, rows);
  }

  /**
   * Refuses a file that cannot be applied.
   *
   * @param skipFaulty whether lines that are wrong are left out, rather than the whole file
   * @throws RefusedException if a line is wrong and is not to be left out, or no line is right
   */
  public void requireRight(boolean skipFaulty) {
    long faulty = count(ImportState.FAULTY);
    if (faulty > 0 && !skipFaulty) {
      throw new RefusedException("shared.import.faulty", faulty);
    } else if (faulty == rows.size()) {
      throw new RefusedException("shared.import.nothing");
    }
  }
}
