package eu.cities4cities.academy.certificate;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How a certificate looks: placements, texts, fonts and colours, read from {@code
 * certificates/<id>/design.json}. A new design needs no Java; {@code certificates/README.md} tells
 * what may stand in the file.
 */
public final class CertificateDesign {

  private final String id;
  private final String titleUk;
  private final String titleEn;
  private final double width;
  private final double height;
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

  private CertificateDesign(DesignReader reader) throws IOException {
    id = reader.id();
    titleUk = reader.title(Language.UK);
    titleEn = reader.title(Language.EN);
    width = reader.width();
    height = reader.height();
    front = reader.elements("front");
    supplement = reader.elements("supplement");
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
      return new CertificateDesign(new DesignReader(id, reader.readObject(), files));
    } catch (IOException e) {
      throw new UncheckedIOException("The certificate design " + id + " cannot be read", e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "certificates/" + id + "/design.json cannot be understood: " + e.getMessage(), e);
    }
  }

  /** Reads a design that travels inside the application. */
  public static CertificateDesign bundled(String id) {
    return read(id, CertificateDesign::bundledFile);
  }

  /** A file beside the designs that travel inside the application, such as a font. */
  public static InputStream bundledFile(String path) throws IOException {
    InputStream in =
        CertificateDesign.class.getClassLoader().getResourceAsStream("certificates/" + path);
    if (in == null) {
      throw new IOException("certificates/" + path + " is missing");
    }
    return in;
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
