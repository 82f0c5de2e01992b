package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.imports.ImportDone;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportRow;
import eu.cities4cities.academy.shared.imports.ImportState;
import eu.cities4cities.academy.shared.imports.TableImports;
import eu.cities4cities.academy.shared.imports.TakenBack;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings certificates of earlier days in from a table (name, course, date, number): shown before,
 * all right lines in one transaction, taken back afterwards. An import vouches for what it brings,
 * and for what is known already.
 */
@Service
public class CertificateImportService {
  @Inject private TableImports imports;
  @Inject private CertificateReader reader;
  @Inject private ImportedCertificateRepository certificates;
  @Inject private HolderQuestionRepository questions;
  @Inject private HolderLetters letters;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** A line and what becomes of it: a certificate of earlier days, or one more word for it. */
  public record Row(
      int line,
      String name,
      String course,
      LocalDate issuedOn,
      String number,
      ImportState state,
      List<FieldProblem> problems,
      List<FieldProblem> notes)
      implements ImportRow {}

  /**
   * An import as it stands.
   *
   * @param vouching the files of other imports that vouch for some of its certificates too
   */
  public record Report(CertificateImport done, List<String> vouching) {}

  /** A certificate with the number under which others verify it, and whether it counts. */
  public record Entry(String number, String oldNumber, String name, String course, boolean live) {}

  /** Shows what a file would do, and changes nothing. */
  @OnlyFor(Role.ORGANIZER)
  public ImportPreview<Row> preview(byte[] file) {
    TableFile table = table(file);
    return preview(file, table, reader.read(table));
  }

  private ImportPreview<Row> preview(byte[] file, TableFile table, List<ImportedLine> lines) {
    return imports.preview(
        CertificateImport.class, file, table, lines.stream().map(ImportedLine::row).toList());
  }

  /**
   * Applies a file.
   *
   * @param skipFaulty whether lines that are wrong are left out, rather than the whole file
   * @throws RefusedException if a line is wrong and is not to be left out, or if there is nothing
   *     in it that this very file has not brought before
   */
  @OnlyFor(Role.ORGANIZER)
  public ImportPreview<Row> apply(String fileName, byte[] file, boolean skipFaulty) {
    imports.begin(CertificateImport.class);
    TableFile table = table(file);
    List<ImportedLine> lines = reader.read(table);
    ImportPreview<Row> preview = preview(file, table, lines);
    preview.requireRight(skipFaulty);
    if (preview.count(ImportState.NEW) == 0 && preview.broughtAt() != null) {
      throw new RefusedException("certificate.import.nothing");
    }
    int nameless = (int) lines.stream().filter(ImportedLine::staysForgotten).count();
    CertificateImport made = new CertificateImport(fileName, file, nameless);
    imports.keep("certificate.import", made, preview);
    List<ImportedCertificate> asked = new ArrayList<>();
    certificates.vouch(made.getId(), bringIn(lines, asked));
    if (!asked.isEmpty()) {
      // Last of all: whoever claims one of these certificates holds it and waits for the letter.
      letters.asked();
    }
    return preview.as(made);
  }

  /**
   * The certificates of the lines that are right, those that are new with their numbers.
   *
   * @param namesakes takes those of which it is asked now whose they are
   */
  private Map<Integer, ImportedCertificate> bringIn(
      List<ImportedLine> lines, List<ImportedCertificate> namesakes) {
    Map<Integer, ImportedCertificate> byLine = new LinkedHashMap<>();
    for (ImportedLine line : lines) {
      if (line.state() == ImportState.FAULTY) {
        continue;
      }
      boolean namesake = line.isNamesake();
      ImportedCertificate certificate =
          line.state() == ImportState.KNOWN ? line.same() : brought(line);
      byLine.put(line.line().line(), certificate);
      if (namesake) {
        namesakes.add(certificate);
      }
    }
    certificates.flush();
    Instant now = clock.instant();
    namesakes.removeIf(each -> questions.isAsked(each.getId()));
    namesakes.forEach(each -> questions.add(new HolderQuestion(each, Cause.NAMESAKE, null, now)));
    return byLine;
  }

  private ImportedCertificate brought(ImportedLine read) {
    CertificateLine line = read.line();
    if (read.same() != null) {
      read.same().revive(line);
      return read.same();
    }
    CertificateNumber number = CertificateNumber.draw(line.issuedOn().getYear(), random);
    ImportedCertificate added = new ImportedCertificate(number, line, read.nameHash());
    certificates.add(added);
    return added;
  }

  /** The latest imports. */
  @OnlyFor(Role.ORGANIZER)
  public List<ImportDone<CertificateImport>> list() {
    return imports.list(CertificateImport.class);
  }

  /** One import as it stands; {@code NotFoundException} if there is none. */
  @OnlyFor(Role.ORGANIZER)
  public Report report(long certificateImportId) {
    return report(imports.get(CertificateImport.class, certificateImportId));
  }

  private Report report(CertificateImport done) {
    return new Report(done, certificates.listVouching(done.getId()));
  }

  /** What an import brought, with the new numbers, in the order of the file; for a download. */
  @OnlyFor(Role.ORGANIZER)
  public List<Entry> entries(long certificateImportId) {
    imports.get(CertificateImport.class, certificateImportId);
    audit.record(
        new AuditTrail.Change(
            "certificate.import.numbers",
            "CertificateImport",
            String.valueOf(certificateImportId),
            null,
            null,
            null));
    return certificates.listOf(certificateImportId).stream()
        .map(
            each ->
                new Entry(
                    each.getNumber(),
                    each.getOldNumber(),
                    each.getName(),
                    each.getCourse(),
                    each.isLive()))
        .toList();
  }

  /**
   * Takes an import back: what it alone has brought says so from then on, and names nobody; what
   * other imports vouch for stays. Once it is taken back, nothing changes any more.
   */
  @OnlyFor(Role.ORGANIZER)
  public Report undo(long certificateImportId) {
    return report(
        imports.undo(
            "certificate.import.undo",
            CertificateImport.class,
            certificateImportId,
            this::takeBack));
  }

  private TakenBack takeBack(CertificateImport done) {
    int taken = certificates.withdraw(done.getId(), done.getUndoneAt());
    return new TakenBack(taken, done.getAdded() + done.getKnown() - taken);
  }

  private static TableFile table(byte[] file) {
    return TableFile.read(file, CertificateLine::isHeader);
  }
}
