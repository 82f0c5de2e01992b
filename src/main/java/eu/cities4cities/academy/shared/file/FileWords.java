package eu.cities4cities.academy.shared.file;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** How pages speak of files: sizes, limits, what is taken. */
@Named("fileWords")
@RequestScoped
public class FileWords {
  private static final String[] UK = {"Б", "КБ", "МБ", "ГБ"};
  private static final String[] EN = {"B", "KB", "MB", "GB"};
  private static final int STEP = 1024;

  @Inject private Caller caller;
  @Inject private Settings settings;

  /** A size as readers say it: {@code 340 КБ}, {@code 1,4 МБ}. */
  public static String of(long bytes, Language language) {
    double size = bytes;
    int unit = 0;
    while (size >= STEP && unit < UK.length - 1) {
      size /= STEP;
      unit++;
    }
    Locale locale = language == Language.EN ? Locale.ENGLISH : language.locale();
    String number =
        unit == 0 || size >= 10
            ? String.format(locale, "%.0f", size)
            : String.format(locale, "%.1f", size);
    return number + "\u00A0" + language.choose(UK[unit], EN[unit]);
  }

  /** A file's size in the reader's language. */
  public String size(StoredFile file) {
    return of(file.getSize(), caller.language());
  }

  /** A number of bytes in the reader's language. */
  public String sizeOf(long bytes) {
    return of(bytes, caller.language());
  }

  /** The ending of the name in capitals: {@code PDF}. */
  public String kind(StoredFile file) {
    return kind(file.getName());
  }

  /** The ending of a name in capitals. */
  public static String kind(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }

  /** The extensions of documents, for a reader. */
  public String getDocuments() {
    return FileKind.extensions(FileKind.DOCUMENTS);
  }

  /** The extensions of documents, for a file field. */
  public String getAcceptDocuments() {
    return FileKind.accept(FileKind.DOCUMENTS);
  }

  /** The extensions of recordings, for a reader. */
  public String getRecordings() {
    return FileKind.extensions(FileKind.RECORDINGS);
  }

  /** The extensions of recordings, for a file field. */
  public String getAcceptRecordings() {
    return FileKind.accept(FileKind.RECORDINGS);
  }

  /** The most megabytes of a document. */
  public int getMost() {
    return settings.uploadMax();
  }

  /** The most megabytes of a recording. */
  public int getMostOfRecording() {
    return settings.recordingMax();
  }
}
