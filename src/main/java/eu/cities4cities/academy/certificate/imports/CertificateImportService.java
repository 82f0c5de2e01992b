package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.FieldProblem;
import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.TableFile;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings certificates of earlier days in from a table (name, course, date, number): shown before,
 * all right lines in one transaction, taken back afterwards.
 */
@Service
public class CertificateImportService {
  private static final int LISTED = 50;

  @Inject private ImportedCertificateRepository certificates;
  @Inject private NameHashes hashes;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** What a line becomes. */
  public enum State {
    /** A certificate in the register of earlier days. */
    NEW,
    /** Nothing new: the same certificate stands there already. */
    KNOWN,
    /** Nothing: the line is wrong, or its number stands for another certificate. */
    FAULTY
  }

  /** A line and what becomes of it. */
  public record Row(
      int line,
      String name,
      String course,
      LocalDate issuedOn,
      String number,
      State state,
      List<FieldProblem> problems) {}

  /**
   * What an import does or would do.
   *
   * @param importId the import; null where nothing was changed
   * @param format the encoding found, or XLSX
   * @param guessed whether the encoding is a guess
   */
  public record Preview(Long importId, String format, boolean guessed, List<Row> rows) {
    /** How many lines become that. */
    public long count(State state) {
      return rows.stream().filter(row -> row.state() == state).count();
    }
  }

  /** An import as it stands, with how many certificates it brought. */
  public record Report(CertificateImport done, long certificates) {}

  /** A certificate with the number under which others verify it. */
  public record Entry(String number, String oldNumber, String name, String course) {}

  /** Shows what a file would do, and changes nothing. */
  @OnlyFor(Role.ORGANIZER)
  public Preview preview(byte[] file) {
    TableFile table = table(file);
    return new Preview(null, table.format(), table.guessed(), rows(lines(table)));
  }

  /**
   * Applies a file.
   *
   * @param skipFaulty whether lines that are wrong are left out, rather than the whole file
   * @throws RefusedException if a line is wrong and is not to be left out, or nothing is new
   */
  @OnlyFor(Role.ORGANIZER)
  public Preview apply(String fileName, byte[] file, boolean skipFaulty) {
    TableFile table = table(file);
    List<CertificateLine> lines = lines(table);
    List<Row> rows = rows(lines);
    long faulty = rows.stream().filter(row -> row.state() == State.FAULTY).count();
    if (faulty > 0 && !skipFaulty) {
      throw new RefusedException("certificate.import.faulty", faulty);
    }
    if (rows.stream().noneMatch(row -> row.state() == State.NEW)) {
      throw new RefusedException("certificate.import.nothing");
    }
    CertificateImport done =
        new CertificateImport(fileName, Secrets.sha256(file), caller.personId(), clock.instant());
    certificates.add(done);
    int brought = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).state() == State.NEW) {
        CertificateLine line = lines.get(i);
        CertificateNumber number = CertificateNumber.draw(line.issuedOn().getYear(), random);
        certificates.add(new ImportedCertificate(done, number, line, hashes.of(line.name())));
        brought++;
      }
    }
    certificates.flush();
    audit.record(
        new AuditTrail.Change(
            "certificate.import",
            "CertificateImport",
            String.valueOf(done.getId()),
            null,
            brought + " rows",
            null));
    return new Preview(done.getId(), table.format(), table.guessed(), rows);
  }

  /** The latest imports. */
  @OnlyFor(Role.ORGANIZER)
  public List<Report> list() {
    List<CertificateImport> imports = certificates.list(LISTED);
    Map<Long, Long> counts =
        certificates.count(imports.stream().map(CertificateImport::getId).toList());
    return imports.stream()
        .map(each -> new Report(each, counts.getOrDefault(each.getId(), 0L)))
        .toList();
  }

  /** What an import brought, with the new numbers, in the order of the file; for a download. */
  @OnlyFor(Role.ORGANIZER)
  public List<Entry> entries(long certificateImportId) {
    certificates.get(certificateImportId);
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
                new Entry(each.getNumber(), each.getOldNumber(), each.getName(), each.getCourse()))
        .toList();
  }

  /** Takes an import back: its numbers say so from then on, and name nobody. */
  @OnlyFor(Role.ORGANIZER)
  public void undo(long certificateImportId) {
    CertificateImport done = certificates.getForChange(certificateImportId);
    if (done.isUndone()) {
      throw new RefusedException("certificate.import.undone");
    }
    done.undo(caller.personId(), clock.instant());
    long brought =
        certificates.count(List.of(certificateImportId)).getOrDefault(certificateImportId, 0L);
    audit.record(
        new AuditTrail.Change(
            "certificate.import.undo",
            "CertificateImport",
            String.valueOf(certificateImportId),
            brought + " rows",
            null,
            null));
    certificates.withdraw(certificateImportId);
  }

  /** One import as it stands; {@code NotFoundException} if there is none. */
  @OnlyFor(Role.ORGANIZER)
  public Report report(long certificateImportId) {
    CertificateImport found = certificates.get(certificateImportId);
    return new Report(
        found,
        certificates.count(List.of(certificateImportId)).getOrDefault(certificateImportId, 0L));
  }

  private static TableFile table(byte[] file) {
    return TableFile.read(file, CertificateLine::isHeader);
  }

  private List<CertificateLine> lines(TableFile table) {
    return CertificateLine.read(table, KyivTime.today(clock));
  }

  private List<Row> rows(List<CertificateLine> lines) {
    Map<String, ImportedCertificate> known =
        certificates.findLive(
            lines.stream()
                .map(CertificateLine::key)
                .filter(key -> !key.isEmpty() && key.length() <= CertificateLine.LONGEST_NUMBER)
                .distinct()
                .toList());
    List<Row> rows = new ArrayList<>();
    for (CertificateLine line : lines) {
      ImportedCertificate same = known.get(line.key());
      State state = State.NEW;
      if (line.problems().isEmpty() && same != null) {
        if (same.says(line, hashes.of(line.name()))) {
          state = State.KNOWN;
        } else {
          line.problems()
              .add(
                  new FieldProblem(
                      "number", "certificate.import.conflict", List.of(same.getOldNumber())));
        }
      }
      rows.add(
          new Row(
              line.line(),
              line.name(),
              line.course(),
              line.issuedOn(),
              line.number(),
              line.problems().isEmpty() ? state : State.FAULTY,
              line.problems()));
    }
    return rows;
  }
}
