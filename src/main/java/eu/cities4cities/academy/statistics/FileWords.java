package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.TableCell;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a file in one language; those that stand in thousands of cells are said once. Good
 * for one file on one thread.
 */
final class FileWords {
  private final AttendanceFiles.Words words;
  private final String language;
  private final TableCell[] statuses = new TableCell[AttendanceStatus.values().length];
  private final Map<String, TableCell> regions = new HashMap<>();
  private final Map<Reason, TableCell> reasons = new HashMap<>();
  private final TableCell yes;
  private final TableCell no;

  FileWords(AttendanceFiles.Words words, String language) {
    this.words = words;
    this.language = language;
    this.yes = TableCell.of(words.say("shared.yes"));
    this.no = TableCell.of(words.say("shared.no"));
    for (AttendanceStatus status : AttendanceStatus.values()) {
      statuses[status.ordinal()] = TableCell.of(words.say("AttendanceStatus." + status));
    }
  }

  String language() {
    return language;
  }

  String say(String key) {
    return words.say(key);
  }

  /** The title of a column. */
  String column(String part) {
    return words.say("statistics.column." + part);
  }

  TableCell status(AttendanceStatus status) {
    return statuses[status.ordinal()];
  }

  TableCell yesOrNo(boolean is) {
    return is ? yes : no;
  }

  /** The name of a region by its code; empty for none. */
  TableCell region(String code) {
    return code == null
        ? TableCell.EMPTY
        : regions.computeIfAbsent(
            code,
            any -> TableCell.of(Region.ofCode(code).map(each -> each.name(language)).orElse(null)));
  }

  TableCell reason(Reason reason) {
    return reasons.computeIfAbsent(
        reason, any -> TableCell.of(words.say(reason.key(), reason.argArray())));
  }
}
