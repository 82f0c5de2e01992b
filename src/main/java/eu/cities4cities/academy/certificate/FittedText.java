package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.BaseFont;
import eu.cities4cities.academy.certificate.DesignElement.Run;
import eu.cities4cities.academy.certificate.DesignElement.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * A text set as large as its place allows: the first setting of the design that fits, shrunk from
 * its largest size towards its smallest.
 *
 * @param size the size of the letters in millimetres
 * @param lines the lines from above, each with its baseline
 */
record FittedText(double size, List<Line> lines) {

  /** Texts side by side, each in its language. */
  record Line(double baseline, List<Run> runs) {}

  /**
   * Sets a text.
   *
   * @param field the name to complain under
   * @param width the width of the place in millimetres
   * @param spacing what is added after each sign, in millimetres
   * @throws UnprintableTextException if the text does not fit or the font lacks a sign of it
   */
  static FittedText fit(
      String field,
      List<Run> runs,
      BaseFont font,
      List<Setting> settings,
      double width,
      double spacing) {
    runs.forEach(run -> requireSigns(field, run.pattern(), font));
    for (Setting setting : settings) {
      List<List<Run>> lines =
          setting.baselines().size() == 1
              ? List.of(runs)
              : inTwo(runs, line -> measure(line, font, setting.largest(), spacing));
      if (lines.size() != setting.baselines().size()) {
        continue;
      }
      double size = setting.largest();
      for (List<Run> line : lines) {
        double fixed = spacing * signs(line);
        double letters = measure(line, font, 1, 0);
        size = Math.min(size, letters == 0 ? size : (width - fixed) / letters);
      }
      if (size >= setting.smallest() - 1e-6) {
        List<Line> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
          placed.add(new Line(setting.baselines().get(i), lines.get(i)));
        }
        return new FittedText(size, placed);
      }
    }
    throw UnprintableTextException.doesNotFit(field, plain(runs));
  }

  /**
   * Breaks a paragraph at its spaces into lines no wider than asked.
   *
   * @throws UnprintableTextException if a single word is wider, or the font lacks a sign
   */
  static List<String> wrap(String field, String text, BaseFont font, double size, double width) {
    requireSigns(field, text, font);
    double room = width / size;
    double space = PdfSheet.width(" ", font, 1, 0);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double taken = 0;
    for (String word : text.strip().split(" +")) {
      double length = PdfSheet.width(word, font, 1, 0);
      if (length > room) {
        throw UnprintableTextException.doesNotFit(field, word);
      }
      if (!line.isEmpty() && taken + space + length > room) {
        lines.add(line.toString());
        line.setLength(0);
        taken = 0;
      }
      taken += (line.isEmpty() ? 0 : space) + length;
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Refuses a text with a sign that the font cannot draw, because the PDF writer would drop it.
   *
   * @throws UnprintableTextException naming the first such sign
   */
  static void requireSigns(String field, String text, BaseFont font) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int sign = text.codePointAt(i);
      if (!font.charExists(sign) || Character.isISOControl(sign)) {
        throw UnprintableTextException.missingSign(field, sign);
      }
    }
  }

  /** How wide a line is. */
  private interface Measure {
    double of(List<Run> line);
  }

  /** The break at a space that makes the wider of the two lines as narrow as can be. */
  private static List<List<Run>> inTwo(List<Run> runs, Measure measure) {
    String whole = plain(runs);
    List<List<Run>> best = List.of(runs);
    double narrowest = Double.MAX_VALUE;
    for (int at = whole.indexOf(' '); at >= 0; at = whole.indexOf(' ', at + 1)) {
      List<Run> first = part(runs, 0, at);
      List<Run> second = part(runs, at + 1, whole.length());
      double wider = Math.max(measure.of(first), measure.of(second));
      if (!first.isEmpty() && !second.isEmpty() && wider < narrowest) {
        narrowest = wider;
        best = List.of(first, second);
      }
    }
    return best;
  }

  private static List<Run> part(List<Run> runs, int from, int to) {
    List<Run> part = new ArrayList<>();
    int start = 0;
    for (Run run : runs) {
      int end = start + run.pattern().length();
      int cutFrom = Math.max(from, start);
      int cutTo = Math.min(to, end);
      if (cutFrom < cutTo) {
        String cut = run.pattern().substring(cutFrom - start, cutTo - start);
        part.add(new Run(run.language(), cut, run.always()));
      }
      start = end;
    }
    return part;
  }

  static double measure(List<Run> line, BaseFont font, double size, double spacing) {
    return line.stream()
        .mapToDouble(run -> PdfSheet.width(run.pattern(), font, size, spacing))
        .sum();
  }

  private static long signs(List<Run> line) {
    return plain(line).codePoints().count();
  }

  static String plain(List<Run> runs) {
    StringBuilder whole = new StringBuilder();
    runs.forEach(run -> whole.append(run.pattern()));
    return whole.toString();
  }
}
