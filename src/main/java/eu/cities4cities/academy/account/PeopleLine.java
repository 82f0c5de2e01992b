package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a table of people, with what is wrong with it by itself and among the other lines.
 *
 * @param number its number in the file
 * @param email the address as stored; as typed, where it is none
 * @param name the name, tidied
 * @param community the community as typed, or empty
 * @param position the position, or empty
 * @param language the language of the letters
 * @param problems why the line cannot be imported; none if it can
 * @param notes what a reader should know about it
 */
record PeopleLine(
    int number,
    String email,
    NameFields name,
    String community,
    String position,
    Language language,
    List<FieldProblem> problems,
    List<FieldProblem> notes) {
  private static final int LONGEST_POSITION = 200;

  /** Reads a table; throws {@code InvalidInputException} if the file holds none. */
  static List<PeopleLine> read(TableFile table) {
    Map<PeopleColumn, Integer> columns = PeopleColumn.find(table.header());
    Map<String, Integer> seen = new HashMap<>();
    List<PeopleLine> lines = new ArrayList<>();
    for (TableFile.Line line : table.lines()) {
      PeopleLine read = of(line, columns);
      Integer earlier = seen.putIfAbsent(read.email(), read.number());
      if (earlier != null) {
        // Addresses that differ by the case of letters alone are one mailbox.
        read.problems().add(FieldProblem.of("email", "account.import.twice", earlier));
      }
      lines.add(read);
    }
    return lines;
  }

  private static PeopleLine of(TableFile.Line line, Map<PeopleColumn, Integer> columns) {
    List<FieldProblem> problems = new ArrayList<>();
    List<FieldProblem> notes = new ArrayList<>();
    String typed = cell(line, columns, PeopleColumn.EMAIL);
    if (typed.isEmpty()) {
      problems.add(FieldProblem.of("email", "account.import.noEmail"));
    } else {
      PersonNames.problemOfEmail("email", typed).ifPresent(problems::add);
    }
    NameFields name = name(line, columns);
    name.tidy();
    problems.addAll(name.problems());
    String position = cell(line, columns, PeopleColumn.POSITION);
    if (position.length() > LONGEST_POSITION) {
      problems.add(FieldProblem.of("position", "account.tooLong", LONGEST_POSITION));
    }
    for (Map.Entry<PeopleColumn, Integer> column : columns.entrySet()) {
      if (line.formulas().contains(column.getValue())) {
        String value = line.cell(column.getValue());
        if (value.isEmpty()) {
          problems.add(
              FieldProblem.of("formula", "account.import.formulaEmpty", letter(column.getValue())));
        } else {
          notes.add(
              FieldProblem.of(
                  "formula", "account.import.formula", letter(column.getValue()), value));
        }
      }
    }
    String email = PersonNames.email(typed);
    String language = cell(line, columns, PeopleColumn.LANGUAGE).toLowerCase(java.util.Locale.ROOT);
    return new PeopleLine(
        line.number(),
        email,
        name,
        cell(line, columns, PeopleColumn.COMMUNITY),
        position,
        language.startsWith("en") || language.startsWith("анг") ? Language.EN : Language.UK,
        problems,
        notes);
  }

  private static NameFields name(TableFile.Line line, Map<PeopleColumn, Integer> columns) {
    NameFields name = new NameFields();
    name.setSurname(cell(line, columns, PeopleColumn.SURNAME));
    name.setGivenName(cell(line, columns, PeopleColumn.GIVEN_NAME));
    name.setPatronymic(cell(line, columns, PeopleColumn.PATRONYMIC));
    name.setLatinName(cell(line, columns, PeopleColumn.LATIN_NAME));
    if (name.getSurname().isEmpty() && name.getGivenName().isEmpty()) {
      String[] words = cell(line, columns, PeopleColumn.FULL_NAME).split("\\s+", 3);
      name.setSurname(words[0]);
      name.setGivenName(words.length > 1 ? words[1] : "");
      name.setPatronymic(words.length > 2 ? words[2] : "");
    }
    return name;
  }

  private static String cell(
      TableFile.Line line, Map<PeopleColumn, Integer> columns, PeopleColumn column) {
    Integer at = columns.get(column);
    return at == null ? "" : line.cell(at);
  }

  /** A column as spreadsheets name it: A, B, … AA. */
  private static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letter(column / 26 - 1) + last;
  }
}
