package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.BaseFont;
import eu.cities4cities.academy.certificate.DesignElement.Alignment;
import eu.cities4cities.academy.certificate.DesignElement.Run;
import eu.cities4cities.academy.certificate.DesignElement.Setting;
import eu.cities4cities.academy.certificate.DesignElement.Signatories;
import eu.cities4cities.academy.certificate.DesignElement.Text;
import java.awt.Color;
import java.util.List;

/** The lines over which a certificate is signed by people. */
final class PaperSignatories {
  private final PaperInHand page;
  private final PaperTexts texts;

  PaperSignatories(PaperInHand page, PaperTexts texts) {
    this.page = page;
    this.texts = texts;
  }

  /** Draws a line, a name and an office for each who signs. */
  void draw(Signatories place) {
    List<PrintedSignatory> all = page.printed().supplement().signatories();
    double room = (place.right() - place.x() + place.gap()) / Math.max(1, all.size());
    double width = Math.min(place.widest(), room - place.gap());
    for (int i = 0; i < all.size(); i++) {
      double x = place.x() + i * (width + place.gap());
      page.sheet()
          .artifact(
              () ->
                  page.sheet()
                      .stroke(
                          "M" + x + " " + place.lineY() + "h" + width,
                          place.line(),
                          place.lineWidth()));
      List<Run> name = page.fields().fill(place.name(), all.get(i));
      texts.set(
          signatory(name, x, width, place.nameSettings(), place.nameFont(), place.nameColour()),
          name);
      List<Run> office = page.fields().fill(place.office(), all.get(i));
      texts.set(
          signatory(
              office, x, width, place.officeSettings(), place.officeFont(), place.officeColour()),
          office);
    }
  }

  private static Text signatory(
      List<Run> runs, double x, double width, List<Setting> settings, BaseFont font, Color colour) {
    return new Text(
        runs, "P", "signatory", x, width, settings, font, colour, Alignment.START, 0, "", "");
  }
}
