package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.FieldProblem;
import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause;
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
import java.util.Set;

/**
 * Brings certificates of earlier days in from a table (name, course, date, number): shown before,
 * all right lines in one transaction, taken back afterwards.
 */
@Service
public class CertificateImportService {
  private static final int LISTED = 50;

  @Inject private ImportedCertificateRepository certificates;
  @Inject private HolderQuestionRepository questions;
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

  /**
   * A line and what becomes of it.
   *
   * @param notes what a reader should know about it
   */
  public record Row(
      int line,
      String name,
      String course,
      LocalDate issuedOn,
      String number,
      State state,
      List<FieldProblem> problems,
      List<FieldProblem> notes) {}

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
   * @param nameless how many of them have a name that was forgotten
   * @param vouching the files of other imports that vouch for some of them too
   */
  public record Report(
      CertificateImport done, long certificates, long nameless, List<String> vouching) {}

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
    List<ImportedCertificate> namesakes = new ArrayList<>();
    for (Judged judged : lines) {
      if (judged.state() == State.FAULTY) {
        continue;
      }
      ImportedCertificate certificate =
          judged.state() == State.KNOWN ? judged.same() : brought(judged);
      byLine.put(judged.line().line(), certificate);
      if (judged.isNamesake()) {
        namesakes.add(certificate);
      }
    }
    certificates.flush();
    Instant now = clock.instant();
    namesakes.stream()
        .filter(each -> !questions.isAsked(each.getId()))
        .forEach(each -> questions.add(new HolderQuestion(each, Cause.NAMESAKE, null, now)));
    return byLine;
  }

  private ImportedCertificate brought(Judged judged) {
    CertificateLine line = judged.line();
    if (judged.same() != null) {
      judged.same().revive(line);
      return judged.same();
    }
    CertificateNumber number = CertificateNumber.draw(line.issuedOn().getYear(), random);
    ImportedCertificate added = new ImportedCertificate(number, line, judged.nameHash());
    certificates.add(added);
    return added;
  }

  /** The latest imports. */
  @OnlyFor(Role.ORGANIZER)
  public List<Report> list() {
    List<CertificateImport> imports = certificates.list(LISTED);
    Map<Long, ImportedCertificateRepository.Sum> sums =
        certificates.sum(imports.stream().map(CertificateImport::getId).toList());
    return imports.stream().map(each -> report(each, sums, List.of())).toList();
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
      done.count(taken, (int) report(done).certificates() - taken);
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
    return report(
        done,
        certificates.sum(List.of(done.getId())),
        certificates.listVouching(done.getId()));
  }

  private static Report report(
      CertificateImport done,
      Map<Long, ImportedCertificateRepository.Sum> sums,
      List<String> vouching) {
    ImportedCertificateRepository.Sum sum = sums.get(done.getId());
    return sum == null
        ? new Report(done, 0, 0, vouching)
        : new Report(done, sum.certificates(), sum.nameless(), vouching);
  }

  private static TableFile table(byte[] file) {
    return TableFile.read(file, CertificateLine::isHeader);
  }

  private List<CertificateLine> lines(TableFile table) {
    return CertificateLine.read(table, KyivTime.today(clock));
  }

  /**
   * A line, and the certificate that it is about.
   *
   * @param nameHash the hash of its name
   * @param same what counts under its number, or was taken back and names the same person; or null
   * @param forgotten whether the name was forgotten on some certificate
   */
  private record Judged(
      CertificateLine line, String nameHash, ImportedCertificate same, boolean forgotten) {
    State state() {
      return !line.problems().isEmpty()
          ? State.FAULTY
          : same == null || !same.isLive() ? State.NEW : State.KNOWN;
    }

    /** Whether the name comes in although it was forgotten on another certificate. */
    boolean isNamesake() {
      return state() == State.NEW && forgotten && !staysForgotten();
    }

    private boolean staysForgotten() {
      return same != null && same.isForgotten();
    }

    Row row() {
      List<FieldProblem> notes = new ArrayList<>();
      if (staysForgotten()) {
        notes.add(new FieldProblem("name", "certificate.import.staysForgotten", List.of()));
      } else if (isNamesake()) {
        notes.add(new FieldProblem("name", "certificate.import.namesake", List.of()));
      }
      return new Row(
          line.line(),
          line.name(),
          line.course(),
          line.issuedOn(),
          line.number(),
          state(),
          line.problems(),
          notes);
    }
  }

  private List<Judged> judge(List<CertificateLine> lines) {
    List<String> keys =
        lines.stream()
            .map(CertificateLine::key)
            .filter(key -> !key.isEmpty() && key.length() <= CertificateLine.LONGEST_NUMBER)
            .distinct()
            .toList();
    Map<String, List<ImportedCertificate>> known = certificates.find(keys);
    List<String> nameHashes = lines.stream().map(line -> hashes.of(line.name())).toList();
    Set<String> forgotten =
        certificates.forgottenAmong(nameHashes.stream().distinct().toList());
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      CertificateLine line = lines.get(i);
      String hash = nameHashes.get(i);
      ImportedCertificate same = same(known.getOrDefault(line.key(), List.of()), hash);
      if (line.problems().isEmpty() && same != null && same.isLive() && !same.says(line, hash)) {
        line.problems()
            .add(
                new FieldProblem(
                    "number", "certificate.import.conflict", List.of(same.getOldNumber())));
      }
      judged.add(new Judged(line, hash, same, forgotten.contains(hash)));
    }
    return judged;
  }

  /**
   * What counts under a number; else what was taken back and names the same person, where one whose
   * name is forgotten must not come back under another entry.
   */
  private static ImportedCertificate same(List<ImportedCertificate> all, String nameHash) {
    ImportedCertificate same = null;
    for (ImportedCertificate each : all) {
      if (each.isLive()) {
        return each;
      } else if (each.names(nameHash) && (same == null || !same.isForgotten())) {
        same = each;
      }
    }
    return same;
  }
}
