package eu.cities4cities.academy.shared.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of files that the Academy takes; a file is one only if name and content agree. */
public enum FileKind {
  PDF("application/pdf", "pdf") {
    @Override
    boolean fits(Path file, byte[] head) {
      return startsWith(head, 0, "%PDF-");
    }
  },
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx") {
    @Override
    boolean fits(Path file, byte[] head) throws IOException {
      return isOffice(file, head, "word/");
    }
  },
  EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
    @Override
    boolean fits(Path file, byte[] head) throws IOException {
      return isOffice(file, head, "xl/");
    }
  },
  SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx") {
    @Override
    boolean fits(Path file, byte[] head) throws IOException {
      return isOffice(file, head, "ppt/");
    }
  },
  OPEN_TEXT("application/vnd.oasis.opendocument.text", "odt") {
    @Override
    boolean fits(Path file, byte[] head) throws IOException {
      return isOpenDocument(file, head);
    }
  },
  OPEN_TABLE("application/vnd.oasis.opendocument.spreadsheet", "ods") {
    @Override
    boolean fits(Path file, byte[] head) throws IOException {
      return isOpenDocument(file, head);
    }
  },
  OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", "odp") {
    @Override
    boolean fits(Path file, byte[] head) throws IOException {
      return isOpenDocument(file, head);
    }
  },
  PNG("image/png", "png") {
    @Override
    boolean fits(Path file, byte[] head) {
      return startsWith(head, 1, "PNG\r\n");
    }
  },
  JPEG("image/jpeg", "jpg", "jpeg") {
    @Override
    boolean fits(Path file, byte[] head) {
      return head.length > 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xD8;
    }
  },
  WEBP("image/webp", "webp") {
    @Override
    boolean fits(Path file, byte[] head) {
      return startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP");
    }
  },
  TEXT("text/plain", "txt") {
    @Override
    boolean fits(Path file, byte[] head) throws IOException {
      return isText(file);
    }
  },
  CSV("text/csv", "csv") {
    @Override
    boolean fits(Path file, byte[] head) throws IOException {
      return isText(file);
    }
  },
  MP4("video/mp4", "mp4", "m4v") {
    @Override
    boolean fits(Path file, byte[] head) {
      return startsWith(head, 4, "ftyp");
    }
  },
  WEBM("video/webm", "webm") {
    @Override
    boolean fits(Path file, byte[] head) {
      return head.length > 3
          && ByteBuffer.wrap(head).getInt() == 0x1A45DFA3
          && new String(head, StandardCharsets.ISO_8859_1).contains("webm");
    }
  },
  MP3("audio/mpeg", "mp3") {
    @Override
    boolean fits(Path file, byte[] head) {
      boolean frame = head.length > 1 && head[0] == (byte) 0xFF && (head[1] & 0xE0) == 0xE0;
      return startsWith(head, 0, "ID3") || frame;
    }
  },
  M4A("audio/mp4", "m4a") {
    @Override
    boolean fits(Path file, byte[] head) {
      return startsWith(head, 4, "ftyp");
    }
  };

  /** What a person may hand in or a lesson may carry. */
  public static final Set<FileKind> DOCUMENTS =
      Set.of(
          PDF,
          WORD,
          EXCEL,
          SLIDES,
          OPEN_TEXT,
          OPEN_TABLE,
          OPEN_SLIDES,
          PNG,
          JPEG,
          WEBP,
          TEXT,
          CSV,
          MP3,
          M4A);

  /** What may be the recording of a lesson. */
  public static final Set<FileKind> RECORDINGS = Set.of(MP4, WEBM, MP3, M4A);

  private static final int HEAD = 4096;

  private final String mediaType;
  private final List<String> extensions;

  FileKind(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  /** Whether the content is what the name says. */
  abstract boolean fits(Path file, byte[] head) throws IOException;

  /** The type under which the file is served. */
  public String mediaType() {
    return mediaType;
  }

  /** The kind that a name claims; empty for a name that claims none of them. */
  public static Optional<FileKind> claimedBy(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf('.') < 0
        ? Optional.empty()
        : Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
  }

  /** The extensions of some kinds as a reader sees them: {@code csv, docx, pdf}. */
  public static String extensions(Set<FileKind> kinds) {
    return kinds.stream()
        .flatMap(kind -> kind.extensions.stream())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** The value of an {@code accept} attribute for some kinds. */
  public static String accept(Set<FileKind> kinds) {
    return kinds.stream()
        .flatMap(kind -> kind.extensions.stream())
        .sorted()
        .map(extension -> "." + extension)
        .collect(Collectors.joining(","));
  }

  /**
   * The kind of a file.
   *
   * @throws FileRefusedException if its name claims none of the allowed kinds, or its content is
   *     another
   */
  static FileKind of(String name, Path file, Set<FileKind> allowed) throws IOException {
    FileKind kind =
        claimedBy(name)
            .filter(allowed::contains)
            .orElseThrow(
                () -> new FileRefusedException("shared.file.kind", name, extensions(allowed)));
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (!kind.fits(file, head)) {
      throw new FileRefusedException("shared.file.disguised", name);
    }
    return kind;
  }

  private static boolean startsWith(byte[] head, int at, String sign) {
    byte[] bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= at + bytes.length
        && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
  }

  /** A zip with the parts of that office format and without macros; only its list is read. */
  private static boolean isOffice(Path file, byte[] head, String folder) throws IOException {
    if (!startsWith(head, 0, "PK\u0003\u0004")) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("[Content_Types].xml") != null
          && zip.stream().anyMatch(entry -> entry.getName().startsWith(folder))
          && zip.stream().noneMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
    } catch (ZipException notAZip) {
      return false;
    }
  }

  boolean isOpenDocument(Path file, byte[] head) throws IOException {
    if (!startsWith(head, 0, "PK\u0003\u0004")) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry type = zip.getEntry("mimetype");
      if (type == null || type.getSize() > 200) {
        return false;
      }
      try (InputStream in = zip.getInputStream(type)) {
        return new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip().equals(mediaType);
      }
    } catch (ZipException notAZip) {
      return false;
    }
  }

  /** Signs that a text has, in UTF-8 or an older code page, and no page or script in disguise. */
  private static boolean isText(Path file) throws IOException {
    byte[] text = Files.readAllBytes(file);
    for (byte sign : text) {
      if (sign >= 0 && sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t') {
        return false;
      }
    }
    String start =
        new String(text, 0, Math.min(text.length, HEAD), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return !start.startsWith("<!doctype")
        && !start.startsWith("<html")
        && !start.startsWith("<?xml")
        && !start.startsWith("#!")
        && !start.contains("<script");
  }
}
