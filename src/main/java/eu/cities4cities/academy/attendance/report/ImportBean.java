package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.attendance.report.AttendanceReport.SeenColumn;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.shared.web.Upload;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Brings a meeting's report in: upload, look, correct what was understood, apply, take back. */
@Named
@ViewScoped
public class ImportBean implements Serializable {
  @Inject private AttendanceImportService imports;
  @Inject private AttendanceDoubtService doubts;
  @Inject private SessionService sessions;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Times times;

  private SessionFacts session;
  private final Upload upload =
      new Upload(
          AttendanceReportReader.MAX_BYTES,
          "attendance.import.noFile",
          "attendance.import.file.tooLarge");
  private ReportChoices choices = ReportChoices.NONE;

  /** What the fields said when the rows that are shown were read. */
  private ReportChoices shown = ReportChoices.NONE;

  private transient ImportPreview preview;
  private List<Done> done = List.of();
  private long waiting;
  private String charset = "";
  private String delimiter = "";
  private String zone = "";
  private String dateOrder = "";
  private final Map<Integer, String> columns = new HashMap<>();
  private Applied applied;

  @PostConstruct
  void open() {
    session = sessions.factsForStaff(page.id("id"));
    load();
  }

  private void load() {
    done =
        imports.list(session.id()).stream()
            .map(
                each ->
                    new Done(
                        each.getId(),
                        each.getFileName(),
                        each.getLayout().name(),
                        times.at(each.getImportedAt()),
                        each.isUndone() ? times.at(each.getUndoneAt()) : null))
            .toList();
    waiting = doubts.count(session.courseId(), session.id());
  }

  /** Reads the uploaded file and shows what it would do. */
  public void look() {
    discard();
    if (upload.take(notices)) {
      propose(Map.of());
    }
  }

  /**
   * Fills in what the columns are taken for: as was just said, by their titles, or as somebody
   * named them before.
   */
  private void propose(Map<Integer, String> said) {
    columns.clear();
    for (SeenColumn column : getReport().columns()) {
      boolean known = column.guess() != null && getMeanings().contains(column.guess());
      String guess = known ? column.guess().name() : "";
      String meaning = said.get(column.index());
      columns.put(column.index(), meaning == null || meaning.isBlank() ? guess : meaning);
    }
    shown = chosen();
  }

  /** Reads the same file again by what was chosen on the page. */
  public void readAgain() {
    ReportChoices chosen = chosen();
    boolean otherwiseWritten =
        !Objects.equals(chosen.charset(), shown.charset())
            || !Objects.equals(chosen.delimiter(), shown.delimiter());
    if (otherwiseWritten) {
      readOtherwise(chosen);
      return;
    }
    if (!columns.isEmpty() && !chosen.mapsEnough()) {
      notices.error("attendance.import.columns.more");
      return;
    }
    choices = chosen;
    shown = chosen;
    preview = null;
  }

  /** Other letters stand in the same columns; other cells are no longer what was spoken of. */
  private void readOtherwise(ReportChoices chosen) {
    Map<Integer, String> said = new HashMap<>(columns);
    Delimiter before = getFoundDelimiter();
    choices = chosen.with(null);
    preview = null;
    boolean sameCells = getFoundDelimiter() == before;
    propose(sameCells ? said : Map.of());
    if (sameCells && shown.mapsEnough()) {
      choices = shown;
      preview = null;
    }
  }

  private ReportChoices chosen() {
    Map<ReportColumn, Integer> mapped = new EnumMap<>(ReportColumn.class);
    columns.forEach(
        (index, meaning) -> {
          if (meaning != null && !meaning.isBlank()) {
            mapped.putIfAbsent(ReportColumn.valueOf(meaning), index);
          }
        });
    return new ReportChoices(
        charset == null || charset.isBlank() ? null : charset,
        delimiter == null || delimiter.isBlank() ? null : Delimiter.valueOf(delimiter),
        zone == null || zone.isBlank() ? null : ZoneId.of(zone),
        dateOrder == null || dateOrder.isBlank() ? null : DateOrder.valueOf(dateOrder),
        mapped);
  }

