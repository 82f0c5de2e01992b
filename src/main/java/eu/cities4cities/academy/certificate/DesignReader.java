package eu.cities4cities.academy.certificate;

import static eu.cities4cities.academy.certificate.DesignJson.number;
import static eu.cities4cities.academy.certificate.DesignJson.numbers;
import static eu.cities4cities.academy.certificate.DesignJson.runs;
import static eu.cities4cities.academy.certificate.DesignJson.setting;
import static eu.cities4cities.academy.certificate.DesignJson.settings;

import com.lowagie.text.pdf.BaseFont;
import eu.cities4cities.academy.certificate.DesignElement.Alignment;
import eu.cities4cities.academy.certificate.DesignElement.Alone;
import eu.cities4cities.academy.certificate.DesignElement.Column;
import eu.cities4cities.academy.certificate.DesignElement.Days;
import eu.cities4cities.academy.certificate.DesignElement.Fact;
import eu.cities4cities.academy.certificate.DesignElement.Facts;
import eu.cities4cities.academy.certificate.DesignElement.Figure;
import eu.cities4cities.academy.certificate.DesignElement.Logos;
import eu.cities4cities.academy.certificate.DesignElement.Picture;
import eu.cities4cities.academy.certificate.DesignElement.Qr;
import eu.cities4cities.academy.certificate.DesignElement.Rectangle;
import eu.cities4cities.academy.certificate.DesignElement.Section;
import eu.cities4cities.academy.certificate.DesignElement.Setting;
import eu.cities4cities.academy.certificate.DesignElement.Signatories;
import eu.cities4cities.academy.certificate.DesignElement.Signature;
import eu.cities4cities.academy.certificate.DesignElement.Stroke;
import eu.cities4cities.academy.certificate.DesignElement.Text;
import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what stands in the file of a design, with the fonts and pictures that it names. */
final class DesignReader {
  private final String id;
  private final JsonObject json;
  private final CertificateDesign.Files files;
  private final Map<String, BaseFont> fonts = new HashMap<>();
  private final Map<String, Color> colours = new HashMap<>();

  /** A reader of the design in that folder, its fonts and colours read. */
  DesignReader(String id, JsonObject json, CertificateDesign.Files files) throws IOException {
    this.id = id;
    this.json = json;
    this.files = files;
    for (Map.Entry<String, JsonValue> font : json.getJsonObject("fonts").entrySet()) {
      fonts.put(font.getKey(), font(((JsonString) font.getValue()).getString()));
    }
    json.getJsonObject("colours")
        .forEach((name, code) -> colours.put(name, Color.decode(((JsonString) code).getString())));
  }

  String id() {
    return id;
  }

  String title(Language language) {
    return json.getJsonObject("title").getString(language.code());
  }

  /** The page's width in millimetres. */
  double width() {
    return numbers(json.getJsonArray("page"))[0];
  }

  /** The page's height in millimetres. */
  double height() {
    return numbers(json.getJsonArray("page"))[1];
  }

  private BaseFont font(String path) throws IOException {
    BaseFont font =
        BaseFont.createFont(
            normal(path), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file(path), null);
    // A CIDSet that names only the used signs is not allowed in PDF/A-2; none is fine.
    font.setIncludeCidSet(false);
    font.setCompressionLevel(CertificatePdf.COMPRESSION);
    return font;
  }

  private byte[] file(String path) throws IOException {
    try (InputStream in = files.open(normal(path))) {
      return in.readAllBytes();
    }
  }

  private String normal(String path) {
    return path.startsWith("../") ? path.substring(3) : id + "/" + path;
  }

  /** The elements of a part of the page, in its order. */
  List<DesignElement> elements(String part) throws IOException {
    return elements(json.getJsonArray(part));
  }

  private List<DesignElement> elements(JsonArray array) throws IOException {
    List<DesignElement> elements = new ArrayList<>();
    for (JsonObject json : array.getValuesAs(JsonObject.class)) {
      elements.add(element(json));
    }
    return List.copyOf(elements);
  }

  private DesignElement element(JsonObject json) throws IOException {
    String when = json.getString("when", "");
    if (json.containsKey("rect")) {
      double[] box = numbers(json.getJsonArray("rect"));
      return new Rectangle(box[0], box[1], box[2], box[3], colour(json, "fill"), when);
    } else if (json.containsKey("path")) {
      return new Stroke(
          json.getString("path"), colour(json, "stroke"), number(json, "width"), when);
    } else if (json.containsKey("figure")) {
      return new Figure(
          runs(json.getJsonArray("figure")),
          numbers(json.getJsonArray("box")),
          elements(json.getJsonArray("shapes")),
          when);
    } else if (json.containsKey("picture")) {
      return new Picture(
          runs(json.getJsonArray("alt")),
          numbers(json.getJsonArray("box")),
          file(json.getString("picture")),
          when);
    } else if (json.containsKey("logos")) {
      return new Logos(numbers(json.getJsonArray("logos")), number(json, "gap"), when);
    } else if (json.containsKey("signatories")) {
      return signatories(json.getJsonObject("signatories"), when);
    } else if (json.containsKey("text")) {
      return text(json, when);
    } else if (json.containsKey("facts")) {
      return facts(json.getJsonObject("facts"), when);
    } else if (json.containsKey("days")) {
      JsonObject days = json.getJsonObject("days");
      return new Days(
          number(days, "x"),
          number(days, "y"),
          number(days, "cell"),
          number(days, "step"),
          number(days, "labelY"),
          number(days, "labelSize"),
          fontOf(days, "font"),
          colour(days, "fill"),
          colour(days, "colour"),
          when);
    } else if (json.containsKey("qr")) {
      double[] place = numbers(json.getJsonArray("qr"));
      return new Qr(
          place[0],
          place[1],
          place[2],
          colour(json, "colour"),
          runs(json.getJsonArray("alt")),
          when);
    } else if (json.containsKey("signature")) {
      double[] box = numbers(json.getJsonArray("signature"));
      return new Signature(
          box[0], box[1], box[2], box[3], runs(json.getJsonArray("description")), when);
    } else if (json.containsKey("column")) {
      return column(json.getJsonObject("column"), when);
    }
    throw new IllegalArgumentException("an element of no known kind: " + json);
  }

