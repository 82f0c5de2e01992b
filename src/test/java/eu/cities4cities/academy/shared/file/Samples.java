package eu.cities4cities.academy.shared.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of several kinds, true and disguised. */
public final class Samples {
  /** The string by which scanners are tested; it harms nothing. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

  private Samples() {}

  public static byte[] pdf() {
    return "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A program as Windows has it. */
  public static byte[] program() {
    return new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0};
  }

  /** What begins as a film does, with so many bytes that differ after it. */
  public static byte[] film(int more) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < more; i++) {
      text.append(i).append(' ');
    }
    return film(more, text.toString());
  }

  static byte[] film(int more, String text) {
    String head = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom";
    String body = more == 0 ? text : text.substring(0, more);
    return (head + body).getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] office(String... entries) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", "<Types/>");
    for (String entry : entries) {
      files.put(entry, "<x/>");
    }
    return zip(files);
  }

  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
