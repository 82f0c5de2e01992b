package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.imports.ImportDone;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportRow;
import eu.cities4cities.academy.shared.imports.ImportState;
import eu.cities4cities.academy.shared.imports.TableImport;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A staff page that brings things in from a table: upload, look, apply, take back. What it brings
 * in, and the words for it, are the business of the page itself.
 *
 * @param <R> a line
 * @param <T> an import that was done
 */
public abstract class TableImportBean<R extends ImportRow, T extends TableImport>
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_ROWS = 200;

  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private final Upload upload =
      new Upload(TableFile.MAX_BYTES, "shared.import.noFile", "shared.table.tooLarge");
  private final Route page;
  private transient ImportPreview<R> preview;
  private transient List<ImportDone<T>> done;
  private boolean skipFaulty;

  protected TableImportBean(Route page) {
    this.page = page;
  }

  /** What the file would do. */
  protected abstract ImportPreview<R> read(byte[] file);

  /** Applies the file. */
  protected abstract ImportPreview<R> bringIn(String fileName, byte[] file, boolean skipFaulty);

  /** Says what an import did. */
  protected abstract void tell(ImportPreview<R> applied, Notices to);

  /** Takes an import back, and says what came of it. */
  protected abstract void takeBack(long importId, Notices to);

  /** The imports done, the latest first. */
  protected abstract List<ImportDone<T>> list();

  /** Reads the uploaded file and shows what it would do. */
  public void look() {
    discard();
    if (upload.take(notices)) {
      show();
    }
  }

  /** Takes a file from elsewhere and shows what it would do. */
  protected void look(String name, Supplier<byte[]> file) {
    discard();
    try {
      upload.hold(name, file.get());
    } catch (RefusedException refused) {
      notices.error(refused);
      return;
    }
    show();
  }

  private void show() {
    try {
      preview = read(upload.content());
    } catch (RefusedException refused) {
      discard();
      notices.error(refused);
    }
  }

  /** Applies the file that was looked at. */
  public String apply() {
    try {
      tell(bringIn(upload.getName(), upload.content(), skipFaulty), notices);
      return routes.redirect(page);
    } catch (RefusedException refused) {
      show();
      notices.error(refused);
      return null;
    }
  }

  /** Forgets the file that was looked at. */
  public void discard() {
    preview = null;
    upload.discard();
  }

  /** Takes an import back. */
  public String undo(long importId) {
    takeBack(importId, notices);
    return routes.redirect(page);
  }

  /** What the file that is looked at would do, or null. */
  public ImportPreview<R> getPreview() {
    return preview;
  }

  /** The lines shown: those that are wrong first, for they need a reader. */
  public List<R> getRows() {
    return preview.rows().stream()
        .sorted(Comparator.comparing(row -> row.state() != ImportState.FAULTY))
        .limit(SHOWN_ROWS)
        .toList();
  }

  /** How many lines are shown at most, where there are more. */
  public int getCut() {
    return preview.rows().size() > SHOWN_ROWS ? SHOWN_ROWS : 0;
  }

  /** How many lines become that. */
  public long count(String state) {
    return preview.count(ImportState.valueOf(state));
  }

  /** What is wrong with a line, or what else should be known, in the reader's words. */
  public List<String> remarks(List<FieldProblem> problems) {
    return problems.stream()
        .map(each -> texts.get(caller.language(), each.key(), each.args().toArray()))
        .toList();
  }

  /** The imports done, the latest first. */
  public List<ImportDone<T>> getDone() {
    if (done == null) {
      done = list();
    }
    return done;
  }

  /** The file that is looked at. */
  public Upload getUpload() {
    return upload;
  }

  public boolean isSkipFaulty() {
    return skipFaulty;
  }

  public void setSkipFaulty(boolean skipFaulty) {
    this.skipFaulty = skipFaulty;
  }
}
