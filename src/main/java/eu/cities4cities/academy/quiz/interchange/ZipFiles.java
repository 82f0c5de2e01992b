package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.interchange.UnreadableFileException.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives, which are never unpacked onto a disk, and never beyond what questions need. */
final class ZipFiles {
  private static final int MOST_BYTES = 60 * 1024 * 1024;
  private static final int MOST_ENTRIES = 5_000;

  private ZipFiles() {}

  static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] <= 6 && file[3] <= 6;
  }

  /**
   * The files in an archive by their paths.
   *
   * @throws UnreadableFileException if it is broken, too large or leads out of itself
   */
  static Map<String, byte[]> read(byte[] archive) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    long left = MOST_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (leadsOut(name)) {
          throw new UnreadableFileException(Fault.ZIP_PATH, shown(name));
        }
        if (files.size() >= MOST_ENTRIES) {
          throw new UnreadableFileException(Fault.ZIP_TOO_MANY, MOST_ENTRIES);
        }
        byte[] content = zip.readNBytes((int) left + 1);
        left -= content.length;
        if (left < 0) {
          throw new UnreadableFileException(Fault.ZIP_TOO_LARGE, MOST_BYTES / 1024 / 1024);
        }
        if (!entry.isDirectory()) {
          files.put(name, content);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableFileException(Fault.ZIP_BROKEN);
    }
    if (files.isEmpty()) {
      throw new UnreadableFileException(Fault.ZIP_BROKEN);
    }
    return files;
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || name.indexOf('\0') >= 0
        || ("/" + name + "/").contains("/../");
  }

  private static String shown(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 80 ? printable : printable.substring(0, 79) + "…";
  }

  static byte[] write(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
