package eu.cities4cities.academy.attendance.report;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What a person says about a report where its file does not, or where it was misunderstood.
 *
 * @param charset the name of its encoding, or null to find it
 * @param delimiter the sign between its cells, or null to find it
 * @param zone the zone of its times, or null to find it
 * @param dateOrder how its dates are written, or null to find it
 * @param columns what stands in which column (from 0) of a layout that we do not know, or null
 */
public record ReportChoices(
    String charset,
    Delimiter delimiter,
    ZoneId zone,
    DateOrder dateOrder,
    Map<ReportColumn, Integer> columns)
    implements Serializable {

  /** The encodings that a person may choose, the likeliest first. */
  static final List<String> CHARSETS =
      List.of("UTF-8", "windows-1251", "UTF-16LE", "KOI8-U", "IBM866", "windows-1252");

  /** Everything is found in the file. */
  public static final ReportChoices NONE = new ReportChoices(null, null, null);

  /** Refuses an encoding that nobody may choose; keeps a copy of the columns. */
  public ReportChoices {
    if (charset != null && !CHARSETS.contains(charset)) {
      throw new IllegalArgumentException("No such encoding: " + charset);
    }
    columns = columns == null || columns.isEmpty() ? null : Map.copyOf(columns);
  }

  /** What is said of its contents alone; how it is written is found. */
  public ReportChoices(ZoneId zone, DateOrder dateOrder, Map<ReportColumn, Integer> columns) {
    this(null, null, zone, dateOrder, columns);
  }

  /** The same with columns that somebody has named before. */
  ReportChoices with(Map<ReportColumn, Integer> named) {
    return new ReportChoices(charset, delimiter, zone, dateOrder, named);
  }

  /** Whether a mapping says enough: who, and how long or from when till when. */
  public boolean mapsEnough() {
    return columns != null && ReportBlock.says(columns);
  }
}
