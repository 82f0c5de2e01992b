package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.XlsxBook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the certificates of a course as files, part by part, however many there are. */
final class RegisterFiles {
  private static final int PAPERS_AT_ONCE = 20;
  private static final int ENTRIES_AT_ONCE = 500;

  /** In bytes: with the number a file's name may have 255. */
  private static final int LONGEST_NAME = 200;

  private static final String IN_NAMES = " '’ʼ-";
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "version",
          "kind",
          "state",
          "nameUk",
          "nameLatin",
          "community",
          "course",
          "issued",
          "expires",
          "revoked",
          "revocationReason",
          "awardReason",
          "sha256",
          "looks",
          "versionIssued");
  private static final int[] WIDTHS = {
    24, 9, 26, 18, 34, 30, 40, 40, 18, 14, 18, 40, 40, 66, 12, 18
  };

  private final RegisterService register;
  private final String courseSlug;
  private final Texts texts;
  private final Language language;

  RegisterFiles(RegisterService register, String courseSlug, Texts texts, Language language) {
    this.register = register;
    this.courseSlug = courseSlug;
    this.texts = texts;
    this.language = language;
  }

  /** All valid certificates in an archive; the files are compressed already. */
  void writeZip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION);
    long last = 0;
    List<RegisterService.Paper> papers = register.papers(courseSlug, last, PAPERS_AT_ONCE);
    while (!papers.isEmpty()) {
      for (RegisterService.Paper paper : papers) {
        zip.putNextEntry(new ZipEntry(fileName(paper.nameUk(), paper.number())));
        zip.write(paper.pdf());
        zip.closeEntry();
        last = paper.id();
      }
      zip.flush();
      papers = register.papers(courseSlug, last, PAPERS_AT_ONCE);
    }
    zip.finish();
  }

  /**
   * «Марчук Олена CCA-26-….pdf»: no sign that means something to a file system, and no more bytes
   * than it takes.
   */
  static String fileName(String nameUk, String number) {
    if (nameUk == null) {
      return number + ".pdf";
    }
    StringBuilder name = new StringBuilder();
    for (int sign : nameUk.codePoints().toArray()) {
      String next = isOfNames(sign) ? Character.toString(sign) : "_";
      if (bytes(name + next) > LONGEST_NAME) {
        break;
      }
      name.append(next);
    }
    return name + " " + number + ".pdf";
  }

  private static boolean isOfNames(int sign) {
    return Character.isLetterOrDigit(sign)
        || Character.getType(sign) == Character.NON_SPACING_MARK
        || IN_NAMES.indexOf(sign) >= 0;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The register with every certificate that was ever issued for the course. */
  void writeXlsx(OutputStream out) throws IOException {
    XlsxBook.write(
        out,
        book -> {
          List<XlsxBook.Column> header = new ArrayList<>();
          for (int i = 0; i < WIDTHS.length; i++) {
            header.add(
                new XlsxBook.Column(say("certificate.register." + COLUMNS.get(i)), WIDTHS[i]));
          }
          book.sheet(say("certificate.register.sheet"), 1, header);
          long last = 0;
          List<RegisterService.Entry> entries = register.entries(courseSlug, last, ENTRIES_AT_ONCE);
          while (!entries.isEmpty()) {
            for (RegisterService.Entry entry : entries) {
              book.row(row(entry));
              last = entry.id();
            }
            entries = register.entries(courseSlug, last, ENTRIES_AT_ONCE);
          }
        });
  }

  private List<TableCell> row(RegisterService.Entry entry) {
    Verification printed = entry.printed();
    return List.of(
        TableCell.of(printed.number()),
        TableCell.of(printed.version()),
        TableCell.of(say("certificate.kind." + printed.kind())),
        TableCell.of(say("certificate.state." + printed.state())),
        TableCell.of(
            printed.isForgotten() ? say("certificate.verify.forgotten") : printed.nameUk()),
        text(printed.nameLatin()),
        TableCell.of(language.choose(printed.communityUk(), printed.communityEn())),
        TableCell.of(language.choose(printed.courseUk(), printed.courseEn())),
        moment(entry.issuedAt()),
        printed.expiresOn() == null ? TableCell.EMPTY : TableCell.of(printed.expiresOn()),
        moment(printed.revokedAt()),
        text(printed.revocationReason()),
        text(entry.awardReason()),
        TableCell.of(printed.sha256()),
        TableCell.of(entry.looks()),
        moment(printed.issuedAt()));
  }

  private static TableCell text(String value) {
    return value == null ? TableCell.EMPTY : TableCell.of(value);
  }

  private static TableCell moment(Instant instant) {
    return instant == null ? TableCell.EMPTY : TableCell.of(KyivTime.at(instant));
  }

  private String say(String key) {
    return texts.get(language, key);
  }
}
