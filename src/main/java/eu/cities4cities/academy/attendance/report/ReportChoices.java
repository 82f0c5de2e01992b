package eu.cities4cities.academy.attendance.report;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a person says about a report where its file does not, or where it was misunderstood.
 *
 * @param zone the zone of its times, or null to find it
 * @param dateOrder how its dates are written, or null to find it
 * @param columns what stands in which column (from 0) of a layout that we do not know, or null
 */
public record ReportChoices(ZoneId zone, DateOrder dateOrder, Map<ReportColumn, Integer> columns)
    implements Serializable {

  /** Everything is found in the file. */
  public static final ReportChoices NONE = new ReportChoices(null, null, null);

  /** Keeps a copy of the columns. */
  public ReportChoices {
    columns = columns == null || columns.isEmpty() ? null : Map.copyOf(columns);
  }

  /** Whether a mapping says enough: who, and how long or from when till when. */
  public boolean mapsEnough() {
    return columns != null && ReportBlock.says(columns);
  }
}