  private Text text(JsonObject json, String when) {
    List<Setting> settings = new ArrayList<>();
    double x;
    if (json.containsKey("fit")) {
      x = number(json, "x");
      settings.addAll(settings(json.getJsonArray("fit")));
    } else {
      double[] at = numbers(json.getJsonArray("at"));
      x = at[0];
      settings.add(setting(new double[] {at[1]}, json.get("size")));
    }
    Alignment alignment =
        Alignment.valueOf(json.getString("align", "start").toUpperCase(Locale.ROOT));
    double room = alignment == Alignment.START ? width() - x : x;
    return new Text(
        runs(json.getJsonArray("text")),
        json.getString("tag", "P"),
        json.getString("field", "text"),
        x,
        json.containsKey("width") ? number(json, "width") : room,
        List.copyOf(settings),
        fontOf(json, "font"),
        colour(json, "colour"),
        alignment,
        json.containsKey("spacing") ? number(json, "spacing") : 0,
        json.getString("link", ""),
        when);
  }

  private Signatories signatories(JsonObject json, String when) {
    JsonObject line = json.getJsonObject("line");
    JsonObject name = json.getJsonObject("name");
    JsonObject office = json.getJsonObject("office");
    return new Signatories(
        number(json, "x"),
        number(json, "right"),
        number(json, "gap"),
        number(json, "widest"),
        number(line, "y"),
        colour(line, "stroke"),
        number(line, "width"),
        runs(name.getJsonArray("text")),
        settings(name.getJsonArray("fit")),
        fontOf(name, "font"),
        colour(name, "colour"),
        runs(office.getJsonArray("text")),
        settings(office.getJsonArray("fit")),
        fontOf(office, "font"),
        colour(office, "colour"),
        when);
  }

  private Facts facts(JsonObject json, String when) {
    List<Fact> items = new ArrayList<>();
    for (JsonObject item : json.getJsonArray("items").getValuesAs(JsonObject.class)) {
      items.add(
          new Fact(
              runs(item.getJsonArray("value")),
              runs(item.getJsonArray("label")),
              item.getString("when", "")));
    }
    return new Facts(
        number(json, "x"),
        number(json, "step"),
        number(json, "width"),
        number(json, "valueY"),
        number(json, "labelY"),
        setting(new double[] {number(json, "valueY")}, json.get("valueSize")),
        number(json, "labelSize"),
        fontOf(json, "font"),
        fontOf(json, "labelFont"),
        colour(json, "colour"),
        colour(json, "labelColour"),
        List.copyOf(items),
        when);
  }

  private Column column(JsonObject json, String when) {
    List<Section> sections = new ArrayList<>();
    for (JsonObject section : json.getJsonArray("sections").getValuesAs(JsonObject.class)) {
      Section.Kind kind =
          section.containsKey("programme")
              ? Section.Kind.PROGRAMME
              : section.containsKey("outcomes") ? Section.Kind.OUTCOMES : Section.Kind.TEXT;
      sections.add(
          new Section(
              section.getString("heading"),
              section.getString(kind.name().toLowerCase(Locale.ROOT)),
              kind,
              section.getString("when", "")));
    }
    double[] size = numbers(json.getJsonArray("size"));
    return new Column(
        json.getString("lang"),
        number(json, "x"),
        number(json, "width"),
        number(json, "top"),
        number(json, "bottom"),
        size[0],
        size[1],
        fontOf(json, "font"),
        fontOf(json, "heading"),
        colour(json, "colour"),
        colour(json, "headingColour"),
        List.copyOf(sections),
        json.containsKey("alone") ? alone(json.getJsonObject("alone")) : null,
        when);
  }

  private static Alone alone(JsonObject json) {
    double[] size = numbers(json.getJsonArray("size"));
    return new Alone(number(json, "x"), number(json, "width"), size[0], size[1]);
  }

  private BaseFont fontOf(JsonObject json, String key) {
    String name = json.getString(key, "regular");
    if (!fonts.containsKey(name)) {
      throw new IllegalArgumentException("no font is called " + name);
    }
    return fonts.get(name);
  }

  private Color colour(JsonObject json, String key) {
    String name = json.getString(key);
    if (!colours.containsKey(name)) {
      throw new IllegalArgumentException("no colour is called " + name);
    }
    return colours.get(name);
  }
}
