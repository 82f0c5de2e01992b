package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.PictureSize;
import eu.cities4cities.academy.quiz.question.Region;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Markers that are dragged onto a picture: with a single marker, a place that is pointed at. */
final class MoodleMarkers {
  private static final String KIND = "ddmarker";
  private static final Pattern BETWEEN = Pattern.compile("[;,]");

  private MoodleMarkers() {}

  static Hotspot read(XmlElement question, QuestionFiles files, Words text, Set<Part> lost)
      throws NotUnderstoodException {
    String name =
        question
            .child("file")
            .map(file -> file.attribute("name"))
            .orElseThrow(MoodleMarkers::unknown);
    int number = files.use(name).orElseThrow(MoodleMarkers::unknown);
    PictureSize size =
        PictureSize.of(files.used().get(number - 1).content()).orElseThrow(MoodleMarkers::unknown);
    if (question.children("drag").size() != 1) {
      throw unknown();
    }
    List<Region> regions = new ArrayList<>();
    for (XmlElement drop : question.children("drop")) {
      regions.add(region(drop, size));
    }
    XmlElement alternative = question.child("alternative").orElse(null);
    if (alternative == null) {
      lost.add(Part.PICTURES);
    }
    Words said = alternative == null ? text : SaidHtml.of(alternative.text()).words();
    return new Hotspot(new Picture(number, said), regions);
  }

  private static NotUnderstoodException unknown() {
    return new NotUnderstoodException(Remark.Kind.KIND_UNKNOWN, KIND);
  }

  private static Region region(XmlElement drop, PictureSize size) throws NotUnderstoodException {
    List<Double> numbers = new ArrayList<>();
    for (String each : BETWEEN.split(drop.text("coords"))) {
      numbers.add(Decimals.read(each).orElseThrow(MoodleMarkers::unknown).doubleValue());
    }
    String shape = drop.text("shape");
    boolean complete =
        switch (shape) {
          case "circle" -> numbers.size() == 3;
          case "rectangle" -> numbers.size() == 4;
          case "polygon" -> numbers.size() >= 6 && numbers.size() % 2 == 0;
          default -> false;
        };
    if (!complete) {
      throw unknown();
    }
    if (shape.equals("rectangle")) {
      numbers.set(2, numbers.get(0) + numbers.get(2));
      numbers.set(3, numbers.get(1) + numbers.get(3));
    }
    return Coordinates.region(
        Region.Shape.valueOf(shape.toUpperCase(java.util.Locale.ROOT)),
        numbers,
        size,
        Weight.FULL,
        Words.NONE);
  }

  /** The marker, and where it belongs. */
  static void write(XmlWriter xml, ExchangedQuestion question, Hotspot hotspot) {
    ExchangedFile file = question.file(hotspot.picture().file());
    PictureSize size = PictureSize.of(file.content()).orElse(new PictureSize(1000, 1000));
    xml.leaf("alternative", LanguageHtml.MOODLE.of(hotspot.picture().alternative()));
    MoodleWriter.file(xml, file);
    xml.open("drag").leaf("no", "1").leaf("text", "✕").leaf("noofdrags", "1").close("drag");
    int number = 0;
    for (Region region : hotspot.regions()) {
      if (region.weight() == Weight.FULL) {
        number++;
        xml.open("drop")
            .leaf("no", String.valueOf(number))
            .leaf("shape", region.shape().name().toLowerCase(java.util.Locale.ROOT))
            .leaf("coords", coords(region, size))
            .leaf("choice", "1")
            .close("drop");
      }
    }
  }

  private static String coords(Region region, PictureSize size) {
    List<Long> numbers = Coordinates.points(region, size);
    if (region.shape() == Region.Shape.RECTANGLE) {
      numbers = new ArrayList<>(numbers);
      numbers.set(2, numbers.get(2) - numbers.get(0));
      numbers.set(3, numbers.get(3) - numbers.get(1));
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      pairs.add(
          numbers.subList(i, Math.min(i + 2, numbers.size())).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(",")));
    }
    return String.join(";", pairs);
  }
}
