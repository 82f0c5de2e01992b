package eu.cities4cities.academy.community;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The tag {@code lms:communityCards}: the cards of the directory as items of a list. It is the page
 * that strangers and search engines read most, and expressions in a template took a third of it.
 */
@FacesComponent(CommunityCards.TYPE)
public class CommunityCards extends UIComponentBase {
  static final String TYPE = "academy.CommunityCards";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    ResponseWriter out = context.getResponseWriter();
    for (Object card : (List<?>) getAttributes().get("of")) {
      card(out, (CommunityCard) card);
    }
  }

  private void card(ResponseWriter out, CommunityCard card) throws IOException {
    begin(out, "li", "card");
    begin(out, "a", "comm");
    out.writeURIAttribute("href", card.address(), null);
    head(out, card);
    for (CommunityCard.Mark mark : card.marks()) {
      element(out, "span", mark.style(), mark.label());
    }
    element(out, "p", card.told() ? "small" : "small muted", card.words());
    if (!card.facts().isEmpty()) {
      begin(out, "dl", "facts small");
      for (CommunityCard.Fact fact : card.facts()) {
        fact(out, fact);
      }
      out.endElement("dl");
    }
    out.endElement("a");
    out.endElement("li");
  }

  private void head(ResponseWriter out, CommunityCard card) throws IOException {
    begin(out, "div", "row tight");
    begin(out, "span", "crest");
    out.writeAttribute("aria-hidden", "true", null);
    out.writeAttribute("lang", "uk", null);
    out.writeText(card.crest(), null);
    out.endElement("span");
    begin(out, "div", null);
    element(out, "h3", null, card.name());
    element(out, "p", "small muted", card.place());
    out.endElement("div");
    out.endElement("div");
  }

  private void fact(ResponseWriter out, CommunityCard.Fact fact) throws IOException {
    element(out, "dt", null, fact.label());
    begin(out, "dd", null);
    if (fact.countries().isEmpty()) {
      out.writeText(fact.text(), null);
    }
    for (String country : fact.countries()) {
      element(out, "span", "cc", country);
      out.writeText(" ", null);
    }
    out.endElement("dd");
  }

  private void element(ResponseWriter out, String name, String style, String text)
      throws IOException {
    begin(out, name, style);
    out.writeText(text, null);
    out.endElement(name);
  }

  private void begin(ResponseWriter out, String name, String style) throws IOException {
    out.startElement(name, this);
    if (style != null) {
      out.writeAttribute("class", style, null);
    }
  }
}
