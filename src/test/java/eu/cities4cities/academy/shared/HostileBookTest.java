package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A workbook is somebody's XML in an archive: it reads nothing, asks nobody and fills no memory.
 */
class HostileBookTest {
  private static final String WORD = "4711слово";
  private static final String SECRET = "1377таємне";
  private static final int MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void anHonestBookIsRead() throws IOException {
    assertThat(told(book())).contains(WORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/workbook.xml",
        "xl/styles.xml",
        "[Content_Types].xml"
      })
  void aFileOrAnAddressThatItNamesIsNotRead(String part) throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), SECRET);
    List<String> asked = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://localhost:" + server.getAddress().getPort();
      for (String declared :
          List.of(
              "<!DOCTYPE x [<!ENTITY x SYSTEM \"" + file.toUri() + "\">]>",
              "<!DOCTYPE x [<!ENTITY x SYSTEM \"" + address + "/entity\">]>",
              "<!DOCTYPE x SYSTEM \"" + address + "/dtd\">",
              "<!DOCTYPE x [<!ENTITY % x SYSTEM \"" + address + "/parameter\"> %x;]>")) {
        assertThat(told(with(part, declared))).as(declared).doesNotContain(SECRET);
      }
    } finally {
      server.stop(0);
    }
    assertThat(asked).isEmpty();
  }

  /** Ten entities, each of ten of the one before, would be ten thousand million words. */
  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"})
  void entitiesOfEntitiesAreNotWrittenOut(String part) throws IOException {
    StringBuilder declared = new StringBuilder("<!DOCTYPE x [<!ENTITY x0 \"" + SECRET + "\">");
    for (int i = 1; i <= 10; i++) {
      declared.append("<!ENTITY x").append(i).append(" \"");
      declared.append(("&x" + (i - 1) + ";").repeat(10)).append("\">");
    }
    declared.append("<!ENTITY x \"&x10;\">]>");
    assertThat(told(with(part, declared.toString()))).hasSizeLessThan(1_000);
  }

  @Test
  void anArchiveThatUnpacksToMoreThanABookHoldsIsRefusedBeforeItIsRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("xl/media/nothing.bin"));
      byte[] nothing = new byte[MEGABYTE];
      for (int i = 0; i <= 200; i++) {
        zip.write(nothing);
      }
    }
    assertThat(packed.size()).isLessThan(MEGABYTE);
    assertThatThrownBy(() -> TableFile.firstSheet(packed.toByteArray(), 10))
        .hasMessage("shared.table.tooLarge");
  }

  /** What a book says; nothing where it is refused. */
  private static String told(byte[] book) {
    try {
      return TableFile.firstSheet(book, 100).toString();
    } catch (InvalidInputException refused) {
      assertThat(refused).hasMessage("shared.table.broken");
      return "";
    }
  }

  private static byte[] book() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(written, "Test", "1.0")) {
      book.newWorksheet("1").value(0, 0, WORD);
    }
    return written.toByteArray();
  }

  /** The book with a declaration in one of its parts, and with what is declared in its texts. */
  private static byte[] with(String part, String declared) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    boolean found = false;
    try (ZipFile from =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book()))
                .get();
        ZipOutputStream to = new ZipOutputStream(packed)) {
      for (ZipArchiveEntry each : Collections.list(from.getEntries())) {
        String xml = new String(from.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
        if (each.getName().equals(part)) {
          found = true;
          int end = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
          xml = xml.substring(0, end) + declared + xml.substring(end).replace(WORD, WORD + "&x;");
        }
        to.putNextEntry(new ZipEntry(each.getName()));
        to.write(xml.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(found).as(part).isTrue();
    return packed.toByteArray();
  }
}
