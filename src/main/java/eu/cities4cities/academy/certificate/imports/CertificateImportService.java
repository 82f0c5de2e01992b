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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /**
   * An import as it stands.
   *
   * @param certificates for how many certificates it vouches, or did
   * @param vouching the files of other imports that vouch for some of them too
   */
  public record Report(CertificateImport done, long certificates, List<String> vouching) {}

  /** A certificate with the number under which others verify it, and whether it counts. */
  public record Entry(String number, String oldNumber, String name, String course, boolean live) {}

  /** Shows what a file would do, and changes nothing. */
  @OnlyFor(Role.ORGANIZER)
  public Preview preview(byte[] file) {
    TableFile table = table(file);
    return new Preview(
        null,
        table.format(),
        table.guessed(),
        judge(lines(table)).stream().map(Judged::row).toList());
  }

  /**
   * Applies a file. It vouches for the certificates that it brings, and for those that are known.
   *
   * @param skipFaulty whether lines that are wrong are left out, rather than the whole file
   * @throws RefusedException if a line is wrong and is not to be left out, or nothing is new
   */
  @OnlyFor(Role.ORGANIZER)
  public Preview apply(String fileName, byte[] file, boolean skipFaulty) {
    certificates.takeTurn();
    TableFile table = table(file);
    List<Judged> lines = judge(lines(table));
    long faulty = lines.stream().filter(line -> line.state() == State.FAULTY).count();
    if (faulty > 0 && !skipFaulty) {
      throw new RefusedException("certificate.import.faulty", faulty);
    }
    String hash = Secrets.sha256(file);
    boolean news = lines.stream().anyMatch(line -> line.state() == State.NEW);
    if (faulty == lines.size() || !news && certificates.stands(hash)) {
      throw new RefusedException("certificate.import.nothing");
    }
    CertificateImport done =
        new CertificateImport(fileName, hash, caller.personId(), clock.instant());
    certificates.add(done);
    certificates.vouch(done.getId(), bringIn(lines));
    audit.record(
        new AuditTrail.Change(
            "certificate.import",
            "CertificateImport",
            String.valueOf(done.getId()),
            null,
            lines.size() - faulty + " rows",
            null));
    return new Preview(
        done.getId(), table.format(), table.guessed(), lines.stream().map(Judged::row).toList());
  }

  /** The certificates of the lines that are right, those that are new with their numbers. */
  private Map<Integer, ImportedCertificate> bringIn(List<Judged> lines) {
    Map<Integer, ImportedCertificate> byLine = new LinkedHashMap<>();
    for (Judged judged : lines) {
      CertificateLine line = judged.line();
      if (judged.state() == State.KNOWN) {
        byLine.put(line.line(), judged.same());
      } else if (judged.state() == State.NEW) {
        CertificateNumber number = CertificateNumber.draw(line.issuedOn().getYear(), random);
        ImportedCertificate added =
            new ImportedCertificate(number, line, hashes.of(line.name()));
        certificates.add(added);
        byLine.put(line.line(), added);
      }
    }
    return byLine;
  }

  /** The latest imports. */
  @OnlyFor(Role.ORGANIZER)
  public List<Report> list() {
    List<CertificateImport> imports = certificates.list(LISTED);
    Map<Long, Long> counts =
        certificates.count(imports.stream().map(CertificateImport::getId).toList());
    return imports.stream()
        .map(each -> new Report(each, counts.getOrDefault(each.getId(), 0L), List.of()))
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
    certificates.takeTurn();
    CertificateImport done = certificates.get(certificateImportId);
    if (!done.isUndone()) {
      Instant now = clock.instant();
      done.undo(caller.personId(), now);
      int taken = certificates.withdraw(certificateImportId, now);
      done.count(taken, (int) count(certificateImportId) - taken);
      audit.record(
          new AuditTrail.Change(
              "certificate.import.undo",
              "CertificateImport",
              String.valueOf(certificateImportId),
              done.getTaken() + done.getStayed() + " rows",
              done.getStayed() + " rows",
              null));
    }
    return report(done);
  }

  /** One import as it stands; {@code NotFoundException} if there is none. */
  @OnlyFor(Role.ORGANIZER)
  public Report report(long certificateImportId) {
    return report(certificates.get(certificateImportId));
  }

  private Report report(CertificateImport done) {
    return new Report(done, count(done.getId()), certificates.listVouching(done.getId()));
  }

  private long count(long importId) {
    return certificates.count(List.of(importId)).getOrDefault(importId, 0L);
  }

  private static TableFile table(byte[] file) {
    return TableFile.read(file, CertificateLine::isHeader);
  }

  private List<CertificateLine> lines(TableFile table) {
    return CertificateLine.read(table, KyivTime.today(clock));
  }

  /**
   * A line, and the certificate that stands for it already.
   *
   * @param same null if there is none
   */
  private record Judged(CertificateLine line, ImportedCertificate same) {
    State state() {
      return !line.problems().isEmpty() ? State.FAULTY : same == null ? State.NEW : State.KNOWN;
    }

    Row row() {
      return new Row(
          line.line(),
          line.name(),
          line.course(),
          line.issuedOn(),
          line.number(),
          state(),
          line.problems());
    }
  }

  private List<Judged> judge(List<CertificateLine> lines) {
    Map<String, ImportedCertificate> known =
        certificates.findLive(
            lines.stream()
                .map(CertificateLine::key)
                .filter(key -> !key.isEmpty() && key.length() <= CertificateLine.LONGEST_NUMBER)
                .distinct()
                .toList());
    List<Judged> judged = new ArrayList<>();
    for (CertificateLine line : lines) {
      ImportedCertificate same = known.get(line.key());
      if (line.problems().isEmpty()
          && same != null
          && !same.says(line, hashes.of(line.name()))) {
        line.problems()
            .add(
                new FieldProblem(
                    "number", "certificate.import.conflict", List.of(same.getOldNumber())));
      }
      judged.add(new Judged(line, same));
    }
    return judged;
  }
}
