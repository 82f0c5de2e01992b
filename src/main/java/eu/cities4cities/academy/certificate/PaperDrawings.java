package eu.cities4cities.academy.certificate;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfStructureElement;
import eu.cities4cities.academy.certificate.DesignElement.Days;
import eu.cities4cities.academy.certificate.DesignElement.Figure;
import eu.cities4cities.academy.certificate.DesignElement.Logos;
import eu.cities4cities.academy.certificate.DesignElement.Picture;
import eu.cities4cities.academy.certificate.DesignElement.Qr;
import eu.cities4cities.academy.certificate.DesignElement.Run;
import eu.cities4cities.academy.certificate.DesignElement.Stroke;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Function;

/** Draws the pictures and shapes of a certificate. */
final class PaperDrawings {
  private final PaperInHand page;
  private final Function<String, byte[]> files;

  /**
   * What draws on a certificate.
   *
   * @param files gives a partner's logo by its hash
   */
  PaperDrawings(PaperInHand page, Function<String, byte[]> files) {
    this.page = page;
    this.files = files;
  }

  /** Draws a shape; the caller says what it belongs to. */
  void shape(DesignElement element) {
    if (element instanceof DesignElement.Rectangle box) {
      page.sheet().rectangle(box.x(), box.y(), box.width(), box.height(), box.fill());
    } else if (element instanceof Stroke stroke) {
      page.sheet().stroke(stroke.path(), stroke.stroke(), stroke.width());
    } else {
      throw new IllegalArgumentException("not a shape: " + element);
    }
  }

  /** Draws the days of the course as cells over their names. */
  void days(Days days) {
    List<LocalDate> dates =
        page.printed().supplement().programme().stream().map(Supplement.ProgrammeDay::day).toList();
    StringBuilder alt =
        new StringBuilder(page.main().choose("Дні курсу: ", "Days of the course: "));
    for (int i = 0; i < dates.size(); i++) {
      alt.append(i == 0 ? "" : ", ");
      alt.append(dates.get(i).getDayOfWeek().getDisplayName(TextStyle.FULL, page.main().locale()));
    }
    double width = days.step() * (dates.size() - 1) + days.cell();
    double[] box = {days.x(), days.y(), width, days.labelY() - days.y() + 1};
    PdfStructureElement figure = page.sheet().figure(page.root(), "", alt.toString(), box);
    page.sheet()
        .content(
            figure,
            () -> {
              for (int i = 0; i < dates.size(); i++) {
                double x = days.x() + i * days.step();
                page.sheet().rectangle(x, days.y(), days.cell(), days.cell(), days.fill());
              }
              for (int i = 0; i < dates.size(); i++) {
                String label = weekday(dates.get(i));
                double centre = days.x() + i * days.step() + days.cell() / 2;
                double half = PdfSheet.width(label, days.font(), days.labelSize(), 0) / 2;
                page.sheet()
                    .text(
                        label + " ",
                        centre - half,
                        days.labelY(),
                        days.font(),
                        days.labelSize(),
                        days.colour(),
                        0);
              }
            });
  }

  private String weekday(LocalDate day) {
    String name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, page.main().locale());
    return name.substring(0, 1).toUpperCase(page.main().locale()) + name.substring(1);
  }

  /** Draws the address of verification as a QR code. */
  void qr(Qr qr) {
    double[] box = {qr.x(), qr.y(), qr.size(), qr.size()};
    PdfStructureElement figure = described(qr.alt(), box);
    QrCode code = QrCode.of(page.printed().verifyAddress());
    page.sheet()
        .content(figure, () -> page.sheet().qr(code, qr.x(), qr.y(), qr.size(), qr.colour()));
  }

  /** Draws shapes that are a picture together. */
  void figure(Figure figure) {
    page.sheet()
        .content(described(figure.alt(), figure.box()), () -> figure.shapes().forEach(this::shape));
  }

  /** Draws a picture that belongs to the design. */
  void picture(Picture picture) {
    picture(picture.file(), described(picture.alt(), picture.box()), picture.box());
  }

  private void picture(byte[] file, PdfStructureElement figure, double[] box) {
    try {
      Image picture = Image.getInstance(file);
      page.sheet().content(figure, () -> page.sheet().picture(picture, box));
    } catch (IOException e) {
      throw new UncheckedIOException("A picture of the certificate cannot be read", e);
    }
  }

  private PdfStructureElement described(List<Run> descriptions, double[] box) {
    Run alt = page.fields().choose(descriptions);
    return page.sheet()
        .figure(
            page.root(),
            page.foreign(alt.language()),
            page.fields().fill(alt.language(), alt.pattern()),
            box);
  }

  /** Draws the logos of partners side by side. */
  void logos(Logos place) {
    List<PrintedLogo> logos = page.printed().supplement().logos();
    double[] box = place.box();
    double share = (box[2] + place.gap()) / Math.max(1, logos.size()) - place.gap();
    for (int i = 0; i < logos.size(); i++) {
      PrintedLogo logo = logos.get(i);
      double[] here = {box[0] + i * (share + place.gap()), box[1], share, box[3]};
      String name = page.main().choose(logo.nameUk(), logo.nameEn());
      picture(files.apply(logo.sha256()), page.sheet().figure(page.root(), "", name, here), here);
    }
  }
}
