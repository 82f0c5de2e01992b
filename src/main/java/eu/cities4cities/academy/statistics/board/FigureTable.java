package eu.cities4cities.academy.statistics.board;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The tag {@code lms:figureTable}: a table of figures, each of which leads to the rows behind it. A
 * page of a course holds some seven hundred of them, which expressions in a template would make
 * most of the work of the page.
 */
@FacesComponent(FigureTable.TYPE)
public class FigureTable extends UIComponentBase {
  static final String TYPE = "academy.FigureTable";

  /** A line of a table: what it is about, and its figures. */
  public record Line(String name, List<Cell> cells) {}

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    ResponseWriter out = context.getResponseWriter();
    out.startElement("div", this);
    out.writeAttribute("class", "scroll-x", null);
    out.writeAttribute("tabindex", "0", null);
    out.writeAttribute("role", "group", null);
    out.writeAttribute("aria-label", getAttributes().get("label"), null);
    out.startElement("table", this);
    out.writeAttribute("class", "table " + getAttributes().getOrDefault("styleClass", ""), null);
    head(out);
    out.startElement("tbody", this);
    for (Object line : (List<?>) getAttributes().get("lines")) {
      line(out, (Line) line);
    }
    out.endElement("tbody");
    out.endElement("table");
    out.endElement("div");
  }

  private void head(ResponseWriter out) throws IOException {
    out.startElement("thead", this);
    out.startElement("tr", this);
    heading(out, "col", null, getAttributes().get("head"));
    for (Object column : (List<?>) getAttributes().get("columns")) {
      heading(out, "col", "num", column);
    }
    out.endElement("tr");
    out.endElement("thead");
  }

  private void heading(ResponseWriter out, String scope, String style, Object text)
      throws IOException {
    out.startElement("th", this);
    out.writeAttribute("scope", scope, null);
    if (style != null) {
      out.writeAttribute("class", style, null);
    }
    out.writeText(text, null);
    out.endElement("th");
  }

  private void line(ResponseWriter out, Line line) throws IOException {
    out.startElement("tr", this);
    heading(out, "row", null, line.name());
    for (Cell cell : line.cells()) {
      out.startElement("td", this);
      out.writeAttribute("class", cell.shade() == null ? "num" : "num " + cell.shade(), null);
      if (cell.address() != null) {
        out.startElement("a", this);
        out.writeURIAttribute("href", cell.address(), null);
        out.writeText(cell.text(), null);
        out.endElement("a");
      } else {
        out.writeText(cell.text(), null);
      }
      out.endElement("td");
    }
    out.endElement("tr");
  }
}
