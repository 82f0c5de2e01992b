package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings a meeting's report in: upload, look, apply, take back; and the rows in doubt. */
@Named
@ViewScoped
public class ImportBean implements Serializable {
  private static final int SHOWN_ROWS = 200;

  @Inject private AttendanceImportService imports;
  @Inject private SessionService sessions;
  @Inject private RollService rolls;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Times times;

  private SessionFacts session;
  private transient Part file;
  private String fileName;
  private byte[] content;
  private transient ImportPreview preview;
  private List<Done> done = List.of();
  private List<Doubt> doubts = List.of();
  private List<Choice> everybody = List.of();
  private final Map<Long, String> answers = new HashMap<>();

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
                        times.at(each.getImportedAt()),
                        each.isUndone() ? times.at(each.getUndoneAt()) : null))
            .toList();
    doubts =
        imports.doubts(session.id()).stream()
            .map(
                row ->
                    new Doubt(
                        row.id(),
                        row.row().name(),
                        row.row().email(),
                        when(row.row()),
                        row.reason() == null ? "" : say(row.reason()),
                        row.candidates().stream()
                            .map(person -> new Choice(person.personId(), person.nameUk()))
                            .toList()))
            .toList();
    if (!doubts.isEmpty() && everybody.isEmpty()) {
      everybody =
          rolls.roll(session.id()).rows().stream()
              .map(row -> new Choice(row.personId(), row.name()))
              .toList();
    }
  }

  /** Reads the uploaded file and shows what it would do. */
  public void look() {
    preview = null;
    if (file == null || file.getSize() == 0) {
      notices.error("attendance.import.noFile");
      return;
    }
    if (file.getSize() > AttendanceReportReader.MAX_BYTES) {
      notices.error(
          "attendance.import.file.tooLarge", AttendanceReportReader.MAX_BYTES / 1024 / 1024);
      return;
    }
    try (InputStream in = file.getInputStream()) {
      content = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
    fileName = file.getSubmittedFileName();
    preview = imports.preview(session.id(), content);
  }

  /** Applies the file that was looked at. */
  public void apply() {
    try {
      ImportPreview applied = imports.apply(session.id(), fileName, content);
      if (applied.importId() == null) {
        notices.info("attendance.import.nothingNew");
      } else {
        notices.info(
            "attendance.import.applied",
            applied.count(ImportRowState.CREDITED),
            applied.count(ImportRowState.DOUBT));
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
    content = null;
    fileName = null;
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

  /** Credits a waiting row to the person chosen for it. */
  public void credit(long rowId) {
    String answer = answers.get(rowId);
    if (answer == null || answer.isBlank()) {
      notices.error("attendance.doubt.choose");
      return;
    }
    resolve(rowId, Long.valueOf(answer));
  }

  /** Says that a waiting row is about nobody of this course. */
  public void dismiss(long rowId) {
    resolve(rowId, null);
  }

  private void resolve(long rowId, Long personId) {
    try {
      int rows = imports.resolve(rowId, personId);
      answers.remove(rowId);
      notices.info("attendance.doubt.resolved", rows);
      load();
    } catch (RefusedException refused) {
      notices.error(refused);
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

  public SessionFacts getSession() {
    return session;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getFileName() {
    return fileName;
  }

  /** What the file would do, or null where none is being looked at. */
  public ImportPreview getPreview() {
    if (preview == null && content != null) {
      preview = imports.preview(session.id(), content);
    }
    return preview;
  }

  /** The word for what was found about the file: how dates were read. */
  public String getDateOrder() {
    DateOrder order = getPreview().report().dateOrder();
    return order == null ? "" : texts.get(caller.language(), "DateOrder." + order.name());
  }

  /** The file's own problems, in words. */
  public List<String> getProblems() {
    return getPreview().report().problems().stream().map(this::say).toList();
  }

  /** The first rows of the preview, doubtful and unreadable ones first. */
  public List<Preview> getRows() {
    return getPreview().rows().stream()
        .sorted(java.util.Comparator.comparing(row -> order(row.state())))
        .limit(SHOWN_ROWS)
        .map(
            row ->
                new Preview(
                    row.row().line(),
                    row.row().name(),
                    when(row.row()),
                    row.state(),
                    row.personName(),
                    row.how() == null
                        ? ""
                        : texts.get(caller.language(), "AttendeeMatcher." + row.how().name()),
                    row.reason() == null ? "" : say(row.reason()),
                    row.row().notices().stream().map(this::say).toList()))
        .toList();
  }

  /** Whether there are more rows than are shown. */
  public boolean isCut() {
    return getPreview().rows().size() > SHOWN_ROWS;
  }

  private static int order(ImportRowState state) {
    return switch (state) {
      case UNREADABLE -> 0;
      case DOUBT -> 1;
      case CREDITED -> 2;
      case DISMISSED -> 3;
      case KNOWN -> 4;
    };
  }

  /** How many rows of the preview are in a state. */
  public long count(String state) {
    return getPreview().count(ImportRowState.valueOf(state));
  }

  public List<Done> getDone() {
    return done;
  }

  public List<Doubt> getDoubts() {
    return doubts;
  }

  /** Everybody on the roll, for a row that is about none of its candidates. */
  public List<Choice> getEverybody() {
    return everybody;
  }

  /** The person chosen for each waiting row. */
  public Map<Long, String> getAnswers() {
    return answers;
  }

  /** An import that was applied. */
  public record Done(long id, String fileName, String at, String undoneAt)
      implements Serializable {}

  /** A row that waits. */
  public record Doubt(
      long id, String name, String email, String when, String reason, List<Choice> candidates)
      implements Serializable {}

  /** A person to choose. */
  public record Choice(long personId, String name) implements Serializable {}

  /** A row of the preview. */
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
