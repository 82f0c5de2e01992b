package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.TableFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which certificates the lines of a table mean. */
@ApplicationScoped
class CertificateReader {
  @Inject private ImportedCertificateRepository certificates;
  @Inject private NameHashes hashes;
  @Inject private Clock clock;

  /** The lines of a table, in its order; throws {@code InvalidInputException} if it is none. */
  List<ImportedLine> read(TableFile table) {
    List<CertificateLine> lines = CertificateLine.read(table, KyivTime.today(clock));
    Map<String, List<ImportedCertificate>> known =
        certificates.find(
            lines.stream()
                .map(CertificateLine::key)
                .filter(key -> !key.isEmpty() && key.length() <= CertificateLine.LONGEST_NUMBER)
                .distinct()
                .toList());
    List<String> nameHashes = lines.stream().map(line -> hashes.of(line.name())).toList();
    Set<String> forgotten = certificates.forgottenAmong(nameHashes.stream().distinct().toList());
    List<ImportedLine> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      CertificateLine line = lines.get(i);
      String hash = nameHashes.get(i);
      ImportedCertificate same = same(known.getOrDefault(line.key(), List.of()), hash);
      if (line.problems().isEmpty() && same != null && same.isLive() && !same.says(line, hash)) {
        line.problems()
            .add(FieldProblem.of("number", "certificate.import.conflict", same.getOldNumber()));
      }
      read.add(new ImportedLine(line, hash, same, forgotten.contains(hash)));
    }
    return read;
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
