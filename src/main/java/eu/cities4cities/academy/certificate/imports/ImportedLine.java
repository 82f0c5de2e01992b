package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.imports.ImportState;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a table, and the certificate that it is about.
 *
 * @param nameHash the hash of its name
 * @param same what counts under its number, or was taken back and names the same person; or null
 * @param forgotten whether the name was forgotten on some certificate
 */
record ImportedLine(
    CertificateLine line, String nameHash, ImportedCertificate same, boolean forgotten) {

  ImportState state() {
    return !line.problems().isEmpty()
        ? ImportState.FAULTY
        : same == null || !same.isLive() ? ImportState.NEW : ImportState.KNOWN;
  }

  /** Whether the name comes in although it was forgotten on another certificate. */
  boolean isNamesake() {
    return state() == ImportState.NEW && forgotten && !staysForgotten();
  }

  /** Whether the name was forgotten on this certificate, and so does not come in. */
  boolean staysForgotten() {
    return state() != ImportState.FAULTY && same != null && same.isForgotten();
  }

  CertificateImportService.Row row() {
    List<FieldProblem> notes = new ArrayList<>();
    if (staysForgotten()) {
      notes.add(FieldProblem.of("name", "certificate.import.staysForgotten"));
    } else if (isNamesake()) {
      notes.add(FieldProblem.of("name", "certificate.import.namesake"));
    }
    return new CertificateImportService.Row(
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
