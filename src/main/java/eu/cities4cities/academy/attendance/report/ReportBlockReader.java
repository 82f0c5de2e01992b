package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.attendance.report.ReportBlock.Shape;
import eu.cities4cities.academy.attendance.report.ReportTable.Line;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Secrets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of one block; a row that cannot be read says why and invents nothing. */
final class ReportBlockReader {
  private static final Set<String> YES = Set.of("yes", "так", "ja", "tak", "true");
  private static final Set<String> NO = Set.of("no", "ні", "nein", "nie", "false");
  private static final Set<String> EMPTY = Set.of("-", "--", "n/a", "–", "—");

  private final ReportBlock block;
  private final DateOrder order;
  private final ZoneId zone;
  private final LocalDate day;

  ReportBlockReader(ReportBlock block, DateOrder order, ZoneId zone, LocalDate day) {
    this.block = block;
    this.order = order;
    this.zone = zone;
    this.day = day;
  }

  /** The block's cells with times, empty ones left out. */
  static List<String> times(ReportBlock block) {
    List<Line> lines = block.lines();
    // Cells from all over the file are enough to tell the order of dates of a long one.
    int step = Math.max(1, lines.size() / 300);
    List<String> times = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += step) {
      for (ReportColumn column :
          List.of(
              ReportColumn.JOIN,
              ReportColumn.LEAVE,
              ReportColumn.FIRST_JOIN,
              ReportColumn.LAST_LEAVE,
              ReportColumn.TIMESTAMP)) {
        String cell = cell(block, lines.get(i), column);
        if (!cell.isEmpty()) {
          times.add(cell);
        }
      }
    }
    return times;
  }

  /** The block's stays by the report's own clock, as many as tell the zone. */
  static List<ReportZone.Times> stays(ReportBlock block, DateOrder order, LocalDate day) {
    List<ReportZone.Times> stays = new ArrayList<>();
    int step = Math.max(1, block.lines().size() / 300);
    for (int i = 0; i < block.lines().size(); i += step) {
      Line line = block.lines().get(i);
      Optional<ReportMoment> from = order.read(cell(block, line, came(block)), day);
      Optional<ReportMoment> until = order.read(cell(block, line, left(block)), day);
      if (from.isPresent() && from.get().offset() == null) {
        LocalDateTime began = from.get().local();
        LocalDateTime ended = until.map(ReportMoment::local).orElse(began.plusMinutes(1));
        stays.add(new ReportZone.Times(began, ended));
      }
    }
    return stays;
  }

  List<ReportRow> rows() {
    return block.shape() == Shape.EVENTS
        ? new ReportEvents(this).rows(block.lines())
        : block.lines().stream().map(this::row).toList();
  }

  private ReportRow row(Line line) {
    Draft draft = draft(line);
    if (!draft.settled()) {
      switch (block.shape()) {
        case INTERVALS -> draft.stays(stay(line, draft));
        case ENVELOPE -> envelope(line, draft);
        default -> draft.total = length(line, draft);
      }
    }
    return draft.row();
  }

  /** What a row says of who it is about; nothing of times yet. */
  Draft draft(Line line) {
    Draft draft = new Draft(line);
    int needed =
        block.columns().entrySet().stream()
            .filter(column -> isNeeded(column.getKey()))
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    if (line.cells().size() <= needed) {
      draft.errors.add(Reason.of("attendance.import.row.short"));
    } else if (draft.name.isEmpty() && draft.email.isEmpty()) {
      draft.errors.add(Reason.of("attendance.import.row.nobody"));
    } else if (ReportNames.mangled(draft.name)) {
      draft.errors.add(Reason.of("attendance.import.row.letters"));
    } else if (YES.contains(word(line, ReportColumn.WAITING))) {
      draft.skipped = Reason.of("attendance.import.row.waitingRoom");
    } else if (NO.contains(word(line, ReportColumn.ATTENDED))) {
      draft.skipped = Reason.of("attendance.import.row.notAttended");
    }
    return draft;
  }

  /** Whether a row without this column says nothing. */
  private boolean isNeeded(ReportColumn column) {
    return switch (block.shape()) {
      case INTERVALS -> column == ReportColumn.JOIN || column == ReportColumn.LEAVE;
      case ENVELOPE, TOTAL -> column == ReportColumn.DURATION;
      case EVENTS -> column == ReportColumn.ACTION || column == ReportColumn.TIMESTAMP;
    };
  }

  private String word(Line line, ReportColumn column) {
    return cell(block, line, column).toLowerCase(Locale.ROOT);
  }

  String cell(Line line, ReportColumn column) {
    return cell(block, line, column);
  }

  private static String cell(ReportBlock block, Line line, ReportColumn column) {
    String cell = line.cell(block.columns().get(column));
    return EMPTY.contains(cell) ? "" : cell;
  }

  private static ReportColumn came(ReportBlock block) {
    if (block.shape() == Shape.EVENTS) {
      return ReportColumn.TIMESTAMP;
    }
    return block.columns().containsKey(ReportColumn.FIRST_JOIN)
        ? ReportColumn.FIRST_JOIN
        : ReportColumn.JOIN;
  }

  private static ReportColumn left(ReportBlock block) {
    return block.columns().containsKey(ReportColumn.LAST_LEAVE)
        ? ReportColumn.LAST_LEAVE
        : ReportColumn.LEAVE;
  }

  /** First and last moment are a stay only where the length fills it; else only the length is. */
  private void envelope(Line line, Draft draft) {
    Duration length = length(line, draft);
    if (length == null || !draft.errors.isEmpty()) {
      return;
    }
    List<Reason> unsure = new ArrayList<>();
    ReportMoment join = time(cell(line, came(block)), unsure);
    ReportMoment leave = time(cell(line, left(block)), unsure);
    if (unsure.isEmpty()) {
      ReportStay stay =
          ReportStay.between(join, leave, zone, length, draft.errors, new ArrayList<>());
      if (draft.errors.isEmpty() && stay.agrees(length)) {
        draft.stays(stay);
        return;
      }
    }
    draft.total = length;
    if (draft.errors.isEmpty()) {
      draft.notices.add(Reason.of("attendance.import.row.onlyTotal"));
    }
  }

  private Duration length(Line line, Draft draft) {
    String cell = cell(line, ReportColumn.DURATION);
    Optional<Duration> length = ReportDuration.of(cell);
    if (length.isEmpty()) {
      draft.errors.add(Reason.of("attendance.import.row.duration", cell));
    } else if (length.get().isNegative()) {
      draft.errors.add(Reason.of("attendance.import.row.negative"));
    }
    return draft.errors.isEmpty() ? length.orElse(null) : null;
  }

  private ReportStay stay(Line line, Draft draft) {
    ReportMoment join = time(cell(line, ReportColumn.JOIN), draft.errors);
    ReportMoment leave = time(cell(line, ReportColumn.LEAVE), draft.errors);
    Duration said = ReportDuration.of(cell(line, ReportColumn.DURATION)).orElse(null);
    if (said != null && said.isNegative()) {
      draft.errors.add(Reason.of("attendance.import.row.negative"));
    }
    return draft.errors.isEmpty()
        ? ReportStay.between(join, leave, zone, said, draft.errors, draft.notices)
        : null;
  }

  /** The time that a cell says; null, and said why, where it says none. */
  ReportMoment time(String cell, List<Reason> errors) {
    ReportMoment time = order == null ? null : order.read(cell, day).orElse(null);
    if (time == null) {
      errors.add(
          cell.isEmpty()
              ? Reason.of("attendance.import.row.noTime")
              : Reason.of("attendance.import.row.time", cell));
    }
    return time;
  }

  ZoneId zone() {
    return zone;
  }

  /** A row being read. */
  final class Draft {
    private final Line line;
    final String name;
    final String email;
    final List<Reason> errors = new ArrayList<>();
    final List<Reason> notices = new ArrayList<>();
    Reason skipped;
    Duration total;
    private ReportStay stay;

    private Draft(Line line) {
      this.line = line;
      String whole = cell(line, ReportColumn.NAME);
      String apart =
          (cell(line, ReportColumn.SURNAME) + " " + cell(line, ReportColumn.GIVEN_NAME)).strip();
      name = Normalizer.normalize(whole.isEmpty() ? apart : whole, Normalizer.Form.NFC);
      email = cell(line, ReportColumn.EMAIL).toLowerCase(Locale.ROOT);
    }

    boolean settled() {
      return skipped != null || !errors.isEmpty();
    }

    void stays(ReportStay between) {
      if (between == null || between.from() == null) {
        return;
      }
      stay = between;
      if (day != null && !LocalDate.ofInstant(stay.from(), KyivTime.ZONE).equals(day)) {
        notices.add(Reason.of("attendance.import.row.otherDay"));
      }
    }

    ReportRow row() {
      String said =
          String.join(
              "\u001F",
              block.layout().name(),
              name,
              email,
              stay == null ? cell(line, ReportColumn.JOIN) : stay.from().toString(),
              stay == null ? cell(line, ReportColumn.LEAVE) : stay.until().toString(),
              total == null ? "" : total.toString());
      return new ReportRow(
          line.number(),
          name,
          ReportNames.of(name),
          email.isEmpty() ? null : email,
          ReportNames.token(name),
          stay == null ? null : stay.from(),
          stay == null ? null : stay.until(),
          stay == null ? total : null,
          fingerprint(said),
          skipped,
          errors,
          notices);
    }
  }

  static String fingerprint(String said) {
    return Secrets.sha256(said).substring(0, 32);
  }
}
