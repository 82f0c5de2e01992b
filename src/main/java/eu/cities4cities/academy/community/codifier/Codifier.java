package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.Transliteration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The communities of one edition of the codifier, read from the file that the ministry publishes:
 * CSV divided by semicolons, or the first sheet of a workbook.
 *
 * @param rows the communities, in the order of the file
 * @param cleaned what was put right on the way
 * @param faulty the lines that cannot be taken, of whatever level
 * @param lines how many lines the file has below its titles
 * @param format the encoding found, or XLSX
 * @param guessed whether the encoding is a guess
 */
public record Codifier(
    List<CodifierRow> rows,
    CleaningReport cleaned,
    List<CodifierFault> faulty,
    int lines,
    String format,
    boolean guessed) {

  /** The codifier has some 32,000 lines; twice as many are surely something else. */
  public static final int MAX_LINES = 60_000;

  private static final List<String> TITLES =
      List.of(
          "перший рівень",
          "другий рівень",
          "третій рівень",
          "четвертий рівень",
          "додатковий рівень",
          "категорія обєкта",
          "назва обєкта");

  /**
   * Reads a file.
   *
   * @throws InvalidInputException if it is no codifier, with the reason
   */
  public static Codifier read(byte[] file) {
    return read(table(file));
  }

  /** The table in a file; throws {@link InvalidInputException} if it is no codifier. */
  public static TableFile table(byte[] file) {
    return TableFile.read(file, Codifier::isHeader, new TableFile.Limits(MAX_LINES, true));
  }

  /** Reads a table whose titles are known to be the codifier's. */
  public static Codifier read(TableFile table) {
    List<String> titles = table.header().stream().map(Codifier::plain).toList();
    int[] columns = TITLES.stream().mapToInt(titles::indexOf).toArray();
    return new CodifierReading(columns).read(table);
  }

  /** The codes on lines that cannot be taken: what they name is not gone. */
  public Set<String> faultyCodes() {
    return faulty.stream()
        .map(CodifierFault::code)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean isHeader(List<String> cells) {
    return cells.stream().map(Codifier::plain).toList().containsAll(TITLES);
  }

  /** A title without its apostrophe, whose sign differs from file to file. */
  private static String plain(String title) {
    String text = UkrainianName.of(title).text().toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(text.length());
    for (char sign : text.toCharArray()) {
      if (!Transliteration.isApostrophe(sign)) {
        plain.append(sign);
      }
    }
    return plain.toString();
  }
}
