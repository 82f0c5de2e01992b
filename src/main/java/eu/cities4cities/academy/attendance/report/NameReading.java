package eu.cities4cities.academy.attendance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to read the cell with a name.
 *
 * @param name what may be the name
 * @param place what then has to be the person's community, or null where nothing else stands there
 */
record NameReading(String name, String place) {
  private static final Pattern PARTED =
      Pattern.compile("^(.*?\\S)\\s*(?:[,/|(–—]|\\s-\\s)\\s*(\\S.*?)\\s*\\)?\\s*$");

  /**
   * All ways to read a cell: as it stands, and as a name and a community parted by {@code , / | (
   * –}.
   *
   * @param names the cell and, where it is «name (original name)», both of them
   */
  static List<NameReading> of(List<String> names) {
    List<NameReading> readings = new ArrayList<>();
    if (names.isEmpty()) {
      return readings;
    }
    String whole = names.get(0);
    readings.add(new NameReading(whole, null));
    if (whole.indexOf(',') >= 0) {
      // «Марчук, Олена» is a list's order of names, not a community.
      readings.add(new NameReading(whole.replace(',', ' '), null));
    }
    Matcher parted = PARTED.matcher(whole);
    if (parted.matches()) {
      readings.add(new NameReading(parted.group(1), parted.group(2)));
      readings.add(new NameReading(parted.group(2), parted.group(1)));
    }
    if (names.size() == 3) {
      // The original name is the account's: it stands for itself, whatever the other one says.
      readings.add(new NameReading(names.get(2), null));
    }
    return readings;
  }
}
