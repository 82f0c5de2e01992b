package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.attendance.report.ReportTable.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes stays of a list of comings and goings: from a first coming to the going after which no
 * device of that name is left. Without a going nobody knows how long somebody stayed.
 */
final class ReportEvents {
  private static final Set<String> CAME =
      Set.of(
          "joined",
          "joined before",
          "приєднання",
          "приєднано",
          "приєднується",
          "beigetreten",
          "dołączono",
          "dołączył",
          "dołączyła");
  private static final Set<String> WENT =
      Set.of(
          "left",
          "вихід",
          "виходить",
          "залишено",
          "verlassen",
          "opuszczono",
          "opuścił",
          "opuściła");

  private final ReportBlockReader reader;

  ReportEvents(ReportBlockReader reader) {
    this.reader = reader;
  }

  private record Event(Line line, boolean came, ReportMoment moment, Instant at) {}

  List<ReportRow> rows(List<Line> lines) {
    List<ReportRow> rows = new ArrayList<>();
    Map<String, List<Event>> people = new LinkedHashMap<>();
    for (Line line : lines) {
      ReportBlockReader.Draft draft = reader.draft(line);
      Event event = draft.settled() ? null : event(line, draft);
      if (event == null) {
        rows.add(draft.row());
      } else {
        people
            .computeIfAbsent(draft.name + "\u001F" + draft.email, k -> new ArrayList<>())
            .add(event);
      }
    }
    people.values().forEach(events -> rows.addAll(stays(events)));
    rows.sort(Comparator.comparingInt(ReportRow::line));
    return rows;
  }

  private Event event(Line line, ReportBlockReader.Draft draft) {
    String action = ReportColumn.plain(reader.cell(line, ReportColumn.ACTION));
    ReportMoment moment = reader.time(reader.cell(line, ReportColumn.TIMESTAMP), draft.errors);
    if (moment == null) {
      return null;
    }
    if (!CAME.contains(action) && !WENT.contains(action)) {
      draft.errors.add(
          Reason.of("attendance.import.row.action", reader.cell(line, ReportColumn.ACTION)));
      return null;
    }
    return new Event(
        line,
        CAME.contains(action),
        moment,
        moment
            .local()
            .atZone(moment.offset() == null ? reader.zone() : moment.offset())
            .toInstant());
  }

  private List<ReportRow> stays(List<Event> events) {
    events.sort(Comparator.comparing(Event::at).thenComparing(event -> !event.came()));
    List<ReportRow> rows = new ArrayList<>();
    Event first = null;
    Event last = null;
    int devices = 0;
    for (Event event : events) {
      if (event.came()) {
        first = devices == 0 ? event : first;
        devices++;
      } else if (devices == 0) {
        rows.add(failed(event, "attendance.import.row.noJoin"));
      } else {
        devices--;
        last = event;
        if (devices == 0) {
          rows.add(stay(first, event));
          first = null;
          last = null;
        }
      }
    }
    if (devices > 0) {
      // What lies before the last going is known even if a device never said goodbye.
      rows.add(last == null ? failed(first, "attendance.import.row.noLeave") : stay(first, last));
    }
    return rows;
  }

  private ReportRow failed(Event event, String why) {
    ReportBlockReader.Draft draft = reader.draft(event.line());
    draft.errors.add(Reason.of(why));
    return draft.row();
  }

  private ReportRow stay(Event from, Event until) {
    ReportBlockReader.Draft draft = reader.draft(from.line());
    draft.stays(
        ReportStay.between(
            from.moment(), until.moment(), reader.zone(), null, draft.errors, draft.notices));
    return draft.row();
  }
}
