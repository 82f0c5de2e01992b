package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportRow;
import eu.cities4cities.academy.shared.imports.ImportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** What programs that send tables are answered, in the language that they ask in. */
@ApplicationScoped
public class ImportAnswers {
  /** The media type of an XLSX workbook. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private Caller caller;
  @Inject private Texts texts;

  /** What an import did or would do, line by line; {@code id} is null for a dry run. */
  public record ImportAnswer(
      Long id,
      String format,
      boolean formatGuessed,
      long created,
      long known,
      long faulty,
      List<LineAnswer> lines) {}

  /**
   * A line: what becomes of it, what is wrong, what else should be known, in words.
   *
   * @param subject what it is about, such as an address or a number
   */
  public record LineAnswer(
      int line, String subject, String state, List<String> problems, List<String> notes) {}

  /**
   * The whole file; never more than the limit is read, whatever its sender claims.
   *
   * @throws InvalidInputException if it is larger
   */
  public byte[] read(InputStream body) {
    try {
      byte[] file = body.readNBytes(TableFile.MAX_BYTES + 1);
      if (file.length > TableFile.MAX_BYTES) {
        throw new InvalidInputException("shared.table.tooLarge", TableFile.MAX_BYTES / 1024 / 1024);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The answer about a file.
   *
   * @param subject tells what a line is about
   */
  public <R extends ImportRow> ImportAnswer of(
      ImportPreview<R> preview, Function<R, String> subject) {
    return new ImportAnswer(
        preview.importId(),
        preview.format(),
        preview.guessed(),
        preview.count(ImportState.NEW),
        preview.count(ImportState.KNOWN),
        preview.count(ImportState.FAULTY),
        preview.rows().stream()
            .map(
                row ->
                    new LineAnswer(
                        row.line(),
                        subject.apply(row),
                        row.state().name(),
                        say(row.problems()),
                        say(row.notes())))
            .toList());
  }

  private List<String> say(List<FieldProblem> problems) {
    return problems.stream()
        .map(each -> texts.get(caller.language(), each.key(), each.args().toArray()))
        .toList();
  }
}
