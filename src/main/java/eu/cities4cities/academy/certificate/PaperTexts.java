package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfStructureElement;
import eu.cities4cities.academy.certificate.DesignElement.Alignment;
import eu.cities4cities.academy.certificate.DesignElement.Fact;
import eu.cities4cities.academy.certificate.DesignElement.Facts;
import eu.cities4cities.academy.certificate.DesignElement.Run;
import eu.cities4cities.academy.certificate.DesignElement.Text;
import java.awt.Color;
import java.util.List;

/** Sets the texts of a certificate. */
final class PaperTexts {
  private final PaperInHand page;

  PaperTexts(PaperInHand page) {
    this.page = page;
  }

  /** How letters look. */
  private record Style(BaseFont font, double size, Color colour, double spacing) {}

  /** Fills a text of the design and sets it; nothing where nothing is left of it. */
  void text(Text text) {
    List<Run> runs = page.fields().fill(text.runs());
    if (runs.isEmpty()) {
      return;
    }
    set(text, runs);
  }

  /** Sets runs that are filled already, as small as they have to be to fit. */
  void set(Text text, List<Run> runs) {
    FittedText fitted =
        FittedText.fit(
            text.field(), runs, text.font(), text.settings(), text.width(), text.spacing());
    PdfStructureElement block = page.sheet().element(page.root(), text.tag(), page.language(runs));
    for (int i = 0; i < fitted.lines().size(); i++) {
      FittedText.Line line = fitted.lines().get(i);
      double width = FittedText.measure(line.runs(), text.font(), fitted.size(), text.spacing());
      double x = text.x() - width * shareBefore(text.alignment());
      // The space at a line's end keeps the words apart for readers and for text extraction.
      String end = i < fitted.lines().size() - 1 ? " " : "";
      if (text.link().isEmpty()) {
        Style style = new Style(text.font(), fitted.size(), text.colour(), text.spacing());
        line(block, line.runs(), end, x, line.baseline(), style, runs.size() > 1);
      } else {
        link(block, text, fitted, x, width);
      }
    }
  }

  private void link(
      PdfStructureElement block, Text text, FittedText fitted, double x, double width) {
    String address = page.fields().fill("en", text.link());
    FittedText.Line line = fitted.lines().get(0);
    PdfStructureElement link = page.sheet().element(block, "Link", "");
    page.sheet()
        .content(
            link,
            () ->
                page.sheet()
                    .text(
                        FittedText.plain(line.runs()),
                        x,
                        line.baseline(),
                        text.font(),
                        fitted.size(),
                        text.colour(),
                        text.spacing()));
    double[] box = {x, line.baseline() - fitted.size(), width, fitted.size() * 1.3};
    page.sheet().link(link, box, address, address);
  }

  private void line(
      PdfStructureElement block,
      List<Run> runs,
      String end,
      double x,
      double y,
      Style style,
      boolean spans) {
    double at = x;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      String text = run.pattern() + (i == runs.size() - 1 ? end : "");
      PdfStructureElement holder =
          spans ? page.sheet().element(block, "Span", page.foreign(run.language())) : block;
      double from = at;
      page.sheet()
          .content(
              holder,
              () ->
                  page.sheet()
                      .text(
                          text,
                          from,
                          y,
                          style.font(),
                          style.size(),
                          style.colour(),
                          style.spacing()));
      at += PdfSheet.width(text, style.font(), style.size(), style.spacing());
    }
  }

  /** Sets facts side by side, each with its label. */
  void facts(Facts facts) {
    double x = facts.x();
    for (Fact fact : facts.items()) {
      if (!page.fields().meets(fact.when())) {
        continue;
      }
      List<Run> value = page.fields().fill(fact.value());
      if (value.isEmpty()) {
        continue;
      }
      FittedText fitted =
          FittedText.fit(
              "facts", value, facts.font(), List.of(facts.valueSize()), facts.width(), 0);
      PdfStructureElement block = page.sheet().element(page.root(), "P", page.language(value));
      Style valueStyle = new Style(facts.font(), fitted.size(), facts.colour(), 0);
      line(block, value, " ", x, facts.valueY(), valueStyle, value.size() > 1);
      List<Run> label = page.fields().fill(fact.label());
      PdfStructureElement labelBlock = page.sheet().element(page.root(), "P", page.language(label));
      Style labelStyle = new Style(facts.labelFont(), facts.labelSize(), facts.labelColour(), 0);
      line(labelBlock, label, "", x, facts.labelY(), labelStyle, label.size() > 1);
      x += facts.step();
    }
  }

  private static double shareBefore(Alignment alignment) {
    return switch (alignment) {
      case START -> 0;
      case MIDDLE -> 0.5;
      case END -> 1;
    };
  }
}
