package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.TableFile;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a table of certificates.
 *
 * @param line its number in the file
 * @param name whose it is, as on paper
 * @param course the course's title
 * @param issuedOn the day of issue; null if it cannot be read
 * @param number the number on paper
 * @param problems why it cannot be taken
 */
record CertificateLine(
    int line,
    String name,
    String course,
    LocalDate issuedOn,
    String number,
    List<FieldProblem> problems) {

  static final int LONGEST_COURSE = 300;
  static final int LONGEST_NUMBER = 60;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  /** Capital letters that look the same, Cyrillic to Latin, so that a number is one number. */
  private static final String CYRILLIC = "АВЕІКМНОРСТХУ";

  private static final String LATIN = "ABEIKMHOPCTXY";

  private static final List<DateTimeFormatter> DAYS =
      List.of(day("d.M.uuuu"), day("uuuu-M-d"), day("d/M/uuuu"), day("uuuu-MM-dd HH:mm:ss"));

  private enum Column {
    NAME("name", "full name", "піб", "імя", "прізвище імя по батькові", "прізвище та імя"),
    COURSE("course", "course title", "курс", "назва курсу"),
    DATE("date", "issued", "date of issue", "дата", "дата видачі", "видано"),
    NUMBER("number", "certificate number", "номер", "номер сертифіката", "№");

    private final List<String> titles;

    Column(String... titles) {
      this.titles = List.of(titles);
    }
  }

  private static DateTimeFormatter day(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Reads a table; throws {@link InvalidInputException} if it has not all four columns. */
  static List<CertificateLine> read(TableFile table, LocalDate today) {
    Map<Column, Integer> columns = find(table.header());
    Map<String, Integer> seen = new HashMap<>();
    List<CertificateLine> lines = new ArrayList<>();
    for (TableFile.Line line : table.lines()) {
      CertificateLine read = of(line, columns, today);
      if (!read.key().isEmpty()) {
        Integer before = seen.putIfAbsent(read.key(), read.line());
        if (before != null) {
          read.problems()
              .add(new FieldProblem("number", "certificate.import.repeated", List.of(before)));
        }
      }
      lines.add(read);
    }
    return lines;
  }

  private static CertificateLine of(
      TableFile.Line line, Map<Column, Integer> columns, LocalDate today) {
    String name = PersonNames.clean(line.cell(columns.get(Column.NAME)));
    String course = joined(line.cell(columns.get(Column.COURSE)));
    String typedDay = line.cell(columns.get(Column.DATE));
    String number = joined(line.cell(columns.get(Column.NUMBER)));
    Optional<LocalDate> issuedOn = date(typedDay);
    List<FieldProblem> problems = new ArrayList<>();
    PersonNames.problemOf(name)
        .ifPresent(problem -> problems.add(of("name", "name." + problem, name)));
    PersonNames.mixedWord(name).ifPresent(word -> problems.add(of("name", "name.mixed", word)));
    if (course.isEmpty() || course.length() > LONGEST_COURSE) {
      problems.add(of("course", "course", LONGEST_COURSE));
    }
    if (issuedOn.isEmpty()) {
      problems.add(of("date", "date", typedDay));
    } else if (issuedOn.get().isAfter(today) || issuedOn.get().isBefore(EARLIEST)) {
      problems.add(of("date", "dateRange", typedDay));
    }
    if (key(number).isEmpty() || number.length() > LONGEST_NUMBER) {
      problems.add(of("number", "number", LONGEST_NUMBER));
    }
    return new CertificateLine(
        line.number(), name, course, issuedOn.orElse(null), number, problems);
  }

  private static FieldProblem of(String field, String key, Object argument) {
    return new FieldProblem(field, "certificate.import." + key, List.of(argument));
  }

  /** The day that a cell names, in one of the ways in which people and spreadsheets write it. */
  static Optional<LocalDate> date(String typed) {
    for (DateTimeFormatter way : DAYS) {
      try {
        return Optional.of(LocalDate.parse(typed, way));
      } catch (DateTimeException e) {
        continue; // another way of writing
      }
    }
    return Optional.empty();
  }

  /** The number by which it is found, however it is typed: letters and digits alone. */
  String key() {
    return key(number);
  }

  /** What of a number counts when it is looked up. */
  static String key(String number) {
    if (number == null || number.length() > 200) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    for (char sign :
        Normalizer.normalize(number, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toCharArray()) {
      int lookAlike = CYRILLIC.indexOf(sign);
      if (lookAlike >= 0) {
        key.append(LATIN.charAt(lookAlike));
      } else if (Character.isLetterOrDigit(sign)) {
        key.append(sign);
      }
    }
    return key.toString();
  }

  /** Whether a line holds the titles of all four columns. */
  static boolean isHeader(List<String> cells) {
    return find(cells).size() == Column.values().length;
  }

  private static Map<Column, Integer> find(List<String> header) {
    Map<Column, Integer> found = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String title =
          Normalizer.normalize(header.get(i), Normalizer.Form.NFC)
              .replaceAll("['\u2019\u02BC`*:.,]", "")
              .replaceAll("\\s+", " ")
              .strip()
              .toLowerCase(Locale.ROOT);
      for (Column column : Column.values()) {
        if (column.titles.contains(title)) {
          found.putIfAbsent(column, i);
        }
      }
    }
    return found;
  }

  private static String joined(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }
}
