package eu.cities4cities.academy.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** The tag {@code lms:options}: what can be chosen in a {@code select} of a form sent by GET. */
@FacesComponent(Options.TYPE)
public class Options extends UIComponentBase {
  static final String TYPE = "academy.Options";

  /** Something that can be chosen. */
  public record Option(String value, String label, boolean chosen) {}

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    ResponseWriter out = context.getResponseWriter();
    for (Object each : (List<?>) getAttributes().get("of")) {
      Option option = (Option) each;
      out.startElement("option", this);
      out.writeAttribute("value", option.value(), null);
      if (option.chosen()) {
        out.writeAttribute("selected", "selected", null);
      }
      out.writeText(option.label(), null);
      out.endElement("option");
    }
  }
}
