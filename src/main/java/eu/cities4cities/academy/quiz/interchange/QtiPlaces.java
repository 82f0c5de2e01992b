package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.PictureSize;
import eu.cities4cities.academy.quiz.question.Region;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** QTI questions about places on a picture. */
final class QtiPlaces {
  private final QuestionFiles files;

  QtiPlaces(QuestionFiles files) {
    this.files = files;
  }

  Hotspot read(XmlElement asked, QtiResponse response, BigDecimal whole)
      throws NotUnderstoodException {
    XmlElement picture =
        asked
            .child("object")
            .or(() -> asked.child("img"))
            .orElseThrow(() -> QtiItem.notUnderstood(asked));
    boolean isObject = picture.name().equals("object");
    int number =
        files
            .use(picture.attribute(isObject ? "data" : "src"))
            .orElseThrow(() -> QtiItem.notUnderstood(asked));
    PictureSize size = size(asked, picture, number);
    List<Region> regions = new ArrayList<>();
    for (XmlElement area : response.areas()) {
      regions.add(
          region(
              area,
              size,
              QtiResponse.weight(
                  Decimals.read(area.attribute("mappedValue")).orElse(BigDecimal.ZERO), whole),
              Words.NONE));
    }
    for (XmlElement choice : asked.children("hotspotChoice")) {
      String id = choice.attribute("identifier");
      BigDecimal value =
          response.isMapped()
              ? response.mapped().getOrDefault(id, BigDecimal.ZERO)
              : response.correct().contains(id) ? whole : BigDecimal.ZERO;
      Words label = SaidHtml.of(choice.attribute("hotspotLabel")).words();
      regions.add(region(choice, size, QtiResponse.weight(value, whole), label));
    }
    String alternative = isObject ? picture.inner() : HtmlSigns.encode(picture.attribute("alt"));
    return new Hotspot(new Picture(number, SaidHtml.of(alternative).words()), regions);
  }

  private PictureSize size(XmlElement asked, XmlElement picture, int number)
      throws NotUnderstoodException {
    int width = Decimals.whole(picture.attribute("width"), 0);
    int height = Decimals.whole(picture.attribute("height"), 0);
    return width > 0 && height > 0
        ? new PictureSize(width, height)
        : PictureSize.of(files.used().get(number - 1).content())
            .orElseThrow(() -> QtiItem.notUnderstood(asked));
  }

  private static Region region(XmlElement area, PictureSize size, int weight, Words label)
      throws NotUnderstoodException {
    List<Double> numbers = new ArrayList<>();
    for (String each : area.attribute("coords").split(",")) {
      if (!each.isBlank()) {
        numbers.add(
            Decimals.read(each).orElseThrow(() -> QtiItem.notUnderstood(area)).doubleValue());
      }
    }
    String shape = area.attribute("shape");
    Region.Shape known =
        switch (shape) {
          case "rect", "default" -> Region.Shape.RECTANGLE;
          case "circle" -> Region.Shape.CIRCLE;
          case "poly" -> Region.Shape.POLYGON;
          default -> throw new NotUnderstoodException(Remark.Kind.KIND_UNKNOWN, shape);
        };
    if (shape.equals("default")) {
      numbers = List.of(0.0, 0.0, (double) size.width(), (double) size.height());
    }
    boolean complete =
        switch (known) {
          case RECTANGLE -> numbers.size() == 4;
          case CIRCLE -> numbers.size() == 3;
          case POLYGON -> numbers.size() >= 6 && numbers.size() % 2 == 0;
        };
    if (!complete) {
      throw QtiItem.notUnderstood(area);
    }
    return Coordinates.region(known, numbers, size, weight, label);
  }

  /** What a place is worth, for the declaration of the response. */
  static void declare(XmlWriter xml, Hotspot hotspot, PictureSize size, int points) {
    xml.open(
        "responseDeclaration",
        "identifier",
        "RESPONSE",
        "cardinality",
        "single",
        "baseType",
        "point");
    hotspot.regions().stream()
        .filter(region -> region.weight() == Weight.FULL)
        .findFirst()
        .ifPresent(
            region ->
                xml.open("correctResponse")
                    .leaf("value", hotspot.key().text().replace(',', ' '))
                    .close("correctResponse"));
    xml.open(
        "areaMapping",
        "lowerBound",
        "0",
        "upperBound",
        String.valueOf(points),
        "defaultValue",
        "0");
    for (Region region : hotspot.regions()) {
      String shape =
          switch (region.shape()) {
            case RECTANGLE -> "rect";
            case CIRCLE -> "circle";
            case POLYGON -> "poly";
          };
      xml.empty(
          "areaMapEntry",
          "shape",
          shape,
          "coords",
          Coordinates.points(region, size).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(",")),
          "mappedValue",
          QtiResponse.value(region.weight(), points));
    }
    xml.close("areaMapping").close("responseDeclaration");
  }
}
