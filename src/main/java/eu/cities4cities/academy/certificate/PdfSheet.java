package eu.cities4cities.academy.certificate;

import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;

/**
 * A page of a tagged PDF, drawn in millimetres from the upper left corner.
 *
 * <p>Whatever has a meaning belongs to an element of the structure; everything else is marked as an
 * artifact, which PDF/UA asks for.
 */
public final class PdfSheet {

  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName STRUCT_PARENT = new PdfName("StructParent");

  private final PdfWriter writer;
  private final PdfContentByte canvas;
  private final double height;

  public PdfSheet(PdfWriter writer, double height) {
    this.writer = writer;
    this.canvas = writer.getDirectContent();
    this.height = height;
  }

  public static float points(double mm) {
    return (float) (mm * POINTS_PER_MM);
  }

  private float up(double y) {
    return points(height - y);
  }

  public PdfStructureElement element(PdfStructureElement parent, String tag, String language) {
    PdfStructureElement element = new PdfStructureElement(parent, new PdfName(tag));
    if (!language.isEmpty()) {
      element.put(PdfName.LANG, new PdfString(language));
    }
    return element;
  }

  /** An element that is a picture, with its description and its place. */
  public PdfStructureElement figure(
      PdfStructureElement parent, String language, String alt, double[] box) {
    PdfStructureElement figure = element(parent, "Figure", language);
    figure.put(PdfName.ALT, new PdfString(alt, PdfObject.TEXT_UNICODE));
    PdfDictionary layout = new PdfDictionary();
    layout.put(PdfName.O, new PdfName("Layout"));
    layout.put(new PdfName("Placement"), new PdfName("Block"));
    layout.put(
        PdfName.BBOX,
        new PdfArray(
            new float[] {
              points(box[0]), up(box[1] + box[3]), points(box[0] + box[2]), up(box[1])
            }));
    figure.put(PdfName.A, layout);
    return figure;
  }

  public void artifact(Runnable drawing) {
    canvas.beginMarkedContentSequence(ARTIFACT);
    drawing.run();
    canvas.endMarkedContentSequence();
  }

  public void content(PdfStructureElement element, Runnable drawing) {
    canvas.beginMarkedContentSequence(element);
    drawing.run();
    canvas.endMarkedContentSequence();
  }

  public void rectangle(double x, double y, double width, double boxHeight, Color fill) {
    canvas.setColorFill(fill);
    canvas.rectangle(points(x), up(y + boxHeight), points(width), points(boxHeight));
    canvas.fill();
  }

  /** Draws a picture in the middle of a box, as large as it fits. */
  void picture(Image picture, double[] box) {
    double scale = Math.min(box[2] / picture.getWidth(), box[3] / picture.getHeight());
    double width = picture.getWidth() * scale;
    double tall = picture.getHeight() * scale;
    picture.scaleAbsolute(points(width), points(tall));
    picture.setAbsolutePosition(
        points(box[0] + (box[2] - width) / 2), up(box[1] + (box[3] + tall) / 2));
    canvas.addImage(picture);
  }

  void stroke(String path, Color colour, double width) {
    canvas.setColorStroke(colour);
    canvas.setLineWidth(points(width));
    canvas.setLineCap(PdfContentByte.LINE_CAP_ROUND);
    SvgPath.draw(path, new Pen());
    canvas.stroke();
  }

  void qr(QrCode code, double x, double y, double size, Color colour) {
    double module = size / code.size();
    canvas.setColorFill(colour);
    for (QrCode.DarkRun run : code.runs()) {
      canvas.rectangle(
          points(x + run.from() * module),
          up(y + (run.row() + 1) * module),
          points(run.length() * module),
          points(module));
    }
    canvas.fill();
  }

  /** Writes one line; the width in millimetres that it took is {@link #width}. */
  public void text(
      String text, double x, double y, BaseFont font, double size, Color colour, double spacing) {
    canvas.beginText();
    canvas.setFontAndSize(font, points(size));
    canvas.setColorFill(colour);
    canvas.setCharacterSpacing(points(spacing));
    canvas.setTextMatrix(points(x), up(y));
    canvas.showText(text);
    canvas.endText();
  }

  public static double width(String text, BaseFont font, double size, double spacing) {
    return font.getWidthPoint(text, 1f) * size + spacing * text.codePointCount(0, text.length());
  }

  /** Makes an already drawn text of a Link element lead to an address. */
  void link(PdfStructureElement element, double[] box, String address, String description) {
    PdfAnnotation annotation =
        new PdfAnnotation(
            writer,
            points(box[0]),
            up(box[1] + box[3]),
            points(box[0] + box[2]),
            up(box[1]),
            new PdfAction(address));
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
    annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
    annotation.put(PdfName.CONTENTS, new PdfString(description, PdfObject.TEXT_UNICODE));
    connect(element, annotation);
    PdfArray kids = new PdfArray();
    kids.add(element.get(PdfName.K));
    kids.add(objectReference(annotation));
    element.put(PdfName.K, kids);
    writer.addAnnotation(annotation);
  }

  /** Adds the field of a signature that is already written. */
  void signature(
      PdfStructureElement parent, double[] box, String description, PdfIndirectReference value) {
    Rectangle place =
        new Rectangle(points(box[0]), up(box[1] + box[3]), points(box[0] + box[2]), up(box[1]));
    PdfStructureElement form = element(parent, "Form", "");
    form.put(PdfName.ALT, new PdfString(description, PdfObject.TEXT_UNICODE));
    PdfFormField field = PdfFormField.createSignature(writer);
    field.setFieldName("signature");
    field.setUserName(description);
    field.setWidget(place, null);
    field.setFlags(PdfAnnotation.FLAGS_PRINT | PdfAnnotation.FLAGS_LOCKED);
    field.put(PdfName.V, value);
    connect(form, field);
    form.put(PdfName.K, objectReference(field));
    // setAppearance would add default resources with a font that is not embedded.
    PdfDictionary appearance = new PdfDictionary();
    appearance.put(
        PdfName.N,
        canvas.createTemplate(place.getWidth(), place.getHeight()).getIndirectReference());
    field.put(PdfName.AP, appearance);
    writer.addAnnotation(field);
    writer.setSigFlags(3);
  }

  private void connect(PdfStructureElement element, PdfAnnotation annotation) {
    int key = writer.getStructureTreeRoot().addExistingObject(element.getReference());
    annotation.put(STRUCT_PARENT, new PdfNumber(key));
  }

  private PdfDictionary objectReference(PdfAnnotation annotation) {
    PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
    reference.put(PdfName.PG, writer.getPageReference(writer.getPageNumber()));
    reference.put(new PdfName("Obj"), annotation.getIndirectReference());
    return reference;
  }

  private final class Pen implements SvgPath.Pen {

    @Override
    public void moveTo(double x, double y) {
      canvas.moveTo(points(x), up(y));
    }

    @Override
    public void lineTo(double x, double y) {
      canvas.lineTo(points(x), up(y));
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
      canvas.curveTo(points(x1), up(y1), points(x2), up(y2), points(x), up(y));
    }

    @Override
    public void close() {
      canvas.closePath();
    }
  }
}
