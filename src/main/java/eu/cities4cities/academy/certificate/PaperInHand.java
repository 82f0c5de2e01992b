package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.PdfStructureElement;
import eu.cities4cities.academy.shared.Language;
import java.util.List;

/**
 * A certificate that is being drawn.
 *
 * @param fields what it says, under the names of the design
 * @param sheet where it is drawn
 * @param root the element of the file's structure to which everything on it belongs
 */
record PaperInHand(
    PrintedCertificate printed, PrintedFields fields, PdfSheet sheet, PdfStructureElement root) {

  /** The language that the file says it is in. */
  Language main() {
    return printed.paper().languages().main();
  }

  /** The language to declare on a part in that language: none where it is the file's. */
  String foreign(String language) {
    return language.equals(main().code()) ? "" : language;
  }

  /** The language to declare on a block: none where it is the file's or differs by run. */
  String language(List<DesignElement.Run> runs) {
    return runs.size() == 1 ? foreign(runs.get(0).language()) : "";
  }
}