  /** Applies the file as it was shown; where more was chosen since, it is shown first. */
  public void apply() {
    if (!chosen().equals(shown)) {
      readAgain();
      notices.info("attendance.import.lookFirst");
      return;
    }
    try {
      ImportPreview result =
          imports.apply(session.id(), upload.getName(), upload.content(), choices);
      if (result.importId() == null) {
        notices.info("attendance.import.nothingNew");
      } else {
        notices.info(
            "attendance.import.applied",
            result.count(ImportRowState.CREDITED),
            result.count(ImportRowState.DOUBT));
      }
      discard();
      load();
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Forgets the file that was looked at. */
  public void discard() {
    preview = null;
    upload.discard();
    choices = ReportChoices.NONE;
    shown = ReportChoices.NONE;
    charset = "";
    delimiter = "";
    zone = "";
    dateOrder = "";
    columns.clear();
    applied = null;
  }

  /** Takes an import back as a whole. */
  public void undo(long importId) {
    try {
      imports.undo(importId, null);
      notices.info("attendance.import.undone");
      load();
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Shows what became of each row of an applied report. */
  public void show(long importId) {
    discard();
    applied = new Applied(importId);
  }

  /** The rows of an applied report, a page at a time. */
  public class Applied extends LazyDataModel<Preview> {
    private final long importId;

    Applied(long importId) {
      this.importId = importId;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return (int) imports.countRows(importId);
    }

    @Override
    public List<Preview> load(
        int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
      return imports.rows(importId, first, size).stream().map(ImportBean.this::row).toList();
    }

    @Override
    public String getRowKey(Preview row) {
      return String.valueOf(row.line());
    }
  }

  private String say(Reason reason) {
    return texts.get(caller.language(), reason.key(), reason.argArray());
  }

  private String when(ReportRow row) {
    if (row.total() != null) {
      return texts.get(
          caller.language(), "attendance.evidence.total", (int) row.total().toMinutes());
    }
    return row.from() == null
        ? ""
        : times.clock(KyivTime.at(row.from())) + "–" + times.clock(KyivTime.at(row.until()));
  }

  private Preview row(ImportRow row) {
    return new Preview(
        row.row().line(),
        row.row().name(),
        when(row.row()),
        row.state(),
        row.personName(),
        row.how() == null
            ? ""
            : texts.get(caller.language(), "AttendeeMatcher." + row.how().name()),
        row.reason() == null ? "" : say(row.reason()),
        row.row().notices().stream().map(this::say).toList());
  }

  public SessionFacts getSession() {
    return session;
  }

  /** The file that is looked at. */
  public Upload getUpload() {
    return upload;
  }

  /** What the file would do, or null where none is being looked at. */
  public ImportPreview getPreview() {
    if (preview == null && upload.isHere()) {
      preview = imports.preview(session.id(), upload.content(), choices);
    }
    return preview;
  }

  /** The report as it was understood. */
  public AttendanceReport getReport() {
    return getPreview().report();
  }

  /** The sign between the file's cells. */
  public Delimiter getFoundDelimiter() {
    return Delimiter.of(getReport().delimiter());
  }

  /** The encodings that a person may choose. */
  public List<String> getCharsets() {
    return ReportChoices.CHARSETS;
  }

  /** The signs between cells that a person may choose. */
  public Delimiter[] getDelimiters() {
    return Delimiter.values();
  }

  /** Whether the file is text, of which one may say how it is written. */
  public boolean isText() {
    return !"XLSX".equals(getReport().charset());
  }

  /** The orders of dates that a person may choose. */
  public DateOrder[] getDateOrders() {
    return DateOrder.values();
  }

  /** The zones that a person may choose. */
  public List<String> getZones() {
    return ReportZone.USUAL;
  }

  /** What a person may say a column is. */
  public List<ReportColumn> getMeanings() {
    return List.of(
        ReportColumn.NAME,
        ReportColumn.SURNAME,
        ReportColumn.GIVEN_NAME,
        ReportColumn.EMAIL,
        ReportColumn.JOIN,
        ReportColumn.LEAVE,
        ReportColumn.DURATION);
  }

  /** The file's own problems, in words. */
  public List<String> getProblems() {
    return getReport().problems().stream().map(this::say).toList();
  }

  /** The rows of the preview, doubtful and unreadable ones first. */
  public List<Preview> getRows() {
    return getPreview().rows().stream()
        .sorted(Comparator.comparing(row -> order(row.state())))
        .map(this::row)
        .toList();
  }

  private static int order(ImportRowState state) {
    return switch (state) {
      case UNREADABLE -> 0;
      case DOUBT -> 1;
      case CREDITED -> 2;
      case DISMISSED -> 3;
      case SKIPPED -> 4;
      case KNOWN -> 5;
    };
  }

  /** How many rows of the preview are in a state. */
  public long count(String state) {
    return getPreview().count(ImportRowState.valueOf(state));
  }

  public List<Done> getDone() {
    return done;
  }

  /** How many names of this session's reports wait for a decision. */
  public long getWaiting() {
    return waiting;
  }

  public String getCharset() {
    return charset;
  }

  public void setCharset(String charset) {
    this.charset = charset;
  }

  public String getDelimiter() {
    return delimiter;
  }

  public void setDelimiter(String delimiter) {
    this.delimiter = delimiter;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getDateOrder() {
    return dateOrder;
  }

  public void setDateOrder(String dateOrder) {
    this.dateOrder = dateOrder;
  }

  /** What stands in each column of a table of no known service. */
  public Map<Integer, String> getColumns() {
    return columns;
  }

  /** The applied report whose rows are shown, or null. */
  public Applied getApplied() {
    return applied;
  }

  /** An import that was applied. */
  public record Done(long id, String fileName, String layout, String at, String undoneAt)
      implements Serializable {}

  /** A row of a report as the page shows it. */
  public record Preview(
      int line,
      String name,
      String when,
      ImportRowState state,
      String person,
      String how,
      String reason,
      List<String> notices)
      implements Serializable {}
}
