package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.interchange.UnreadableFileException.Fault;
import eu.cities4cities.academy.shared.FileText;
import java.util.List;

/** Formats in which questions are exchanged. */
public enum QuestionFormat {
  GIFT("gift.txt", "text/plain;charset=UTF-8"),
  MOODLE_XML("xml", "application/xml"),
  QTI_21("zip", "application/zip"),
  QTI_30("zip", "application/zip");

  /** The largest file that is read. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  /** The most of pictures that one file is given: written as text they take a third more. */
  public static final int MOST_PICTURE_BYTES = MOST_BYTES / 2;

  /** The most questions that one file may bring. */
  public static final int MOST_QUESTIONS = 2_000;

  private final String ending;
  private final String mediaType;

  QuestionFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** How such a file's name ends, without a dot before it. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether its files hold the questions' pictures. */
  boolean hasPictures() {
    return this != GIFT;
  }

  /** Writes questions. */
  public Writing write(List<ExchangedQuestion> questions) {
    return switch (this) {
      case GIFT -> GiftWriter.write(questions);
      case MOODLE_XML -> MoodleWriter.write(questions);
      case QTI_21 -> QtiWriter.write(questions, QtiDialect.V21);
      case QTI_30 -> QtiWriter.write(questions, QtiDialect.V30);
    };
  }

  /**
   * Reads a file of whichever format it is.
   *
   * @throws UnreadableFileException if nothing of it can be used
   */
  public static Reading read(byte[] file) {
    if (file.length == 0) {
      throw new UnreadableFileException(Fault.EMPTY);
    }
    if (file.length > MOST_BYTES) {
      throw new UnreadableFileException(Fault.TOO_LARGE, MOST_BYTES / 1024 / 1024);
    }
    Reading reading = understood(file);
    if (reading.questions().isEmpty() && reading.remarks().isEmpty()) {
      throw new UnreadableFileException(Fault.NO_QUESTIONS);
    }
    long leftOut = reading.remarks().stream().filter(each -> each.kind().isLeftOut()).count();
    if (reading.questions().size() + leftOut > MOST_QUESTIONS) {
      throw new UnreadableFileException(Fault.TOO_MANY_QUESTIONS, MOST_QUESTIONS);
    }
    return reading;
  }

  private static Reading understood(byte[] file) {
    if (ZipFiles.isZip(file)) {
      return QtiPackage.read(file);
    }
    FileText text = FileText.of(file);
    if (text.binary()) {
      throw new UnreadableFileException(Fault.NOT_TEXT);
    }
    String start = text.text().substring(0, Math.min(text.text().length(), 1_000)).stripLeading();
    if (!start.startsWith("<?xml") && !start.startsWith("<quiz") && !start.startsWith("<!")) {
      return GiftReader.read(text);
    }
    String root = XmlElement.parse(file, QtiDialect::common).name();
    return switch (root) {
      case "quiz" -> MoodleReader.read(file);
      case "assessmentItem" -> QtiPackage.readItem(file);
      default -> throw new UnreadableFileException(Fault.NOT_KNOWN);
    };
  }
}
