package eu.cities4cities.academy.certificate;

import static eu.cities4cities.academy.shared.JsonText.JSON;

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
import eu.cities4cities.academy.certificate.DesignElement.Run;
import eu.cities4cities.academy.certificate.DesignElement.Section;
import eu.cities4cities.academy.certificate.DesignElement.Setting;
import eu.cities4cities.academy.certificate.DesignElement.Signatories;
import eu.cities4cities.academy.certificate.DesignElement.Signature;
import eu.cities4cities.academy.certificate.DesignElement.Stroke;
import eu.cities4cities.academy.certificate.DesignElement.Text;
import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a certificate looks: placements, texts, fonts and colours, read from {@code
 * certificates/<id>/design.json}. A new design needs no Java; {@code certificates/README.md} tells
 * what may stand in the file.
 */
public final class CertificateDesign {

  private final String id;
  private final Files files;
  private final String titleUk;
  private final String titleEn;
  private final double width;
  private final double height;
  private final Map<String, BaseFont> fonts = new HashMap<>();
  private final Map<String, Color> colours = new HashMap<>();
  private final List<DesignElement> front;
  private final List<DesignElement> supplement;

  /** Where the files of a design are read from. */
  @FunctionalInterface
  public interface Files {

    /**
     * Opens a file by its path below {@code certificates/}.
     *
     * @throws IOException if there is no such file
     */
    InputStream open(String path) throws IOException;
  }

  private CertificateDesign(String id, JsonObject json, Files files) throws IOException {
    this.id = id;
    this.files = files;
    JsonObject title = json.getJsonObject("title");
    titleUk = title.getString("uk");
    titleEn = title.getString("en");
    JsonArray page = json.getJsonArray("page");
    width = page.getJsonNumber(0).doubleValue();
    height = page.getJsonNumber(1).doubleValue();
    for (Map.Entry<String, JsonValue> font : json.getJsonObject("fonts").entrySet()) {
      fonts.put(font.getKey(), font(((JsonString) font.getValue()).getString()));
    }
    json.getJsonObject("colours")
        .forEach((name, code) -> colours.put(name, Color.decode(((JsonString) code).getString())));
    front = elements(json.getJsonArray("front"));
    supplement = elements(json.getJsonArray("supplement"));
  }

  /**
   * Reads a design.
   *
   * @throws UncheckedIOException if one of its files is missing
   * @throws IllegalArgumentException if the definition cannot be understood
   */
  public static CertificateDesign read(String id, Files files) {
    if (!id.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("not a design's name: " + id);
    }
    try (InputStream in = files.open(id + "/design.json");
        JsonReader reader = JSON.createReader(in)) {
      return new CertificateDesign(id, reader.readObject(), files);
    } catch (IOException e) {
      throw new UncheckedIOException("The certificate design " + id + " cannot be read", e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "certificates/" + id + "/design.json cannot be understood: " + e.getMessage(), e);
    }
  }

  /** Reads a design that travels inside the application. */
  public static CertificateDesign bundled(String id) {
    return read(
        id,
        path -> {
          InputStream in =
              CertificateDesign.class.getClassLoader().getResourceAsStream("certificates/" + path);
          if (in == null) {
            throw new IOException("certificates/" + path + " is missing");
          }
          return in;
        });
  }

  private BaseFont font(String path) throws IOException {
    BaseFont font =
        BaseFont.createFont(
            normal(path), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file(path), null);
    // A CIDSet that names only the used signs is not allowed in PDF/A-2; none is fine.
    font.setIncludeCidSet(false);
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
    double room = alignment == Alignment.START ? width - x : x;
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

  private static List<Setting> settings(JsonArray fits) {
    return fits.getValuesAs(JsonObject.class).stream()
        .map(fit -> setting(numbers(fit.getJsonArray("at")), fit.get("size")))
        .toList();
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

  private static Setting setting(double[] baselines, JsonValue size) {
    List<Double> lines = new ArrayList<>();
    for (double baseline : baselines) {
      lines.add(baseline);
    }
    if (size instanceof JsonArray range) {
      double[] sizes = numbers(range);
      return new Setting(List.copyOf(lines), sizes[0], sizes[1]);
    }
    double one = ((JsonNumber) size).doubleValue();
    return new Setting(List.copyOf(lines), one, one);
  }

  private static List<Run> runs(JsonArray array) {
    return array.getValuesAs(JsonArray.class).stream().map(CertificateDesign::run).toList();
  }

  private static Run run(JsonArray text) {
    boolean always = text.size() > 2 && text.getString(2).equals("always");
    return new Run(text.getString(0), text.getString(1), always);
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

  private static double number(JsonObject json, String key) {
    if (!json.containsKey(key)) {
      throw new IllegalArgumentException(key + " is missing in " + json);
    }
    return json.getJsonNumber(key).doubleValue();
  }

  private static double[] numbers(JsonArray array) {
    return array.getValuesAs(JsonNumber.class).stream()
        .mapToDouble(JsonNumber::doubleValue)
        .toArray();
  }

  /** The name of the design's folder. */
  public String id() {
    return id;
  }

  /** What the design is called. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  /** The page's width in millimetres. */
  double width() {
    return width;
  }

  /** The page's height in millimetres. */
  double height() {
    return height;
  }

  List<DesignElement> front() {
    return front;
  }

  List<DesignElement> supplement() {
    return supplement;
  }
}
